import type { Judge, Seat } from './merge-commissions.ts';
import { compare, unrecorded } from './read-service.ts';

/** What src/data/judges.json holds; src/core/judges/directory.ts reads it. */
export type PackedJudges = {
  readonly asOf: { readonly commissions: string; readonly service: string };
  readonly courts: readonly string[];
  readonly presidents: readonly string[];
  readonly terminations: readonly string[];
  readonly titles: readonly string[];
  /** "id|surname, given names|seat;seat"; a seat is its fields joined by commas, empty ones at the end left out. */
  readonly judges: readonly string[];
};

const dayMs = 86_400_000;
const epoch = Date.UTC(1789, 0, 1);

/** Tables are sorted, so that an added judge changes few lines. */
export function packJudges(
  judges: readonly Judge[],
  commonNames: ReadonlyMap<string, string>,
  asOf: PackedJudges['asOf'],
): PackedJudges {
  const seats = judges.flatMap((judge) => judge.seats);
  const presidentOf = (seat: Seat): string => {
    const name = seat.president === unrecorded ? unrecorded : commonNames.get(seat.president);
    if (name === undefined) throw new Error(`no common name for president ${seat.president}`);
    return name;
  };
  const courts = tableOf(seats.map(({ court }) => court));
  const presidents = tableOf(seats.map(presidentOf));
  const terminations = tableOf(seats.map(({ termination }) => termination).filter((word) => word !== ''));
  const titles = tableOf(seats.map(({ title }) => title));

  const packSeat = (seat: Seat): string =>
    [
      indexIn(courts, seat.court),
      indexIn(titles, seat.title),
      indexIn(presidents, presidentOf(seat)),
      packDate(seat.nominated),
      packDate(seat.confirmed),
      seat.vote,
      packDate(seat.recess),
      packDate(seat.commissioned),
      packDate(seat.senior),
      packDate(seat.ended),
      seat.termination === '' ? '' : indexIn(terminations, seat.termination),
      seat.reassigned ? 'r' : '',
    ]
      .join(',')
      .replace(/,+$/, '');

  const rows = [...judges]
    .sort((a, b) => compare(a.name, b.name) || a.id - b.id)
    .map(({ id, name, seats: held }) => `${id}|${name}|${held.map(packSeat).join(';')}`);
  return { asOf, courts, presidents, terminations, titles, judges: rows };
}

const tableOf = (words: readonly string[]): string[] => [...new Set(words)].sort(compare);

const indexIn = (table: readonly string[], word: string): string => table.indexOf(word).toString(36);

/** Days since 1 January 1789 in base 36; a third of the size of a written date. */
function packDate(date: string): string {
  if (date === '') return '';
  return ((Date.parse(date) - epoch) / dayMs).toString(36);
}
