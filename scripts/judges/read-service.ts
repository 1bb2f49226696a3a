import type { Judge, Seat } from './merge-commissions.ts';

/** The columns that we use of the Federal Judicial Center's "federal-judicial-service" export. */
export type ServiceRow = {
  readonly nid: string;
  readonly Sequence: string;
  readonly 'Judge Name': string;
  readonly 'Court Name': string;
  readonly 'Appointment Title': string;
  readonly 'Appointing President': string;
  readonly 'Reappointing President': string;
  readonly 'Recess Appointment Date': string;
  readonly 'Nomination Date': string;
  readonly 'Senate Vote Type': string;
  readonly 'Ayes/Nays': string;
  readonly 'Confirmation Date': string;
  readonly 'Commission Date': string;
  readonly 'Senior Status Date': string;
  readonly Termination: string;
  readonly 'Termination Date': string;
};

/** The president whom the record does not tell: nine members of the Customs Court of 1926 came from a board. */
export const unrecorded = 'Not in the record';

/** One judge per `nid`, seats in the record's order, reassignments resolved. */
export function readService(rows: readonly ServiceRow[]): Judge[] {
  const judges = new Map<string, Judge>();
  const inOrder = [...rows].sort((a, b) => Number(a.Sequence) - Number(b.Sequence));
  for (const row of inOrder) {
    let judge = judges.get(row.nid);
    if (judge === undefined) {
      judge = { id: Number(row.nid), name: row['Judge Name'], seats: [] };
      judges.set(row.nid, judge);
    }
    judge.seats.push(...seatsOf(row));
  }
  for (const judge of judges.values()) resolveReassignments(judge.seats);
  return [...judges.values()];
}

/**
 * One seat, or two when a president's recess appointee was nominated again by the next one (Roger Gregory:
 * Clinton's recess appointment of 2000, Bush's commission of 2001): both have appointed that judge.
 */
function seatsOf(row: ServiceRow): Seat[] {
  const seat: Seat = {
    court: row['Court Name'],
    title: row['Appointment Title'],
    president: row['Appointing President'],
    nominated: row['Nomination Date'],
    confirmed: row['Confirmation Date'],
    vote: voteOf(row),
    recess: row['Recess Appointment Date'],
    commissioned: row['Commission Date'],
    senior: row['Senior Status Date'],
    ended: row['Termination Date'],
    termination: row.Termination,
    reassigned: false,
  };
  const second = row['Reappointing President'];
  if (second === '') return [seat];
  const none = { nominated: '', confirmed: '', vote: '', commissioned: '', senior: '', termination: '' };
  return [
    { ...seat, ...none, ended: seat.commissioned },
    { ...seat, president: second, recess: '' },
  ];
}

function voteOf(row: ServiceRow): string {
  if (row['Senate Vote Type'] === 'Voice') return 'v';
  if (row['Senate Vote Type'] !== 'Roll Call') return '';
  return row['Ayes/Nays'].replace('-', '/');
}

/**
 * "None (reassignment)" and "None (assignment)": a statute moved or added the seat. Behind it stands whoever
 * gave the seat that the judge held on that day.
 */
function resolveReassignments(seats: Seat[]): void {
  for (const seat of seats) {
    if (!seat.president.startsWith('None')) continue;
    seat.reassigned = true;
    seat.president = '';
  }
  const inTime = seats.toSorted((a, b) => compare(startOf(a), startOf(b)));
  for (const seat of inTime) {
    if (seat.president !== '') continue;
    const day = seat.commissioned;
    const known = inTime.filter((other) => other.president !== '' && other.president !== unrecorded);
    const held = known.filter((other) => startOf(other) <= day && (other.ended === '' || other.ended >= day));
    const before = known.filter((other) => startOf(other) <= day);
    seat.president = (held.at(-1) ?? before.at(-1) ?? known[0])?.president ?? unrecorded;
  }
}

export const startOf = (seat: Seat): string => seat.commissioned || seat.recess || seat.confirmed;

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
