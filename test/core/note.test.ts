import { expect, test } from '@jest/globals';
import { isBlank, nextRevision, parseTags } from '../../src/core/note.ts';
import { note, selectorOf } from './export/sample.ts';

test.each([
  ['law, #courts ,  to   do', ['law', 'courts', 'to do']],
  ['Law,law,LAW', ['Law']],
  [' , #, ;\n', []],
  ['a;b\nc', ['a', 'b', 'c']],
])('tags are read from %j', (typed, tags) => expect(parseTags(typed)).toEqual(tags));

test('tags are few and short', () => {
  expect(parseTags(Array.from({ length: 100 }, (_, index) => `t${index}`).join())).toHaveLength(20);
  expect(parseTags('x'.repeat(1000))[0]).toHaveLength(50);
});

test('a note says nothing until something is written, but a mark of the reader stands for itself', () => {
  expect(isBlank(note({ about: 'article' }, ' \n'))).toBe(true);
  expect(isBlank(note({ about: 'article' }, '', { tags: ['a'] }))).toBe(false);
  expect(isBlank(note({ about: 'passage', selector: selectorOf('law') }, ''))).toBe(false);
});

test('a revision is higher than the one before, also when the clock was set back', () => {
  expect(nextRevision(10, 5)).toBe(11);
  expect(nextRevision(10, 50)).toBe(50);
});
