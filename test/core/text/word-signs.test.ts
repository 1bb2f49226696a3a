import { expect, test } from '@jest/globals';
import { tokenise } from '../../../src/core/text/tokens.ts';
import { WordSigns } from '../../../src/core/text/word-signs.ts';

const signs = new WordSigns().add(1, ['judge', 'judges']).add(2, ['put', 'judge']).add(4, ["o'connor"]);
const signsIn = (text: string): number => signs.of(tokenise(text));

test.each([
  ['The judges met.', 1],
  ['The JUDGE met.', 3],
  ['He put it there, the judges said.', 3],
  ['The judge’s order', 3],
  ['Justice O’Connor’s order', 4],
  ['a Carter-judge', 3],
  ['a well\u2010put case', 2],
  ['judge-made law', 3],
  ['the judge’s-eye view', 3],
  ['P.U.T. to the test', 2],
  ['ju\u00addge', 3],
  ['_judge_', 3],
])('%s', (text, expected) => {
  expect(signsIn(text)).toBe(expected);
});

test.each([
  '',
  'Prejudged, judgeship, jud ges, jubilee, puts and to the puttees',
  'a be-cause well-putting it',
])('none: %j', (text) => {
  expect(signsIn(text)).toBe(0);
});
