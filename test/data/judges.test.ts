import { expect, test } from '@jest/globals';
import { judgeAt } from '../../src/core/judges/directory.ts';
import packed from '../../src/data/judges.json' with { type: 'json' };
import lapsed from '../../src/data/lapsed-nominations.json' with { type: 'json' };
import presidents from '../../src/data/presidents.json' with { type: 'json' };

const judges = packed.judges.map((_, row) => judgeAt(row));

test('rows are sorted by name, and every judge stands once', () => {
  const keys = packed.judges.map((line) => line.split('|')[1] ?? '');
  expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  expect(new Set(judges.map(({ id }) => id)).size).toBe(judges.length);
});

test('as many judges and seats as the record has', () => {
  expect(judges.length).toBe(4065);
  expect(judges.reduce((sum, { seats }) => sum + seats.length, 0)).toBe(4774);
});

test('lapsed nominations are of judges in the record, before whom no seat at the Supreme Court was', () => {
  const ids = lapsed.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  for (const { id, name, nominated } of lapsed) {
    const judge = judges.find((one) => one.id === id);
    expect(judge?.name).toBe(name);
    expect(judge?.seats.some(({ court }) => court === 'Supreme Court of the United States')).toBe(false);
    expect(judge?.seats.some(({ commissioned }) => (commissioned ?? '9999') < nominated)).toBe(true);
  }
});

const unrecorded = 'Not in the record';

test('every seat has a court, a title and a president of the list', () => {
  const names = new Set([...presidents.map(({ name }) => name), unrecorded]);
  for (const { name, seats } of judges) {
    expect([name, seats.length > 0]).toEqual([name, true]);
    for (const seat of seats) {
      expect([name, seat.court !== '', seat.title !== '', names.has(seat.president)]).toEqual([
        name,
        true,
        true,
        true,
      ]);
    }
  }
  const without = judges.filter(({ seats }) => seats.some(({ president }) => president === unrecorded));
  expect(without).toHaveLength(9);
});

test('dates are days, in the order of an appointment', () => {
  for (const { name, seats } of judges) {
    for (const { nominated, confirmed, recess, commissioned, senior, ended } of seats) {
      for (const date of [nominated, confirmed, recess, commissioned, senior, ended]) {
        if (date !== undefined)
          expect([name, date]).toEqual([name, expect.stringMatching(/^(17|18|19|20)\d\d-\d\d-\d\d$/)]);
      }
      if (commissioned !== undefined)
        expect([name, commissioned <= packed.asOf.commissions]).toEqual([name, true]);
    }
  }
});

test('presidents are in order of time, with variants sorted', () => {
  const starts = presidents.map(({ terms }) => terms[0] ?? '');
  expect(starts).toEqual(starts.toSorted());
  for (const { also } of presidents) expect(also).toEqual(also.toSorted());
});
