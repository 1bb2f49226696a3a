import { expect, test } from '@jest/globals';
import { findSetPhraseTokens } from '../../../src/core/lexicon/set-phrases.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';
import setPhrases from '../../../src/data/set-phrases.json' with { type: 'json' };

const inside = (text: string): string[] => {
  const tokens = tokenise(text);
  return [...findSetPhraseTokens(text, tokens)].map((index) => tokens[index]?.lower ?? '');
};

test.each(Object.entries(setPhrases))('%s: sorted, none twice, more than one word each', (_, phrases) => {
  const folded = phrases.map((phrase) => phrase.toLowerCase());
  expect(folded).toEqual([...new Set(folded)].sort());
  expect(phrases.filter((phrase) => !/[ -]/.test(phrase))).toEqual([]);
});

test.each([
  ['Killer whales sang.', ['killer', 'whales']],
  ['It was a hit-and-run.', ['hit-and-run']],
  ['A killer idea for whales.', []],
])('%s', (text, words) => expect(inside(text)).toEqual(words));
