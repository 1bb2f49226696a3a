/**
 * Measures the lexicon alone on the word marks of BABE (`../shared/data/loaded/babe-dev.jsonl`): of the words that an
 * entry of loaded language covers, how many did annotators list, and how many of theirs are covered. The entries were
 * collected with these sentences in view, so the figures say what a batch of entries adds and not how the lexicon
 * would do on new text. `--min-strength X` leaves out entries whose own strength (0..1) is less; `--worst N` prints the
 * N entries with the most false alarms, `--missed N` the N words most often missed.
 */
import { parseArgs } from 'node:util';
import { entryId } from '../src/core/lexicon/entry.ts';
import { findHints } from '../src/core/scorer/hints.ts';
import { type BabeRecord, blockOf, goldTokens, readBabe } from './train/babe.ts';

type Count = { right: number; wrong: number };

const { values } = parseArgs({
  options: {
    'min-strength': { type: 'string', default: '0' },
    worst: { type: 'string', default: '0' },
    missed: { type: 'string', default: '0' },
  },
});
const minStrength = Number(values['min-strength']);

const counts = new Map<string, Count>();
const missed = new Map<string, number>();
const total = { right: 0, wrong: 0, missed: 0 };
for (const record of readBabe()) measure(record);

const precision = total.right / (total.right + total.wrong);
const recall = total.right / (total.right + total.missed);
const f1 = (2 * precision * recall) / (precision + recall);
console.log(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`);
const byWrong = [...counts].toSorted(([, a], [, b]) => b.wrong - a.wrong).slice(0, Number(values.worst));
for (const [entry, { right, wrong }] of byWrong) console.log(`${entry}: ${right} right, ${wrong} wrong`);
const byMissed = [...missed].toSorted(([, a], [, b]) => b - a).slice(0, Number(values.missed));
for (const [word, times] of byMissed) console.log(`missed ${word}: ${times}`);

function measure(record: BabeRecord): void {
  const marks = findHints(blockOf(record)).filter(({ entry }) => entry.strength >= minStrength);
  for (const { start, end, isListed } of goldTokens(record)) {
    const mark = marks.find((found) => found.start < end && start < found.end);
    if (mark) count(entryId(mark.entry), isListed);
    else if (isListed) {
      const word = record.text.slice(start, end).toLowerCase();
      total.missed += 1;
      missed.set(word, (missed.get(word) ?? 0) + 1);
    }
  }
}

function count(entry: string, isRight: boolean): void {
  const counted = counts.get(entry) ?? { right: 0, wrong: 0 };
  counts.set(entry, counted);
  counted[isRight ? 'right' : 'wrong'] += 1;
  total[isRight ? 'right' : 'wrong'] += 1;
}
