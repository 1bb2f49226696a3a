import { expect, test } from '@jest/globals';
import { formOf, KnownOfForm, withoutPossessive } from '../../../src/core/text/forms.ts';

test('a word is the same object wherever it is written so', () => {
  expect(formOf('Ruling')).toBe(formOf('Ruling'));
  expect(formOf('ruling')).not.toBe(formOf('Ruling'));
});

test.each([
  ['Ruling', { lower: 'ruling', plain: 'ruling', isCapital: true, isUpperCase: false }],
  ['RULING', { lower: 'ruling', plain: 'ruling', isCapital: true, isUpperCase: true }],
  ['Roe’s', { lower: "roe's", plain: 'roe', isCapital: true, isUpperCase: false }],
  ['non\u2011partisan', { lower: 'non-partisan', plain: 'non-partisan', isCapital: false }],
  ['un\u00adfair', { written: 'un\u00adfair', lower: 'unfair' }],
  ['11', { lower: '11', isCapital: false, isUpperCase: true }],
  ['Ötzi', { lower: 'ötzi', isCapital: true }],
])('%s', (written, form) => {
  expect(formOf(written)).toMatchObject(form);
});

test('what is known of a form is worked out once', () => {
  let asked = 0;
  const lengths = new KnownOfForm(({ lower }) => {
    asked += 1;
    return `${lower.length}`;
  });
  const backwards = new KnownOfForm(({ lower }) => [...lower].reverse());
  expect([lengths.of(formOf('bench')), lengths.of(formOf('bench'))]).toEqual(['5', '5']);
  expect(backwards.of(formOf('bench'))).toEqual(['h', 'c', 'n', 'e', 'b']);
  expect(lengths.of(formOf('bench'))).toBe('5');
  expect(asked).toBe(1);
});

test('a text of ever new words does no harm', () => {
  const before = formOf('bench');
  const known = new KnownOfForm(({ lower }) => [lower]);
  known.of(before);
  for (let word = 0; word < 70_000; word += 1) formOf(`word${word}`);
  expect(formOf('bench')).toMatchObject({ written: 'bench', lower: 'bench' });
  expect(formOf('bench')).not.toBe(before);
  expect(known.of(before)).toEqual(['bench']);
  expect(known.of(formOf('bench'))).toEqual(['bench']);
  const long = 'x'.repeat(5000);
  expect(formOf(long)).toEqual(formOf(long));
});

test('a possessive gives its word', () => {
  expect(["amazon's", "it's", "o's", "'s", 'states'].map(withoutPossessive)).toEqual([
    'amazon',
    'it',
    'o',
    "'s",
    'states',
  ]);
});
