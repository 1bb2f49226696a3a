import type { JudgeRecord, JudgeSeat } from '../judge.ts';
import { type CourtHints, seatFitsHints } from './courts.ts';
import { givenNames, judgeAt, surnames } from './directory.ts';
import { fold } from './fold.ts';
import { fitName, type NameFit, parseName } from './names.ts';

/** What an article tells of a judge: the fullest name it gives, the court, its own date (YYYY-MM-DD). */
export type JudgeQuery = { readonly name: string; readonly hints: CourtHints; readonly date?: string };

/**
 * The judges who may be meant. `fit` says by how much of the name; `courtFits`: a court word spoke for them, not
 * only a place; `serving`: they held a seat on the article's day (or, without one, have an open commission).
 */
export type Found = {
  readonly candidates: readonly JudgeRecord[];
  /** `near`: another given name than the record's. */
  readonly fit: NameFit | 'near';
  readonly courtFits: boolean;
  readonly serving: boolean;
  /** Only judges of former times had the surname: perhaps none of them is meant. */
  readonly areGone?: boolean;
};

const nothing: Found = { candidates: [], fit: 'surname', courtFits: false, serving: false };

let bySurname: Map<string, number[]> | undefined;

/** Rows by folded surname; "Arias-Marxuach" also under its last part, as some papers print it. */
function surnameIndex(): ReadonlyMap<string, readonly number[]> {
  if (bySurname !== undefined) return bySurname;
  bySurname = new Map();
  for (const [row, surname] of surnames().entries()) {
    const folded = fold(surname);
    addRow(bySurname, folded, row);
    const last = folded.lastIndexOf(' ') + 1;
    if (last > 0) addRow(bySurname, folded.slice(last), row);
  }
  return bySurname;
}

function addRow(index: Map<string, number[]>, key: string, row: number): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, [row]);
  else rows.push(row);
}

/** Whether any judge of the record has this surname. */
export function isJudgeSurname(word: string): boolean {
  return surnameIndex().has(fold(word));
}

/**
 * Judges of the record who fit the query. Each piece of evidence narrows the list only as long as someone is left:
 * a wrong hint must not turn a judge into an unknown.
 */
export function findJudges({ name, hints, date }: JudgeQuery): Found {
  if (hints.outside === true) return nothing;
  const written = parseName(name);
  const rows = surnameIndex().get(written.surname) ?? [];
  const fits = rows
    .map((row) => ({ row, fit: fitName(written, givenNames(row)) }))
    .filter((entry): entry is { row: number; fit: NameFit } => entry.fit !== undefined);
  const fit = fits.some((entry) => entry.fit === 'first') ? 'first' : fits[0]?.fit;
  if (fit === undefined) return nearMiss(rows, hints, date);
  const named = fits.filter((entry) => entry.fit === fit).map(({ row }) => judgeAt(row));

  const begun = named.filter(({ seats }) => seats.some((seat) => hasBegun(seat, date)));
  // Known, but seated only after the article's day, which may be wrong: never "no such judge".
  if (begun.length === 0 && fit === 'first')
    return { candidates: named, fit, courtFits: false, serving: false };
  const serving = begun.filter(({ seats }) => seats.some((seat) => isHeld(seat, date)));
  const atCourt = (judges: readonly JudgeRecord[]): JudgeRecord[] =>
    judges.filter(({ seats }) => seats.some((seat) => hasBegun(seat, date) && seatFitsHints(seat, hints)));

  const firm = hints.courts !== undefined || hints.level !== undefined || hints.places !== undefined;
  if (firm) {
    const best = atCourt(serving);
    if (best.length > 0) return { candidates: best, fit, courtFits: courtSpeaks(hints), serving: true };
    const former = atCourt(begun).filter(
      (judge) => fit === 'first' || hints.courts !== undefined || !isLongGone(judge, date),
    );
    if (former.length > 0) return { candidates: former, fit, courtFits: courtSpeaks(hints), serving: false };
  }
  if (serving.length > 0) return { candidates: serving, fit, courtFits: false, serving: true };
  // A surname that only judges of former times had says little about a judge of today.
  const recent = fit === 'surname' ? begun.filter((judge) => !isLongGone(judge, date)) : begun;
  const areGone = recent.length === 0 && begun.length > 0;
  return { candidates: areGone ? begun : recent, fit, courtFits: false, serving: false, areGone };
}

/** Another given name at a court of the kind named: perhaps a nickname that we don't know, so never "not there". */
function nearMiss(rows: readonly number[], hints: CourtHints, date: string | undefined): Found {
  if (hints.courts === undefined && hints.level === undefined) return nothing;
  const { places: _, ...firm } = hints;
  const candidates = rows
    .map(judgeAt)
    .filter(({ seats }) => seats.some((seat) => isHeld(seat, date) && seatFitsHints(seat, firm)));
  return { candidates, fit: 'near', courtFits: false, serving: true };
}

const courtSpeaks = (hints: CourtHints): boolean => hints.courts !== undefined || hints.places !== undefined;

/** The day a judge took the seat: by commission, or by recess appointment before it. */
export function startOfSeat(seat: JudgeSeat): string {
  return seat.recess ?? seat.commissioned ?? seat.confirmed ?? '';
}

export function hasBegun(seat: JudgeSeat, date: string | undefined): boolean {
  return date === undefined || startOfSeat(seat) <= date;
}

/** Held on that day; senior judges hold their seats. Without a date: not ended as far as the record knows. */
export function isHeld(seat: JudgeSeat, date: string | undefined): boolean {
  if (!hasBegun(seat, date)) return false;
  return seat.ended === undefined || (date !== undefined && seat.ended >= date);
}

const yearsToBeForgotten = 15;

function isLongGone({ seats }: JudgeRecord, date: string | undefined): boolean {
  const last =
    seats
      .map(({ ended }) => ended ?? '9999')
      .sort()
      .at(-1) ?? '';
  const now = Number((date ?? '2026').slice(0, 4));
  return Number(last.slice(0, 4)) < now - yearsToBeForgotten;
}
