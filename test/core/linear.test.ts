import { expect, test } from '@jest/globals';
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
  ['reports without an end', 'according to Ann claims accused told ', reported],
  ['companions of verbs', 'also said later ', reported],
])('%s: a word of a long text is read as often as one of a short text', (_, text, work) => {
  const short = readsPerWord(text.repeat(50), work);
  const long = readsPerWord(text.repeat(2000), work);
  expect(long).toBeLessThan(short * 1.2);
});
