import { expect, test } from '@jest/globals';
import { Namesakes, type Person } from '../../src/core/judges/namesakes.ts';
import { loadedEntries } from '../../src/core/lexicon/lexicons.ts';
import { PhraseIndex } from '../../src/core/lexicon/phrase-index.ts';
import { findReported } from '../../src/core/text/reporting.ts';
import { tokenise } from '../../src/core/text/tokens.ts';

/** The items, and how often one of them was read. */
function counted<T>(items: readonly T[]): { items: readonly T[]; reads: () => number } {
  let reads = 0;
  const proxy = new Proxy(items, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  return { items: proxy, reads: () => reads };
}

/** How often the words of a text are read by `work`, for each word. */
function readsPerWord(
  text: string,
  work: (text: string, tokens: ReturnType<typeof tokenise>) => unknown,
): number {
  const { items, reads } = counted(tokenise(text));
  work(text, items as ReturnType<typeof tokenise>);
  return reads() / items.length;
}

const index = new PhraseIndex(loadedEntries);
const reported = (text: string, tokens: ReturnType<typeof tokenise>) =>
  findReported({ text, tokens, sentence: { start: 0, end: text.length } });

test.each([
  [
    'phrases',
    'the nail in the nail in the ',
    (text: string, tokens: ReturnType<typeof tokenise>) => index.find(text, tokens),
  ],
  [
    'contexts',
    'slammed into a grand slam ',
    (text: string, tokens: ReturnType<typeof tokenise>) => index.find(text, tokens),
  ],
  ['reports', 'Ann said ', reported],
  ['asides', 'it is late, federal officials said, ', reported],
  ['asides after their subject', 'it is late, said Ann, ', reported],
  ['asides after quotations', ': “so,” he said, ', reported],
  ['listeners', 'he told the one to the other ', reported],
  ['reports without an end', 'according to Ann claims accused told ', reported],
  ['companions of verbs', 'also said later ', reported],
])('%s: a word of a long text is read as often as one of a short text', (_, text, work) => {
  const short = readsPerWord(text.repeat(50), work);
  const long = readsPerWord(text.repeat(2000), work);
  expect(long).toBeLessThan(short * 1.2);
});

/** First names that differ: "a", "b", "aa", "ba" and so on. */
const givenName = (index: number): string =>
  String.fromCharCode(97 + (index % 26)) + (index < 26 ? 'x' : givenName(Math.floor(index / 26)));

/** How often something is read of a person, for each of so many of one surname, when all are looked for. */
function readsPerNamesake(count: number): number {
  let reads = 0;
  const namesakes = new Namesakes();
  for (let index = 0; index < count; index += 1) {
    const person: Person = {
      name: `${givenName(index)} example`,
      surname: 'example',
      given: [givenName(index)],
      isJustice: false,
      isNominee: false,
      hints: {},
      mentions: [],
    };
    const watched = new Proxy(person, {
      get(target, key, receiver) {
        reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    namesakes.add(watched);
  }
  for (let index = 0; index < count; index += 1) {
    const given = [givenName(index)];
    expect(namesakes.find({ given }, 'first')?.given).toEqual(given);
    expect(namesakes.find({ given }, 'last')?.given).toEqual(given);
  }
  return reads / count;
}

test('judges of one surname: each is found without a look at the others', () => {
  expect(readsPerNamesake(2000)).toBeLessThan(readsPerNamesake(50) * 1.2);
});
