import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/core/analyse.ts';
import { loadedEntries } from '../../src/core/lexicon/lexicons.ts';

/** Presidents, parties and sides whose exchange must change no mark. */
const pairs: [string, string][] = [
  ['Donald Trump', 'Barack Obama'],
  ['Trump', 'Obama'],
  ['Reagan', 'Carter'],
  ['Republicans', 'Democrats'],
  ['Republican', 'Democrat'],
  ['conservatives', 'progressives'],
  ['conservative', 'progressive'],
];

const sentences = [
  'Sadly, Republicans slammed the so-called plan of Donald Trump.',
  'Trump lashed out, and the Republican senator boasted about it.',
  'The radical Republican regime caved, conservatives claimed.',
  'Critics say Reagan pandered to Republicans.',
  '“A shameful Republican witch hunt,” a conservative group said.',
  'Bad news for conservatives: a Republican hoax dominates.',
  'Republicans Slam Shameful Trump Ruling',
];

const swap = (text: string): string => {
  const partners = new Map(pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));
  const names = [...partners.keys()].sort((a, b) => b.length - a.length);
  return text.replace(new RegExp(`\\b(?:${names.join('|')})\\b`, 'g'), (name) => partners.get(name) ?? name);
};

const marks = (text: string) =>
  analyse(
    { blocks: [{ id: '0', kind: 'paragraph', text }] },
    { sensitivity: 'more', minStrength: 0 },
  ).findings.map(({ kind, subtype, quote, voice, strength, rule }) => ({
    kind,
    subtype,
    quote,
    voice,
    strength,
    rule,
  }));

test.each(sentences)('the same marks when sides are exchanged: %s', (text) => {
  expect(swap(swap(text))).toBe(text);
  expect(marks(text)).not.toEqual([]);
  expect(marks(swap(text))).toEqual(marks(text).map((mark) => ({ ...mark, quote: swap(mark.quote) })));
});

describe('an entry that names a side has its counterpart', () => {
  const sides: [RegExp, [string, string][]][] = [
    [/\bleft(?:ist|-wing)?\b/, [['left', 'right']]],
    [/\bright(?!s? to work)(?:ist|-wing)?\b/, [['right', 'left']]],
  ];
  const phrases = new Map(loadedEntries.map((entry) => [entry.phrase, entry]));
  for (const [side, swaps] of sides) {
    test.each(loadedEntries.filter(({ phrase }) => side.test(phrase)))('$phrase', (entry) => {
      const counterpart = swaps.reduce((phrase, [one, other]) => phrase.replace(one, other), entry.phrase);
      expect(phrases.get(counterpart)).toMatchObject({ subtype: entry.subtype, strength: entry.strength });
    });
  }
});
