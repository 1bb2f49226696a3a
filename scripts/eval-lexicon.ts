/**
 * Measures the lexicon alone on the word marks of BABE (`../shared/data/loaded/babe-dev.jsonl`): of the words that a
 * loaded-language entry covers, how many did annotators list, and how many of theirs are covered. The words were
 * collected with these sentences in view, so the figures say what a batch of entries adds and not how the lexicon
 * would do on new text. `--min-strength X` leaves out weaker entries; `--worst N` prints the N entries with the most
 * false alarms, `--missed N` the N words most often missed.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { analyse } from '../src/core/analyse.ts';

type Row = { text: string; words: string[] };
type Count = { right: number; wrong: number };

const { values } = parseArgs({
  options: {
    'min-strength': { type: 'string', default: '0' },
    worst: { type: 'string', default: '0' },
    missed: { type: 'string', default: '0' },
  },
});
const minStrength = Number(values['min-strength']);
const file = new URL('../../shared/data/loaded/babe-dev.jsonl', import.meta.url);
if (!existsSync(file)) {
  console.error(`eval:lexicon needs BABE's sentences in ${file.pathname}, which are not there.`);
  process.exit(1);
}

const rules = new Map<string, Count>();
const missed = new Map<string, number>();
const total = { right: 0, wrong: 0, missed: 0 };
for await (const line of createInterface({ input: createReadStream(file) })) measure(JSON.parse(line) as Row);

const precision = total.right / (total.right + total.wrong);
const recall = total.right / (total.right + total.missed);
const f1 = (2 * precision * recall) / (precision + recall);
console.log(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`);
const byWrong = [...rules].toSorted(([, a], [, b]) => b.wrong - a.wrong).slice(0, Number(values.worst));
for (const [rule, { right, wrong }] of byWrong) console.log(`${rule}: ${right} right, ${wrong} wrong`);
const byMissed = [...missed].toSorted(([, a], [, b]) => b - a).slice(0, Number(values.missed));
for (const [word, times] of byMissed) console.log(`missed ${word}: ${times}`);

function measure({ text, words }: Row): void {
  const gold = new Set(words.flatMap(wordsOf).map(({ word }) => word));
  const { findings } = analyse(
    { blocks: [{ id: '0', kind: 'paragraph', text }] },
    { sensitivity: 'more', minStrength },
  );
  const marks = findings.filter(({ kind }) => kind === 'loaded-language');
  for (const { word, start } of wordsOf(text)) {
    const mark = marks.find((finding) => finding.start <= start && start < finding.end);
    if (mark) count(mark.rule, gold.has(word));
    else if (gold.has(word)) {
      total.missed += 1;
      missed.set(word, (missed.get(word) ?? 0) + 1);
    }
  }
}

function count(rule: string, isRight: boolean): void {
  const counted = rules.get(rule) ?? { right: 0, wrong: 0 };
  rules.set(rule, counted);
  counted[isRight ? 'right' : 'wrong'] += 1;
  total[isRight ? 'right' : 'wrong'] += 1;
}

/** The tokens by which the marks of BABE are counted. */
function wordsOf(text: string): { word: string; start: number }[] {
  return [...text.matchAll(/[A-Za-z][A-Za-z'’-]*/g)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().replaceAll('’', "'"),
    start: index,
  }));
}
