import type { AppointmentRecord, Party } from '../finding.ts';
import type { JudgeRecord, JudgeSeat, Verdict } from '../judge.ts';
import { someBush } from '../judge.ts';
import { asOf } from './directory.ts';
import { type Found, hasBegun, isHeld, startOfSeat } from './find-judge.ts';
import { isPresident } from './presidents.ts';

/**
 * What the wording claims of the judges. `seated`: it says appointed or seated; "nominated", "nominee" and "picked"
 * may be true of a nomination that lapsed, which the record doesn't keep.
 */
export type Claim = {
  readonly appointer: string | null;
  readonly party: Party | null;
  readonly seated: boolean;
};

/** The verdict on one framing of `judges`, each with what the directory found. */
export function judgeClaim(
  claim: Claim,
  judges: readonly Found[],
  date: string | undefined,
): AppointmentRecord {
  const verdicts = judges.map((found) => verdictOn(claim, found, date));
  const candidates = [...new Set(judges.flatMap((found) => found.candidates))];
  return { verdict: combine(verdicts), asOf: asOf.commissions, serviceAsOf: asOf.service, candidates };
}

/** Several judges: one answer only when it is the same for all. */
function combine(verdicts: readonly Verdict[]): Verdict {
  const [first, ...rest] = verdicts;
  if (first === undefined) return 'ambiguous';
  return rest.every((verdict) => verdict === first) ? first : 'ambiguous';
}

type Fit = 'present' | 'earlier' | 'later' | 'none';

function verdictOn(claim: Claim, found: Found, date: string | undefined): Verdict {
  const { candidates } = found;
  const [only] = candidates;
  if (only === undefined) return 'not-in-record';
  if (claim.appointer === null && claim.party === null) return 'ambiguous';
  if (candidates.length > 1) return 'ambiguous';
  // A surname alone proves nothing: it takes a given name or a court to say who is meant.
  if (found.fit === 'near' || (found.fit === 'surname' && !found.courtFits)) return 'ambiguous';
  const fit = fitOf(claim, only, date);
  if (fit === 'present') return 'matches';
  if (fit === 'earlier') return 'earlier-seat';
  return fit === 'none' && mayContradict(claim, found) ? 'contradicts' : 'ambiguous';
}

/**
 * Full name and court leave one serving judge, and the wording speaks of an appointment by a president or party that
 * is certain. A governor gives seats that the record doesn't know.
 */
function mayContradict(claim: Claim, found: Found): boolean {
  if (claim.appointer !== null && (claim.appointer === someBush || !isPresident(claim.appointer)))
    return false;
  return claim.seated && found.fit === 'first' && found.courtFits && found.serving;
}

/** The present seat is every one held on the day, or the last one held; the earlier ones come before it. */
function fitOf(claim: Claim, judge: JudgeRecord, date: string | undefined): Fit {
  const begun = judge.seats.filter((seat) => hasBegun(seat, date));
  const held = begun.filter((seat) => isHeld(seat, date));
  const last = begun.map(startOfSeat).sort().at(-1);
  const present = held.length > 0 ? held : begun.filter((seat) => startOfSeat(seat) === last);
  if (present.some((seat) => seatFits(claim, seat))) return 'present';
  if (begun.some((seat) => seatFits(claim, seat))) return 'earlier';
  return judge.seats.some((seat) => seatFits(claim, seat)) ? 'later' : 'none';
}

function seatFits({ appointer, party }: Claim, seat: JudgeSeat): boolean {
  if (appointer === someBush) return seat.president.endsWith('Bush');
  if (appointer !== null) return seat.president === appointer;
  return party !== null && seat.party === partyNames[party];
}

/** As the record writes them. */
const partyNames: Readonly<Record<Party, string>> = { D: 'Democratic', R: 'Republican' };
