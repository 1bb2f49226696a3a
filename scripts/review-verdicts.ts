/**
 * Compares verdicts on judge framings with those reviewed by hand.
 *
 *   npm run review:verdicts [-- --list]
 *
 * The reviewed list has positions, verdicts and the record's ids; the texts are read from ../shared. `--list` prints
 * every framing that names a judge in the list's own form, to review anew.
 */
import { blocksOfLines, type LineBlocks } from '../src/cli/blocks-of-lines.ts';
import { analyse } from '../src/core/analyse.ts';
import type { AppointmentFinding } from '../src/core/finding.ts';
import type { Verdict } from '../src/core/judge.ts';
import { dataFile, readJsonLines } from './shared-data.ts';

/** `full`: the text gives a full name of one who sat on an Article III court. Offsets are into the source's text. */
type Reviewed = {
  readonly source: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  readonly judges: readonly number[];
  readonly full: boolean;
};
type Row = { readonly id: string; readonly date?: string } & (
  | { readonly text: string }
  | { readonly before: string; readonly sentence: string; readonly after: string }
);

const sources = ['judges/framing-dev', 'judges/sentences-unlabelled', 'news/articles-dev'];

const files = sources.map((source) => ({ source, file: dataFile(`${source}.jsonl`) }));
const found = files.flatMap(({ source, file }) =>
  readJsonLines<Row>(file).flatMap((row) => review(source, row)),
);
if (process.argv.includes('--list')) {
  for (const one of found) console.log(JSON.stringify(one));
} else {
  compare(readJsonLines<Reviewed>('test/fixtures/judge-verdicts.jsonl'));
}

function blocksOf(row: Row): LineBlocks {
  if ('text' in row) return blocksOfLines(row.text);
  const text = `${row.before} ${row.sentence} ${row.after}`;
  return { blocks: [{ id: '0', kind: 'paragraph', text }], starts: [0] };
}

function review(source: string, row: Row): Reviewed[] {
  const date = /^\d{4}-\d\d-\d\d$/.test(row.date ?? '') ? row.date : undefined;
  const { blocks, starts } = blocksOf(row);
  const startOf = (block: string): number => starts[Number(block)] as number;
  const { findings } = analyse({ blocks, ...(date === undefined ? {} : { date }) }, { sensitivity: 'fewer' });
  return findings
    .filter((finding): finding is AppointmentFinding => finding.kind === 'judge-appointment')
    .filter(({ appointment }) => appointment.judges.length > 0)
    .map(({ block, start, end, appointment: { judges, record } }) => ({
      source,
      id: row.id,
      start: startOf(block) + start,
      end: startOf(block) + end,
      verdict: record.verdict,
      judges: record.candidates.map(({ id }) => id),
      full: judges.every((name) => name.includes(' ')) && record.candidates.length === judges.length,
    }));
}

function compare(list: readonly Reviewed[]): void {
  const keyOf = ({ source, id, start, end }: Reviewed): string => `${source} ${id} ${start} ${end}`;
  const now = new Map(found.map((one) => [keyOf(one), one]));
  let same = 0;
  for (const one of list) {
    const verdict = now.get(keyOf(one))?.verdict ?? 'not found';
    if (verdict === one.verdict) same += 1;
    else console.log(`${keyOf(one)}: ${one.verdict}, now ${verdict}`);
  }
  const full = list.filter((one) => one.full);
  const decided = full.filter(
    (one) => !['ambiguous', 'not found'].includes(now.get(keyOf(one))?.verdict ?? 'not found'),
  );
  const accused = found.filter(({ verdict }) => verdict === 'contradicts');
  const reviewed = new Set(list.map(keyOf));
  console.log(`${found.length} framings name a judge; ${list.length} reviewed, ${same} as reviewed`);
  console.log(
    `right ${(same / list.length).toFixed(3)}  decided of full names ${(decided.length / full.length).toFixed(3)}`,
  );
  console.log(
    `contradicts ${accused.length}, not reviewed ${accused.filter((one) => !reviewed.has(keyOf(one))).length}`,
  );
}
