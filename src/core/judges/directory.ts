import packed from '../../data/judges.json' with { type: 'json' };
import type { JudgeRecord, JudgeSeat } from '../judge.ts';
import { partyOfPresident } from './presidents.ts';

/** The days (YYYY-MM-DD) up to which the directory knows commissions, and deaths, retirements and senior status. */
export const asOf: { readonly commissions: string; readonly service: string } = packed.asOf;

const rows: readonly string[] = packed.judges;
const dayMs = 86_400_000;
const epoch = Date.UTC(1789, 0, 1);
const decoded = new Map<number, JudgeRecord>();

/** Every judge's surname, by row: one pass over the rows, nothing else decoded. */
export const surnames = (): string[] => rows.map(surnameOf);

function surnameOf(line: string): string {
  const from = line.indexOf('|') + 1;
  return line.slice(from, line.indexOf(', ', from));
}

/** The given names of a row, as the record has them. */
export function givenNames(row: number): string {
  const [, name = ''] = (rows[row] ?? '').split('|', 2);
  return name.slice(name.indexOf(', ') + 2);
}

/** The judge of a row, decoded once. */
export function judgeAt(row: number): JudgeRecord {
  let judge = decoded.get(row);
  if (judge === undefined) {
    judge = decode(rows[row] ?? '');
    decoded.set(row, judge);
  }
  return judge;
}

/** Surnames of those who held a seat at a court, by its name in the record, on a day (YYYY-MM-DD) or later. */
export function surnamesAtCourt(court: string, since: string): string[] {
  const code = packed.courts.indexOf(court).toString(36);
  const isMeant = (seat: string): boolean => {
    const fields = seat.split(',');
    const ended = fields[9];
    return fields[0] === code && (!ended || decodeDate(ended) >= since);
  };
  // Asked of every row of the record: one search is quicker than two.
  const holdsSeat = new RegExp(`[|;]${code},`);
  return rows
    .filter((line) => holdsSeat.test(line))
    .filter((line) => (line.split('|')[2] ?? '').split(';').some(isMeant))
    .map(surnameOf);
}

function decode(line: string): JudgeRecord {
  const [id = '', name = '', seats = ''] = line.split('|');
  return { id: Number(id), name: readableName(name), seats: seats.split(';').map(decodeSeat) };
}

function decodeSeat(text: string): JudgeSeat {
  const fields = text.split(',');
  const entry = (table: readonly string[], field: string | undefined): string =>
    table[Number.parseInt(field ?? '', 36)] ?? '';
  const [court, title, president, nominated, confirmed, vote, recess, commissioned, senior, ended] = fields;
  const by = entry(packed.presidents, president);
  const termination = fields[10];
  return {
    court: entry(packed.courts, court),
    title: entry(packed.titles, title),
    president: by,
    party: partyOfPresident(by),
    ...(nominated ? { nominated: decodeDate(nominated) } : {}),
    ...(confirmed ? { confirmed: decodeDate(confirmed) } : {}),
    ...(vote ? { vote: decodeVote(vote) } : {}),
    ...(recess ? { recess: decodeDate(recess) } : {}),
    ...(commissioned ? { commissioned: decodeDate(commissioned) } : {}),
    ...(senior ? { senior: decodeDate(senior) } : {}),
    ...(ended ? { ended: decodeDate(ended) } : {}),
    ...(termination ? { termination: entry(packed.terminations, termination) } : {}),
    ...(fields[11] === 'r' ? { reassigned: true } : {}),
  };
}

function decodeDate(days: string): string {
  return new Date(epoch + Number.parseInt(days, 36) * dayMs).toISOString().slice(0, 10);
}

function decodeVote(vote: string): NonNullable<JudgeSeat['vote']> {
  if (vote === 'v') return 'voice';
  const [ayes, nays] = vote.split('/');
  return { ayes: Number(ayes), nays: Number(nays) };
}

/** "Anderson, R[obert] Lanier III" -> "R. Lanier Anderson III"; "Kendall, [Elton] Joe" -> "Joe Kendall". */
export function readableName(recordName: string): string {
  const [surname = '', given = '', suffix] = recordName.split(', ');
  const words = given.split(' ').map((word) => word.replace(/^(\p{L})\[.*\]$/u, '$1.'));
  const shown = words.filter((word) => !word.startsWith('['));
  const inner = /^(II|III|IV)$/.test(shown.at(-1) ?? '') ? shown.pop() : undefined;
  return [...shown, surname, suffix ?? inner].filter((word) => word !== undefined).join(' ');
}
