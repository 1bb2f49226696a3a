import { expect, test } from '@jest/globals';
import {
  isBlank,
  isSameTarget,
  type NoteTarget,
  nextRevision,
  notesOn,
  parseTags,
} from '../../src/core/note.ts';
import type { BlockSpan } from '../../src/core/text/article-text.ts';
import { finding, note, selectorOf } from './export/sample.ts';

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

const selector = (start: number, prefix = '') => ({
  exact: 'fatal blow',
  prefix,
  suffix: '',
  start,
  end: start + 10,
});
const on = (rule: string, prefix = '') =>
  ({ about: 'finding', selector: selector(0, prefix), finding: finding('fatal blow', { rule }) }) as const;

test('two notes are about the same where words, place and rule are the same', () => {
  const article = { about: 'article' } as const;
  const passage = { about: 'passage', selector: selector(0) } as const;
  const targets = [article, passage, on('a'), on('b'), on('a', 'a ')];
  const same = targets.map((a) => targets.map((b) => (isSameTarget(a, b) ? 'x' : '-')).join(''));
  expect(same).toEqual(['x----', '-x---', '--x--', '---x-', '----x']);
});

test('a finding has the notes of its own place and rule, and own marks that overlap it', () => {
  const span = (start: number, end: number) => ({ block: 'b1', start, end });
  const placed = (id: string, target: NoteTarget, ...spans: BlockSpan[]) => ({
    note: note(target, id, { id }),
    spans,
  });
  const found = finding('fatal blow', { rule: 'a', start: 20, end: 30 });
  const passage = { about: 'passage', selector: selector(0) } as const;
  const notes = [
    placed('here', on('a'), span(20, 30)),
    placed('elsewhere', on('a'), span(60, 70)),
    placed('other rule', on('b'), span(20, 30)),
    placed('overlaps', passage, span(25, 40)),
    placed('touches', passage, span(30, 40)),
    placed('other block', passage, { ...span(20, 30), block: 'b2' }),
    placed('gone', on('a')),
    placed('article', { about: 'article' }),
  ];
  expect(notesOn(found, notes).map(({ id }) => id)).toEqual(['here', 'overlaps']);
});
