import { expect, test } from '@jest/globals';
import { copyOf } from '../../../src/core/text/copy-of.ts';

test.each([
  '',
  'word',
  'characteristically',
  'an unusually long 😀 word',
  'half of a pair \ud83d stands alone',
])('a copy is the same word: %s', (word) => {
  expect(copyOf(word)).toBe(word);
  expect(copyOf(` ${word} `.slice(1, -1))).toBe(word);
});
