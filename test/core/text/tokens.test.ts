import { expect, test } from '@jest/globals';
import { tokenise } from '../../../src/core/text/tokens.ts';
import { randomText, seededRandom } from '../../random.ts';

const cases: [text: string, lowers: string[]][] = [
  ['', []],
  ['  —\u00a0… ', []],
  ['The judge ruled.', ['the', 'judge', 'ruled']],
  ["don’t won't O’Neil", ["don't", "won't", "o'neil"]],
  ['‘Tis the states’ right', ['tis', 'the', 'states', 'right']],
  ['Amazon’s lawyer', ["amazon's", 'lawyer']],
  ['a Democrat-appointed judge', ['a', 'democrat-appointed', 'judge']],
  ['non\u2011partisan twenty\u2010one', ['non-partisan', 'twenty-one']],
  ['left-, centre and -right--wing', ['left', 'centre', 'and', 'right', 'wing']],
  ['word—dash–range', ['word', 'dash', 'range']],
  ['U.S. District, H.W. Stone, D.C.', ['u.s.', 'district', 'h.w.', 'stone', 'd.c.']],
  ['at 5 p.m. I. e. J. K. Rowe', ['at', '5', 'p.m.', 'i', 'e', 'j', 'k', 'rowe']],
  ['It ended.So be it. A.', ['it', 'ended', 'so', 'be', 'it', 'a']],
  ['2,900.5 km, 1,2 and 11-1', ['2,900.5', 'km', '1,2', 'and', '11-1']],
  ['un\u00adfair co\u200boperate', ['unfair', 'cooperate']],
  ['one\u00a0two\u2009three', ['one', 'two', 'three']],
  ['Ötzi naïve cafe\u0301 Łódź', ['ötzi', 'naïve', 'cafe\u0301', 'łódź']],
  ['𝐁old 漢字 emoji😀text', ['𝐁old', '漢字', 'emoji', 'text']],
  ['lone \ud83d surrogate', ['lone', 'surrogate']],
];

test.each(cases)('%j', (text, lowers) => {
  expect(tokenise(text).map(({ lower }) => lower)).toEqual(lowers);
});

test('offsets point at the word as written', () => {
  const text = '“Amazon’s” U.S. 😀 unfair';
  expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Amazon’s',
    'U.S.',
    'unfair',
  ]);
});

test('on any text the tokens are ordered, apart and not empty', () => {
  const random = seededRandom(1);
  for (let round = 0; round < 300; round += 1) {
    const text = randomText(random, 60);
    let last = 0;
    for (const { start, end } of tokenise(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  }
});
