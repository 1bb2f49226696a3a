import { compare, startOf } from './read-service.ts';

/** One commission while the directory is built; dates YYYY-MM-DD or ''. `vote`: 'v', 'ayes/nays' or ''. */
export type Seat = {
  court: string;
  title: string;
  president: string;
  nominated: string;
  confirmed: string;
  vote: string;
  recess: string;
  commissioned: string;
  senior: string;
  ended: string;
  termination: string;
  reassigned: boolean;
};

/** `name` as the record writes it: "Rothstein, Barbara Jacobs". */
export type Judge = { readonly id: number; readonly name: string; readonly seats: Seat[] };

/** A row of the file of later commissions. */
export type Commission = {
  readonly full_name: string;
  readonly court_id: string;
  readonly appointing_president: string;
  readonly nomination_date: string;
  readonly confirmation_date: string;
  readonly commission_date: string;
  readonly fjc_jid: string;
};

/**
 * Adds the later commissions to `judges`. A judge already there (same identifier) gets a new seat; a seat already
 * there, confirmed but not yet commissioned, gets its commission. An elevation ends the district seat, as in the
 * record. Territorial courts and the Court of Federal Claims are not courts under Article III and are left out.
 */
export function mergeCommissions(
  judges: Judge[],
  commissions: readonly Commission[],
  courtOfCode: (code: string) => string | undefined,
): { seats: number; notArticleThree: number } {
  const byId = new Map(judges.map((judge) => [judge.id, judge]));
  let seats = 0;
  let notArticleThree = 0;
  for (const row of commissions) {
    const court = courtOfCode(row.court_id);
    if (court === undefined) {
      notArticleThree += 1;
      continue;
    }
    seats += 1;
    const id = Number(row.fjc_jid);
    let judge = byId.get(id);
    if (judge === undefined) {
      judge = { id, name: surnameFirst(row.full_name), seats: [] };
      byId.set(id, judge);
      judges.push(judge);
    }
    addSeat(judge.seats, court, row);
  }
  return { seats, notArticleThree };
}

function addSeat(seats: Seat[], court: string, row: Commission): void {
  const waiting = seats.find((seat) => seat.court === court && seat.commissioned === '');
  if (waiting !== undefined) {
    waiting.commissioned = row.commission_date;
    return;
  }
  // Two districts may share one judge: the same day, or a district beside a district, ends nothing.
  const isAppeal = court.startsWith('U.S. Court of Appeals');
  for (const seat of seats) {
    if (!isAppeal || seat.ended !== '') continue;
    seat.ended = row.commission_date;
    seat.termination = 'Appointment to Another Judicial Position';
  }
  seats.push({
    court,
    title: 'Judge',
    president: row.appointing_president,
    nominated: row.nomination_date,
    confirmed: row.confirmation_date,
    vote: '',
    recess: '',
    commissioned: row.commission_date,
    senior: '',
    ended: '',
    termination: '',
    reassigned: false,
  });
  seats.sort((a, b) => compare(startOf(a), startOf(b)));
}

const suffixes = new Set(['Jr.', 'Sr.', 'II', 'III', 'IV']);
const particles = new Set(['St.', 'Van', 'Von', 'De', 'Del', 'La']);

/** "Joseph Francis Saporito Jr." -> "Saporito, Joseph Francis, Jr.". */
function surnameFirst(fullName: string): string {
  const words = fullName.split(' ');
  const suffix = suffixes.has(words.at(-1) ?? '') ? words.pop() : undefined;
  let from = words.length - 1;
  while (from > 1 && particles.has(words[from - 1] ?? '')) from -= 1;
  const name = `${words.slice(from).join(' ')}, ${words.slice(0, from).join(' ')}`;
  return suffix === undefined ? name : `${name}, ${suffix}`;
}
