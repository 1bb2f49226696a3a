import { expect, test } from '@jest/globals';
import { analysePart, moreOf } from '../../src/background/analyse-part.ts';
import type { Block } from '../../src/core/finding.ts';
import type { ArticlePart, WholeAnalysis } from '../../src/messaging/protocol.ts';

const block = (id: string, text: string): Block => ({ id, kind: 'paragraph', text });
const blocks = [
  block('a', 'The ruling was a fatal blow to the service.'),
  block('b', 'The hearing went on for some time.'),
  block('c', 'Sadly, few readers will be surprised.'),
];
const orderOf = (all: readonly Block[]) => all.map(({ id }) => id);

function whole(part: ArticlePart): WholeAnalysis {
  const answer = analysePart(part);
  if (answer.state !== 'whole') throw new Error(answer.state);
  return answer;
}

test('all is told first, and after that only what is different', () => {
  const article = 'grows';
  const first = whole({ article, blocks, order: orderOf(blocks) });
  expect(first.changed).toEqual(['a', 'c']);
  expect(first.since).toBeUndefined();

  const added = block('d', 'It was a bombshell, they said.');
  const grown = [added, ...blocks];
  const second = whole({ article, blocks: [added], order: orderOf(grown), since: first.version });
  expect([second.since, second.changed]).toEqual([first.version, ['d']]);

  const innocent = block('a', 'The ruling was given to the service.');
  const third = whole({ article, blocks: [innocent], order: orderOf(grown), since: second.version });
  expect([third.changed, third.findings]).toEqual([['a'], []]);

  const same = whole({ article, blocks: [], order: orderOf(grown), since: third.version });
  expect(same.changed).toEqual([]);
});

test('a page that has not the last version is told all', () => {
  const article = 'missed';
  const first = whole({ article, blocks, order: orderOf(blocks) });
  whole({ article, blocks: [], order: orderOf(blocks), since: first.version });
  const third = whole({ article, blocks: [], order: orderOf(blocks), since: first.version });
  expect([third.since, third.changed]).toEqual([undefined, ['a', 'c']]);
});

test('what is more than one message should hold is told in parts that make the whole', () => {
  const many = Array.from({ length: 900 }, (_, index) =>
    block(`p${index}`, `Number ${index} was a fatal blow, and sadly so.`),
  );
  const article = 'long';
  const first = whole({ article, blocks: many, order: orderOf(many) });
  expect(first.findings.length).toBeLessThan(510);
  const told = [first];
  for (let part = first; part.next !== undefined; ) {
    const next = moreOf({ article, version: part.version, from: part.next });
    if (next.state !== 'whole') throw new Error(next.state);
    expect(next.findings.length).toBeLessThan(510);
    told.push(next);
    part = next;
  }
  expect(told.flatMap(({ changed }) => changed)).toEqual(orderOf(many));
  const findings = told.flatMap((part) => part.findings);
  expect(findings).toHaveLength(1800);
  expect(new Set(findings.map(({ block: id, start }) => `${id} ${start}`)).size).toBe(1800);
});

test('more of an analysis that is not the last is asked for again as a whole', () => {
  const { version } = whole({ article: 'gone', blocks, order: orderOf(blocks) });
  expect(moreOf({ article: 'gone', version: version + 1, from: 0 })).toEqual({ state: 'resend' });
  expect(moreOf({ article: 'unknown', version, from: 0 })).toEqual({ state: 'resend' });
});
