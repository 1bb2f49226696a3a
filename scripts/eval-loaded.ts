/**
 * Measures loaded language on BABE's development sentences, in five folds by group: each sentence is scored by a
 * network that did not see its fold. Calibration and threshold of a fold come from the other folds.
 * Token measures as in MODEL.md, once as shipped, and once with strengths of the entries that were counted on the
 * other folds alone. `--table` prints the reliability of the strengths.
 */
import { parseArgs } from 'node:util';
import judgeLabel from '../src/core/detectors/judge-label.ts';
import type { Sensitivity } from '../src/core/finding.ts';
import type { Network } from '../src/core/scorer/network.ts';
import { readLoadedWith } from '../src/core/scorer/read-loaded.ts';
import { Scorer } from '../src/core/scorer/score-block.ts';
import { thresholds } from '../src/core/sensitivity.ts';
import { type BabeRecord, blockOf, foldCount, foldOf, goldTokens, readBabe } from './train/babe.ts';
import { calibrate, Training } from './train/cross-fit.ts';
import { EntryCounts } from './train/entry-counts.ts';
import { bestF1, f1At, rankingOf, reliability, sentenceFigures } from './train/measures.ts';
import { readVectors } from './train/word-vectors.ts';

const { values: asked } = parseArgs({ options: { table: { type: 'boolean', default: false } } });
const records = readBabe();
const networks = await new Training(readVectors()).onFolds(records);
const counts = new EntryCounts(records);
const networkOf = (record: BabeRecord) => networks[foldOf(record)] as Network;

type Token = { strength: number; unseen: number; isListed: boolean; fold: number } & {
  hasEntry: boolean;
  isMarkedAt: (sensitivity: Sensitivity, by: 'strength' | 'unseen') => boolean;
};
const tokens: Token[] = [];
const sentences: { strength: number; isBiased: boolean; leaning: string | null }[] = [];
for (let fold = 0; fold < foldCount; fold += 1) {
  const others = records.filter((record) => foldOf(record) !== fold);
  const scorer = new Scorer(networks[fold] as Network, calibrate(others, networkOf));
  for (const record of records.filter((each) => foldOf(each) === fold)) {
    const block = blockOf(record);
    const reading = readLoadedWith(scorer, block, { least: 0 });
    const unseenEntries = readLoadedWith(scorer, block, {
      ownOf: ({ phrase }) => counts.strengthWithout(fold, phrase),
    }).entries;
    const labels = judgeLabel.settle(new Map([[block.id, judgeLabel.find(block)]]), { blocks: [block] });
    const spans = [
      ...reading.entries.map(({ start, end, strength }, place) => ({
        start,
        end,
        strength,
        unseen: unseenEntries[place]?.strength ?? 0,
        of: 'listed' as const,
      })),
      ...reading.words.map((word) => ({ ...word, unseen: word.strength, of: 'learned' as const })),
      ...labels.map((label) => ({ ...label, unseen: label.strength, of: 'label' as const })),
    ];
    for (const { start, end, isListed } of goldTokens(record)) {
      const over = spans.filter((span) => span.start < end && span.end > start);
      const strength = over.reduce((most, span) => Math.max(most, span.strength), 0);
      const unseen = over.reduce((most, span) => Math.max(most, span.unseen), 0);
      const hasEntry = reading.entries.some((span) => span.start < end && span.end > start);
      const isMarkedAt: Token['isMarkedAt'] = (sensitivity, by) =>
        over.some((span) => span.of === 'label' || span[by] >= thresholds[sensitivity][span.of]);
      tokens.push({ strength, unseen, isListed, fold, hasEntry, isMarkedAt });
    }
    const strength = Math.max(0, ...reading.sentences);
    sentences.push({ strength, isBiased: record.biased, leaning: record.leaning });
  }
}

const lexicon = f1At(tokens.map((token) => ({ ...token, strength: Number(token.hasEntry), threshold: 0.5 })));
console.log(`tokens ${tokens.length}, listed ${tokens.filter(({ isListed }) => isListed).length}`);
console.log(`lexicon alone: ${lexicon}`);
for (const sensitivity of ['fewer', 'balanced', 'more'] as const) {
  console.log(`${sensitivity}: ${marksAt(sensitivity, 'strength')}`);
  console.log(`  strengths of entries from the other folds: ${marksAt(sensitivity, 'unseen')}`);
}
reportRanking('as shipped', tokens);
reportRanking(
  'strengths of entries from the other folds',
  tokens.map((token) => ({ ...token, strength: token.unseen })),
);
console.log(`sentences: ${sentenceFigures(sentences)}`);
for (const leaning of ['left', 'center', 'right']) {
  console.log(`  ${leaning}: ${sentenceFigures(sentences.filter((each) => each.leaning === leaning))}`);
}
if (asked.table) console.log(reliability(tokens));

function marksAt(sensitivity: Sensitivity, by: 'strength' | 'unseen'): string {
  const isMarked = (token: Token) => Number(token.isMarkedAt(sensitivity, by));
  return f1At(tokens.map((token) => ({ ...token, strength: isMarked(token), threshold: 0.5 })));
}

function reportRanking(
  name: string,
  of: readonly { strength: number; isListed: boolean; fold: number }[],
): void {
  const chosen = Array.from({ length: foldCount }, (_, fold) =>
    bestF1(of.filter((token) => token.fold !== fold)),
  );
  const nested = f1At(of.map((token) => ({ ...token, threshold: chosen[token.fold]?.threshold ?? 0 })));
  const { precision, auc } = rankingOf(of);
  console.log(`${name}: average precision ${precision.toFixed(4)}, AUC ${auc.toFixed(4)}`);
  console.log(
    `  threshold of the other folds: ${nested}; thresholds ${chosen.map((c) => c.threshold.toFixed(3))}`,
  );
  const { f1, threshold } = bestF1(of);
  console.log(`  best threshold ${threshold.toFixed(3)}: F1 ${f1.toFixed(4)}`);
}
