/**
 * Measures judge-appointment findings on labelled sentences.
 *
 *   npm run eval:judges [-- FILE.jsonl] [--errors]
 *
 * The text is before + " " + sentence + " " + after; only findings that start inside the sentence count; a finding
 * matches a labelled framing when their spans overlap, one to one. Attributes are measured on matched framings.
 */
import type { ReadArticle } from '../src/core/detectors/detector.ts';
import judgeAppointment from '../src/core/detectors/judge-appointment.ts';
import type { Appointment, AppointmentFinding } from '../src/core/finding.ts';
import { parseName } from '../src/core/judges/names.ts';
import { splitSentences } from '../src/core/text/sentences.ts';
import { tokenise } from '../src/core/text/tokens.ts';
import { mirror, mirroredParty, unmirrorable } from './judges/mirror.ts';
import { dataFile, readJsonLines, required } from './shared-data.ts';

type Gold = {
  readonly quote: string;
  readonly form: string;
  readonly appointer: string | null;
  readonly party: string | null;
  readonly judges: readonly string[];
  readonly group: boolean;
};
type Row = {
  readonly id: string;
  readonly date?: string;
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
  readonly label: string;
  readonly framings?: readonly Gold[];
};
type Found = { readonly start: number; readonly end: number; readonly appointment: Appointment };

const args = process.argv.slice(2);
const showErrors = args.includes('--errors');
const given = args.find((arg) => !arg.startsWith('--'));
const rows = readJsonLines<Row>(given ? required(given) : dataFile('judges/framing-dev.jsonl'));

const tally = { gold: 0, found: 0, matched: 0 };
const right = { appointer: 0, party: 0, group: 0, form: 0, judges: 0 };
const verdicts = new Map<string, number>();
let mirrored = 0;
const explained: string[] = [];

for (const row of rows) {
  const found = findIn(row);
  const gold = spansOf(row);
  const pairs = match(gold, found);
  if (isMirrored(row, found)) mirrored += 1;
  tally.gold += gold.length;
  tally.found += found.length;
  tally.matched += pairs.length;
  for (const one of found) {
    const { verdict } = one.appointment.record;
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  for (const [want, got] of pairs) compareAttributes(row, want.framing, got.appointment);
  if (!showErrors) continue;
  for (const one of gold) {
    if (!pairs.some(([want]) => want === one)) report('MISS', row, one.framing.quote);
  }
  for (const one of found) {
    if (!pairs.some(([, got]) => got === one)) report('FALSE', row, quoteOf(row, one));
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}
console.log(
  `${rows.length} sentences, ${tally.gold} framings, ${tally.found} findings, ${tally.matched} matched`,
);
console.log(`precision ${share(tally.matched, tally.found)}  recall ${share(tally.matched, tally.gold)}`);
for (const [name, count] of Object.entries(right)) console.log(`${name} ${share(count, tally.matched)}`);
console.log(`mirrored alike ${mirrored} of ${rows.length}, explained ${explained.length}`);
for (const exception of explained) console.log(`  ${exception}`);
console.log(`verdicts ${[...verdicts].map(([verdict, count]) => `${verdict} ${count}`).join(', ')}`);

/** Exchanging presidents and parties must find the same wordings, and mirror what they say; the record is aside. */
function isMirrored(row: Row, found: readonly Found[]): boolean {
  const { before, sentence, after } = row;
  const other = { ...row, before: mirror(before), sentence: mirror(sentence), after: mirror(after) };
  const told = (one: Found, of: Row, turn: boolean): string => {
    const { form, appointer, party, judges, group } = one.appointment;
    const quote = quoteOf(of, one);
    const sides = turn
      ? [mirror(quote), appointer && mirror(appointer), party && mirroredParty[party]]
      : [quote, appointer, party];
    return JSON.stringify([...sides, form, judges, group]);
  };
  const plain = found.map((one) => told(one, row, true));
  const turned = findIn(other).map((one) => told(one, other, false));
  const isSame = plain.join() === turned.join();
  const why = isSame ? undefined : explainMirror(row, found);
  if (why !== undefined) explained.push(why);
  else if (!isSame && showErrors) report('MIRROR', row, `${plain.join(' ')}\n    ${turned.join(' ')}`);
  return isSame;
}

/** The wording of a sentence that no exchange of names can mirror, and why. */
function explainMirror(row: Row, found: readonly Found[]): string | undefined {
  for (const quote of found.map((one) => quoteOf(row, one))) {
    const because = unmirrorable.find(([pattern]) => pattern.test(quote))?.[1];
    if (because !== undefined) return `${row.id} "${quote}": ${because}`;
  }
  return undefined;
}

function findIn(row: Row): Found[] {
  const text = textOf(row);
  const block = {
    id: 'b',
    kind: 'paragraph',
    text,
    tokens: tokenise(text),
    sentences: splitSentences(text),
  } as const;
  const article: ReadArticle = { blocks: [block], ...(row.date ? { date: row.date } : {}) };
  const settled = judgeAppointment.settle(new Map([['b', judgeAppointment.find(block)]]), article);
  const from = offsetOf(row);
  return settled
    .filter((finding): finding is AppointmentFinding => finding.kind === 'judge-appointment')
    .filter(({ start }) => start >= from && start < from + row.sentence.length);
}

function textOf({ before, sentence, after }: Row): string {
  return `${before} ${sentence} ${after}`;
}

function offsetOf({ before }: Row): number {
  return before.length + 1;
}

function quoteOf(row: Row, { start, end }: Found): string {
  return textOf(row).slice(start, end);
}

type Placed = { readonly start: number; readonly end: number; readonly framing: Gold };

/** Labelled quotes in text order: each is looked for after the one before. */
function spansOf(row: Row): Placed[] {
  let from = 0;
  return (row.framings ?? []).map((framing) => {
    const next = row.sentence.indexOf(framing.quote, from);
    const at = next === -1 ? row.sentence.indexOf(framing.quote) : next;
    from = at + framing.quote.length;
    const start = offsetOf(row) + at;
    return { start, end: start + framing.quote.length, framing };
  });
}

function match(gold: readonly Placed[], found: readonly Found[]): [Placed, Found][] {
  const free = new Set(found);
  const pairs: [Placed, Found][] = [];
  for (const want of gold) {
    const overlapping = [...free].filter(({ start, end }) => start < want.end && end > want.start);
    const best = overlapping.toSorted((a, b) => overlap(want, b) - overlap(want, a))[0];
    if (best === undefined) continue;
    free.delete(best);
    pairs.push([want, best]);
  }
  return pairs;
}

function overlap(a: Placed, b: Found): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function compareAttributes(row: Row, want: Gold, got: Appointment): void {
  const same = {
    appointer: sameAppointer(want.appointer, got.appointer),
    party: want.party === got.party,
    group: want.group === got.group,
    form: want.form === got.form,
    judges: surnames(want.judges) === surnames(got.judges),
  };
  for (const key of Object.keys(same) as (keyof typeof same)[]) {
    if (same[key]) right[key] += 1;
    else if (showErrors)
      report(key.toUpperCase(), row, `${want.quote}: want ${show(want[key])}, got ${show(got[key])}`);
  }
}

/** A label "Bush?" comes from the text alone and accepts the Bush whom the record decides on. */
function sameAppointer(want: string | null, got: string | null): boolean {
  return want === got || (want === 'Bush?' && got?.endsWith('Bush') === true);
}

function surnames(names: readonly string[]): string {
  return [...new Set(names.map((name) => parseName(name).surname))].sort().join('|');
}

function show(value: unknown): string {
  return JSON.stringify(value);
}

function report(kind: string, row: Row, detail: string): void {
  console.log(
    `${kind} ${row.id} ${row.date ?? ''} [${row.label}] ${detail}\n    ${row.before.slice(-160)} <<${row.sentence}>> ${row.after.slice(0, 80)}`,
  );
}
