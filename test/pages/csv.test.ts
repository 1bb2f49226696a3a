import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { toTable } from '../../src/core/export/table.ts';
import { toCsv } from '../../src/pages/export/csv.ts';
import { annotation, collection, finding, hostile, note, selectorOf } from '../core/export/sample.ts';

test('every mark and note is a row, and a mark with notes has a row for each', () => {
  const about = finding('fatal blow to');
  const selector = selectorOf('fatal blow to');
  const table = toTable(
    collection(
      [annotation('fatal blow to', { opinion: 'agree' }), annotation('tech giant', { shown: false })],
      [
        note({ about: 'finding', selector, finding: about }, 'One'),
        note({ about: 'finding', selector, finding: about }, 'Two', { tags: ['a', 'b'] }),
        note({ about: 'passage', selector: selectorOf('so they say') }, 'Three'),
        note({ about: 'article' }, 'Four'),
      ],
    ),
  );
  const rows: Record<string, string>[] = parse(toCsv(table), { bom: true, columns: true });
  expect(
    rows.map(({ about: what, quote, note: body, tags, opinion, shown }) => [
      what,
      quote,
      body,
      tags,
      opinion,
      shown,
    ]),
  ).toEqual([
    ['article', '', 'Four', '', '', ''],
    ['finding', 'fatal blow to', 'One', '', 'agree', 'yes'],
    ['finding', 'fatal blow to', 'Two', 'a; b', 'agree', 'yes'],
    ['finding', 'tech giant', '', '', '', 'no'],
    ['passage', 'so they say', 'Three', '', '', ''],
  ]);
});

test('a wording and the advice where there is none have each their column', () => {
  const advised = finding('so they say', { advice: 'omit' });
  const { plainer: _, ...withoutWording } = advised;
  const marks = [annotation('fatal blow to'), annotation('so they say', { finding: withoutWording })];
  const rows: Record<string, string>[] = parse(toCsv(toTable(collection(marks, []))), {
    bom: true,
    columns: true,
  });
  expect(rows.map(({ plainer, advice }) => [plainer, advice])).toEqual([
    ['setback', ''],
    ['', 'omit'],
  ]);
});

test('text comes back as it was, formulas with an apostrophe before them', () => {
  const csv = toCsv([['text'], ...hostile.map((text) => [text])]);
  expect(csv).toMatch(/^\ufefftext\r\n/);
  const [, ...rows] = parse(csv, { bom: true }) as string[][];
  expect(rows).toEqual(hostile.map((text) => [/^[=+\-@\t]/.test(text) ? `'${text}` : text.toWellFormed()]));
});
