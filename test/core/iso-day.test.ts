import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { date as shape } from '../../src/background/shapes.ts';
import { isoDay } from '../../src/core/iso-day.ts';

test.each([
  ['2021-01-21T10:00:00Z', '2021-01-21'],
  ['2021-12-31', '2021-12-31'],
  ['Thursday, 2021-01-21', undefined],
  ['2021-1-21', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
])('of %j the day is %j', (written, day) => expect(isoDay(written)).toBe(day));

const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

test('just those months and days count that a message may hold', () => {
  for (const month of twoDigits) {
    for (const day of twoDigits) {
      const date = `2021-${month}-${day}`;
      expect([date, isoDay(date)]).toEqual([date, v.is(shape, date) ? date : undefined]);
    }
  }
});
