import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analyse.ts';
import { seeThrough } from '../../../src/core/text/see-through.ts';

test.each([
  ['a soft hyphen', 'a fa\u00adtal blow', 'a fatal blow'],
  ['several in a row', 'a fa\u00ad\u200b\u2060tal', 'a fatal'],
  ['marks of direction', '\u202efatal\u202c', 'fatal'],
  ['variation selectors and joiners', 'f\ufe0fa\u034ft\u200dal', 'fatal'],
  ['fillers, which count as letters', 'fa\u3164tal', 'fatal'],
  ['tags beyond the first plane', 'fa\u{e0041}tal', 'fatal'],
  ['a letter and its mark', 'nai\u0308ve', 'naïve'],
  ['a letter and its mark, kept apart', 'nai\u034f\u0308ve', 'naïve'],
  ['a mark that no letter has', 'q\u0303', 'q\u0303'],
  ['half a character', '\u00ad\ud800a', '\ud800a'],
])('%s', (_, written, shown) => {
  expect(seeThrough(written)?.text).toBe(shown);
});

test('a text without any of it is left alone', () => {
  expect(seeThrough('“Naïve,” she said. 😀')).toBeUndefined();
});

test('no mark and nothing unseen is overlooked', () => {
  const overlooked: number[] = [];
  for (let point = 0; point <= 0x10ffff; point += 1) {
    const character = String.fromCodePoint(point);
    const isDisguise = /[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character);
    if (isDisguise !== (seeThrough(`a${character}`) !== undefined)) overlooked.push(point);
  }
  expect(overlooked).toEqual([]);
});

test.each([
  ['a \u00adfa\u00adtal\u00ad blow', 'fatal', 'fa\u00adtal'],
  ['a nai\u0308ve plan', 'naïve', 'nai\u0308ve'],
  ['a nai\u0308ve plan', 'naï', 'nai\u0308'],
  ['a nai\u0308ve plan', 've', 've'],
])('a span begins and ends with what is seen: %j, %s', (written, shown, expected) => {
  const seen = seeThrough(written);
  const start = seen?.text.indexOf(shown) ?? -1;
  const span = seen?.toOriginal({ start, end: start + shown.length }) ?? { start: -1, end: -1 };
  expect(written.slice(span.start, span.end)).toBe(expected);
});

const sentences = [
  'The ruling was a fatal blow to the service, and sadly few will be surprised.',
  'U.S. District Judge Barbara Jacobs Rothstein, a Carter appointee, denied the request.',
  'Judge Ann Example, an appointee of Jimmy Carter, dissented.',
  '“The tech giant has crushed us,” Stone said. Critics claimed that it was a witch hunt.',
].join(' ');

const unseen = fc.constantFrom(
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2060',
  '\u202e',
  '\ufeff',
  '\ufe0f',
  '\u3164',
);

test('what nobody sees hides nothing, wherever it stands', () => {
  const plain = analyse(
    { blocks: [{ id: 'b', kind: 'paragraph', text: sentences }] },
    { sensitivity: 'more' },
  );
  expect(plain.findings.length).toBeGreaterThan(4);
  const hidden = fc.array(fc.tuple(fc.nat(sentences.length), unseen), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(hidden, (places) => {
      const text = [...places]
        .sort(([a], [b]) => b - a)
        .reduce((written, [at, unit]) => written.slice(0, at) + unit + written.slice(at), sentences);
      const found = analyse({ blocks: [{ id: 'b', kind: 'paragraph', text }] }, { sensitivity: 'more' });
      const shown = found.findings.map(({ start, end, quote, ...finding }) => {
        expect(text.slice(start, end)).toBe(quote);
        return { ...finding, quote: seeThrough(quote)?.text ?? quote };
      });
      expect(shown).toEqual(plain.findings.map(({ start: _start, end: _end, ...finding }) => finding));
      expect(found.wordsOwnVoice).toBe(plain.wordsOwnVoice);
    }),
    { numRuns: 200 },
  );
});
