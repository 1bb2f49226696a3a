import type { Appointment, AppointmentRecord, Party } from '../finding.ts';
import { type JudgeRecord, type JudgeSeat, someBush, type Verdict } from '../judge.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "1979-12-03" -> "3 December 1979". */
function readableDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** "Nominated by Jimmy Carter on 3 December 1979, confirmed by voice vote on 20 February 1980, ..." */
function describeSeat(seat: JudgeSeat): string {
  const { court, president, nominated, confirmed, recess, commissioned, senior, ended, termination } = seat;
  const steps: string[] = [];
  if (seat.reassigned) {
    const since = commissioned === undefined ? '' : ` on ${readableDate(commissioned)}`;
    steps.push(`reassigned by statute${since} from a seat given by ${president}`);
  } else {
    if (recess !== undefined) steps.push(`recess appointment by ${president} on ${readableDate(recess)}`);
    if (nominated !== undefined) steps.push(`nominated by ${president} on ${readableDate(nominated)}`);
    if (nominated === undefined && recess === undefined) steps.push(`appointed by ${president}`);
    if (confirmed !== undefined) steps.push(`confirmed ${describeVote(seat)}on ${readableDate(confirmed)}`);
    if (commissioned !== undefined) steps.push(`commissioned on ${readableDate(commissioned)}`);
  }
  if (senior !== undefined) steps.push(`senior status since ${readableDate(senior)}`);
  if (ended !== undefined) steps.push(`ended on ${readableDate(ended)}${describeEnd(termination)}`);
  return `${court}: ${steps.join(', ')}.`;
}

function describeVote({ vote }: JudgeSeat): string {
  if (vote === undefined) return '';
  return vote === 'voice' ? 'by voice vote ' : `${vote.ayes} to ${vote.nays} `;
}

function describeEnd(termination: string | undefined): string {
  return termination === undefined ? '' : ` (${termination.toLowerCase()})`;
}

/** The judge's seats, a sentence each, the latest first. */
export function describeJudge(judge: JudgeRecord): string[] {
  return judge.seats.map(describeSeat).reverse();
}

/** What the record is true of: commissions are known longer than deaths, retirements and senior status. */
export function describeAsOf({ asOf, serviceAsOf }: AppointmentRecord): string {
  return (
    `Record of commissions as of ${readableDate(asOf)}; ` +
    `of deaths, retirements and senior status as of ${readableDate(serviceAsOf)}.`
  );
}

/** The verdict on a framing in a sentence. */
export function describeVerdict(appointment: Appointment): string {
  return verdictSentences[appointment.record.verdict](appointment);
}

const verdictSentences = {
  matches: (appointment) =>
    `The federal record agrees: ${appointerOf(appointment)} gave ${namesIn(appointment)} the present seat.`,
  'earlier-seat': (appointment) =>
    `True of an earlier seat of ${namesIn(appointment)}, not of the present one (${presentPresidents(appointment)}).`,
  contradicts: (appointment) =>
    `The federal record says otherwise: ${namesIn(appointment)} was appointed by ` +
    `${presentPresidents(appointment)}, not by ${appointerOf(appointment)}.`,
  ambiguous: ({ judges, record }) => {
    if (judges.length === 0)
      return 'No judge is named, so there is nothing to look up in the federal record.';
    if (record.candidates.length === 0) return 'The federal record does not settle who is meant.';
    return `The federal record does not settle it; it may be about ${listNames(record.candidates, 'or')}.`;
  },
  'not-in-record': ({ judges }) =>
    `The federal record of life-tenured judges has no ${judges.join(' or ') || 'such judge'} who fits: perhaps a ` +
    'state, magistrate, bankruptcy or immigration judge, or one newer than the record.',
} as const satisfies Record<Verdict, (appointment: Appointment) => string>;

function appointerOf({ appointer, party }: Appointment): string {
  if (appointer === someBush) return 'a President Bush';
  if (appointer !== null) return appointer;
  return party === null ? 'a president' : presidentOf[party];
}

const presidentOf: Readonly<Record<Party, string>> = {
  D: 'a Democratic president',
  R: 'a Republican president',
};

const namesIn = ({ record }: Appointment): string => listNames(record.candidates, 'and');

function presentPresidents({ record }: Appointment): string {
  return [...new Set(record.candidates.map(({ seats }) => seats.at(-1)?.president ?? ''))].join(', ');
}

/** At most six names; a common surname can have dozens. */
const longestList = 6;

function listNames(judges: readonly JudgeRecord[], link: 'and' | 'or'): string {
  const names = judges.slice(0, longestList).map(({ name }) => name);
  const more = judges.length - names.length;
  if (more > 0) return `${names.join(', ')} ${link} ${more} more`;
  const last = names.pop() ?? 'the judge';
  return names.length === 0 ? last : `${names.join(', ')} ${link} ${last}`;
}
