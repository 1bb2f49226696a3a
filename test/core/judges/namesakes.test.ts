import { expect, test } from '@jest/globals';
import { Namesakes, type Person } from '../../../src/core/judges/namesakes.ts';

const person = (name: string): Person => ({
  name,
  surname: 'example',
  given: name.toLowerCase().split(' ').slice(0, -1),
  isJustice: false,
  isNominee: false,
  hints: {},
  mentions: [],
});

function namesakesOf(...names: readonly string[]): Namesakes {
  const namesakes = new Namesakes();
  for (const name of names) namesakes.add(person(name));
  return namesakes;
}

test.each([
  [['Ann Example', 'Bob Example'], 'bob', 'Bob Example', 'Bob Example'],
  [['Ann Example', 'Bob Example'], '', 'Ann Example', 'Bob Example'],
  [['Ann Example', 'Amy Example'], 'a', 'Ann Example', 'Amy Example'],
  [['A Example', 'Bob Example'], 'amy', 'A Example', 'A Example'],
  [['Example', 'Bob Example'], 'bob', 'Example', 'Bob Example'],
  [['Ann Example'], 'amy', undefined, undefined],
])('%j, "%s": first and last', (names, first, wantFirst, wantLast) => {
  const namesakes = namesakesOf(...names);
  const given = first === '' ? [] : [first];
  expect(namesakes.find({ given }, 'first')?.name).toBe(wantFirst);
  expect(namesakes.find({ given }, 'last')?.name).toBe(wantLast);
});

test('who gets a fuller name is found by it, and by the old one no more', () => {
  const namesakes = namesakesOf('A Example', 'Ann Example', 'Bob Example');
  const [initial] = namesakes.all;
  namesakes.rename(initial as Person, 'Ann B. Example', ['ann', 'b']);
  expect(namesakes.find({ given: ['ann'] }, 'first')).toBe(initial);
  expect(namesakes.find({ given: ['ann'] }, 'last')?.name).toBe('Ann Example');
  expect(namesakes.find({ given: ['amy'] }, 'first')).toBeUndefined();
});
