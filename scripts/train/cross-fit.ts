import { FeatureReader } from '../../src/core/scorer/features.ts';
import { findHints } from '../../src/core/scorer/hints.ts';
import { Network, type NetworkData } from '../../src/core/scorer/network.ts';
import { type Calibration, Scorer } from '../../src/core/scorer/score-block.ts';
import { sentenceFeatures } from '../../src/core/scorer/sentence-features.ts';
import type { WordTable } from '../../src/core/scorer/word-table.ts';
import { type BabeRecord, blockOf, foldCount, foldOf, goldTokens } from './babe.ts';
import { prepare, readExamples } from './examples.ts';
import { fitLogistic } from './fit-logistic.ts';
import { trainNetwork } from './train-network.ts';

const seed = 1;
const uncalibrated: Calibration = { slope: 1, offset: 0, sentence: { weights: [], bias: 0 } };

export function trainOn(records: readonly BabeRecord[], table: WordTable): NetworkData {
  const { examples, standard } = prepare(readExamples(records, table), seed);
  return trainNetwork(examples, standard, seed);
}

export const scorerOf = (table: WordTable, network: NetworkData, calibration = uncalibrated): Scorer =>
  new Scorer(table, new FeatureReader(table), new Network(network), calibration);

/** A network for each fold of the records, trained on the other folds. */
export const trainFolds = (records: readonly BabeRecord[], table: WordTable): NetworkData[] =>
  Array.from({ length: foldCount }, (_, fold) => {
    console.error(`fold ${fold + 1} of ${foldCount}`);
    return trainOn(
      records.filter((record) => foldOf(record) !== fold),
      table,
    );
  });

/** Fits the calibration on records with the networks that did not see them. */
export function calibrate(
  records: readonly BabeRecord[],
  networkOf: (record: BabeRecord) => NetworkData,
  table: WordTable,
): Calibration {
  const logits: number[][] = [];
  const isListed: boolean[] = [];
  const told: number[][] = [];
  const isBiased: boolean[] = [];
  const scorers = new Map<NetworkData, Scorer>();
  for (const record of records) {
    const network = networkOf(record);
    const scorer = scorers.get(network) ?? scorerOf(table, network);
    scorers.set(network, scorer);
    const block = blockOf(record);
    const gold = goldTokens(record).filter((token) => token.isListed);
    const read = scorer.logits(block, findHints(block));
    for (const { sentence, logits: ofUnits } of read) {
      for (const [place, { start, end }] of sentence.units.entries()) {
        logits.push([ofUnits[place] as number]);
        isListed.push(gold.some((token) => token.start < end && token.end > start));
      }
      if (read.length > 1) continue;
      told.push(sentenceFeatures(sentence, ofUnits, block.text));
      isBiased.push(record.biased);
    }
  }
  const { weights, bias } = fitLogistic(logits, isListed);
  return { slope: weights[0] as number, offset: bias, sentence: fitLogistic(told, isBiased) };
}
