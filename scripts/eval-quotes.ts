/**
 * Measures whose words a text's words are held to be, on PolNeAR's attributions (`../shared/data/quotes`).
 *
 * Direct quotations: of the content spans that begin and end with a quotation mark, how many lie in found quotations
 * in whole, and how many by half or more (most of the rest have the outlet's words between two quotations); of the
 * spans without any mark, how many have half their characters in one. A span without marks in the middle of
 * somebody's speech (the nearest double mark before it in its paragraph opens) is not counted among the latter.
 *
 * Reported speech: of the words outside found quotations, how many of those called reported are in the content of an
 * attribution, and how many of that content are called reported; the content of speech alone (the cue has a verb or
 * noun of saying or thinking) besides all of it, since PolNeAR also counts wishes, plans and attitudes.
 *
 * `--show N` prints N of each kind of error.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { blocksOfLines } from '../src/cli/blocks-of-lines.ts';
import { splitSentences } from '../src/core/text/sentences.ts';
import { tokenise } from '../src/core/text/tokens.ts';
import { Voices } from '../src/core/text/voice.ts';
import { dataFile } from './shared-data.ts';

type Spans = [start: number, end: number][];
type Row = { id: string; text: string; attributions: { content: Spans | null; cue: Spans | null }[] };

const file = dataFile('quotes/attributions-dev.jsonl');
const show = Number(parseArgs({ options: { show: { type: 'string', default: '0' } } }).values.show);

const saying =
  /\b(?:sa(?:y|id|ys|ying)|accord|argu|claim|believ|th(?:ink|ought)|add|not(?:e|ed|es|ing)\b|warn|suggest|t(?:ell|old)|insist|assert|contend|alleg|accus|stat(?:e|ed|es|ing)\b|explain|wr(?:ite|ote)|announc|acknowledg|admit|conced|predict|declar|testif|conclu|den(?:y|ied)|tweet|report|promis|vow|complain|critic)/i;
const counts = { quoted: 0, found: 0, byHalf: 0, unquoted: 0, called: 0 };
const words = { reported: 0, right: 0, gold: 0, said: 0, saidFound: 0 };
const misses: string[] = [];
const alarms: string[] = [];
const unreported: string[] = [];
const misreported: string[] = [];
for await (const line of createInterface({ input: createReadStream(file) })) measure(JSON.parse(line) as Row);

const percent = (part: number, all: number) => `${part} of ${all} (${((100 * part) / all).toFixed(2)} %)`;
console.log(`quoted spans found in whole: ${percent(counts.found, counts.quoted)}`);
console.log(`by half or more: ${percent(counts.byHalf, counts.quoted)}`);
console.log(`unquoted spans called quoted: ${percent(counts.called, counts.unquoted)}`);
console.log(`reported words rightly called so: ${percent(words.right, words.reported)}`);
console.log(`words of attributions called reported: ${percent(words.right, words.gold)}`);
console.log(`of those said or thought: ${percent(words.saidFound, words.said)}`);
for (const example of [misses, alarms, unreported, misreported].flatMap((examples) =>
  examples.slice(0, show),
))
  console.log(`\n${example}`);

function measure({ id, text, attributions }: Row): void {
  const units = unitOffsets(text);
  const { inQuotation, inReport, tokens } = readVoices(text);
  countReported(text, attributions, units, tokens, inReport, id);
  for (const [start, end] of attributions.flatMap(({ content }) => content ?? [])) {
    const from = units[start] ?? text.length;
    const to = units[end] ?? text.length;
    const content = text.slice(from, to);
    const share = inQuotation.subarray(from, to).reduce((sum, unit) => sum + unit, 0) / (to - from);
    const context = `${id}: ${text.slice(Math.max(0, from - 80), from)}[[${content}]]${text.slice(to, to + 80)}`;
    if (/^["“‘'`].*["”’']$/s.test(content) && content.length > 2) {
      counts.quoted += 1;
      if (share >= 0.5) counts.byHalf += 1;
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

type Word = { start: number; end: number; isQuoted: boolean };

/** For each UTF-16 unit whether it is quoted or reported, and the text's words. */
function readVoices(text: string): { inQuotation: Uint8Array; inReport: Uint8Array; tokens: Word[] } {
  const { blocks, starts } = blocksOfLines(text);
  const read = blocks.map((block) => ({
    ...block,
    tokens: tokenise(block.text),
    sentences: splitSentences(block.text),
  }));
  const voices = new Voices({ blocks: read });
  const inQuotation = new Uint8Array(text.length);
  const inReport = new Uint8Array(text.length);
  const tokens: Word[] = [];
  for (const [index, block] of read.entries()) {
    const offset = starts[index] as number;
    for (const { start, end } of voices.quotationsOf(block.id)) {
      inQuotation.fill(1, offset + start, offset + end);
    }
    for (const token of block.tokens) {
      const { voice } = voices.voiceOf(block.id, token);
      if (voice === 'reported') inReport.fill(1, offset + token.start, offset + token.end);
      tokens.push({ start: offset + token.start, end: offset + token.end, isQuoted: voice === 'quoted' });
    }
  }
  return { inQuotation, inReport, tokens };
}

function countReported(
  text: string,
  attributions: Row['attributions'],
  units: readonly number[],
  tokens: readonly Word[],
  inReport: Uint8Array,
  id: string,
): void {
  const gold = new Uint8Array(text.length);
  const said = new Uint8Array(text.length);
  const unit = (offset: number): number => units[offset] ?? text.length;
  for (const { content, cue } of attributions) {
    const cueText = (cue ?? []).map(([start, end]) => text.slice(unit(start), unit(end))).join(' ');
    for (const [start, end] of content ?? []) {
      gold.fill(1, unit(start), unit(end));
      if (!saying.test(cueText)) continue;
      said.fill(1, unit(start), unit(end));
      const words = tokens.filter(
        (word) => unit(start) <= word.start && word.end <= unit(end) && !word.isQuoted,
      );
      const found = words.filter((word) => inReport[word.start] === 1).length;
      if (words.length > 3 && found === 0) {
        unreported.push(
          `NOT REPORTED ${id}: ${text.slice(Math.max(0, unit(start) - 60), unit(start))}[[${text.slice(unit(start), unit(end))}]]${text.slice(unit(end), unit(end) + 60)}`,
        );
      }
    }
  }
  let wrongFrom = -1;
  for (const { start, end, isQuoted } of tokens) {
    const isReported = inReport[start] === 1;
    const isWrong = isReported && gold[start] === 0 && !isQuoted;
    if (isWrong && wrongFrom < 0) {
      wrongFrom = start;
      misreported.push(
        `WRONGLY REPORTED ${id}: ${text.slice(Math.max(0, start - 80), start)}[[${text.slice(start, start + 120)}`,
      );
    }
    if (!isWrong) wrongFrom = -1;
    if (isQuoted || end === start) continue;
    if (isReported) words.reported += 1;
    if (gold[start] === 1) words.gold += 1;
    if (isReported && gold[start] === 1) words.right += 1;
    if (said[start] === 1) words.said += 1;
    if (isReported && said[start] === 1) words.saidFound += 1;
  }
}
