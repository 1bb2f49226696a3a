/**
 * Measures the detection of direct quotations on PolNeAR's attributions (`../shared/data/quotes`):
 * of the content spans that begin and end with a quotation mark, how many lie in a found quotation; of the spans
 * without any mark, how many have half their characters in one. A span without marks in the middle of somebody's
 * speech (the nearest double mark before it in its paragraph opens) is not counted among the latter.
 * `--show N` prints N of each kind of error.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { blocksOfLines } from '../src/cli/blocks-of-lines.ts';
import { findQuotations } from '../src/core/text/quotations.ts';

type Spans = [start: number, end: number][];
type Row = { id: string; text: string; attributions: { content: Spans | null }[] };

const file = new URL('../../shared/data/quotes/attributions-dev.jsonl', import.meta.url);
if (!existsSync(file)) {
  console.error(`eval:quotes needs PolNeAR's attributions in ${file.pathname}, which is not there.`);
  process.exit(1);
}
const show = Number(parseArgs({ options: { show: { type: 'string', default: '0' } } }).values.show);

const counts = { quoted: 0, found: 0, unquoted: 0, called: 0 };
const misses: string[] = [];
const alarms: string[] = [];
for await (const line of createInterface({ input: createReadStream(file) })) measure(JSON.parse(line) as Row);

const percent = (part: number, all: number) => `${part} of ${all} (${((100 * part) / all).toFixed(2)} %)`;
console.log(`quoted spans found: ${percent(counts.found, counts.quoted)}`);
console.log(`unquoted spans called quoted: ${percent(counts.called, counts.unquoted)}`);
for (const example of [...misses.slice(0, show), ...alarms.slice(0, show)]) console.log(`\n${example}`);

function measure({ id, text, attributions }: Row): void {
  const units = unitOffsets(text);
  const inQuotation = quotedUnits(text);
  for (const [start, end] of attributions.flatMap(({ content }) => content ?? [])) {
    const from = units[start] ?? text.length;
    const to = units[end] ?? text.length;
    const content = text.slice(from, to);
    const share = inQuotation.subarray(from, to).reduce((sum, unit) => sum + unit, 0) / (to - from);
    const context = `${id}: ${text.slice(Math.max(0, from - 80), from)}[[${content}]]${text.slice(to, to + 80)}`;
    if (/^["“‘'`].*["”’']$/s.test(content) && content.length > 2) {
      counts.quoted += 1;
      if (share > 0.95) counts.found += 1;
      else misses.push(`MISSED (${share.toFixed(2)}) ${context}`);
    } else if (!/["“”`«»]|''|['‘’](?!\w)|(?<!\w)['‘]/.test(content) && !isInSpeech(text, from)) {
      counts.unquoted += 1;
      if (share >= 0.5) {
        counts.called += 1;
        alarms.push(`FALSE ALARM (${share.toFixed(2)}) ${context}`);
      }
    }
  }
}

function isInSpeech(text: string, from: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const last = /.*(?:^|[\s([—–-])['‘]?(["“]|''|``)(?=\S|$)/s.exec(before)?.[0].length ?? 0;
  const closed = /.*\S(["”]|'')/s.exec(before)?.[0].length ?? 0;
  return last > 0 && last >= closed;
}

/** PolNeAR's offsets count code points; ours UTF-16 units. */
function unitOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) as number) > 0xffff ? 2 : 1) {
    offsets.push(unit);
  }
  return offsets;
}

function quotedUnits(text: string): Uint8Array {
  const { blocks, starts } = blocksOfLines(text);
  const quoted = new Uint8Array(text.length);
  for (const [index, quotations] of [...findQuotations(blocks).values()].entries()) {
    const offset = starts[index] as number;
    for (const { start, end } of quotations) quoted.fill(1, offset + start, offset + end);
  }
  return quoted;
}
