/**
 * What the record says of a claim "X appointed this judge":
 * - `matches`: a seat of the judge's (the present one, when several fit) was given by X.
 * - `contradicts`: full name and court leave one judge, no seat fits, and the wording says appointed or seated.
 * - `earlier-seat`: true of a seat the judge held before, not of the present one.
 * - `ambiguous`: more than one judge or reading is left; the candidates are listed.
 * - `not-in-record`: no Article III judge of that name.
 */
export type Verdict = 'matches' | 'contradicts' | 'earlier-seat' | 'ambiguous' | 'not-in-record';

/** "Democratic", "Republican", "Federalist" ... as the Federal Judicial Center names them. */
export type AppointerParty = string;

/** One commission; dates are YYYY-MM-DD. */
export type JudgeSeat = {
  /** As the record names it: "U.S. District Court for the Western District of Washington". */
  readonly court: string;
  readonly title: string;
  /** Common name: "Jimmy Carter". */
  readonly president: string;
  readonly party: AppointerParty;
  readonly nominated?: string;
  readonly confirmed?: string;
  /** "voice", or the roll call. */
  readonly vote?: 'voice' | { readonly ayes: number; readonly nays: number };
  readonly recess?: string;
  readonly commissioned?: string;
  readonly senior?: string;
  readonly ended?: string;
  /** As the record words it: "Death", "Retirement", "Appointment to Another Judicial Position". */
  readonly termination?: string;
  /** The seat came by statute, from a court that was split or merged; the president is the one behind it. */
  readonly reassigned?: boolean;
};

/** One judge; `id` is the Federal Judicial Center's. Seats are in order of time. */
export type JudgeRecord = {
  readonly id: number;
  /** "Barbara Jacobs Rothstein". */
  readonly name: string;
  readonly seats: readonly JudgeSeat[];
};

/** The appointer where the text does not tell father from son. */
export const someBush = 'Bush?';
