/** What the record tells of the judges who may be meant, on the article's day. */

import type { JudgeRecord } from '../judge.ts';
import { type Found, hasBegun, startOfSeat } from './find-judge.ts';

export const anySeat = (found: Found, test: (seat: JudgeRecord['seats'][number]) => boolean): boolean =>
  found.candidates.some(({ seats }) => seats.some(test));

/**
 * What the record says here is asked of any president alike: who is named must never decide whether a wording is
 * marked, or the same words would be marked for one president and passed for another.
 */
export const hasSeat = (found: Found, date: string | undefined): boolean =>
  anySeat(found, (seat) => hasBegun(seat, date));

/** Sits on a commission, and is not up for another seat on that day. */
export function isSeatedOn(found: Found, date: string | undefined): boolean {
  return (
    anySeat(found, (seat) => seat.commissioned !== undefined && hasBegun(seat, date)) &&
    !isNominated(found, date)
  );
}

/** Sits on that day and has not left since: a name of the past is told with its nomination. */
export const isServingOn = (found: Found, date: string): boolean =>
  isSeatedOn(found, date) && anySeat(found, ({ ended }) => ended === undefined || ended > date);

/** Up for a seat on that day; of several who may be meant, each is. */
export const isNominated = ({ candidates }: Found, date: string | undefined): boolean =>
  date !== undefined &&
  candidates.length > 0 &&
  candidates.every(({ seats }) =>
    seats.some((seat) => startOfSeat(seat) > date && (seat.nominated ?? '9') <= date),
  );
