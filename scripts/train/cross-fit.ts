import { findHints } from '../../src/core/scorer/hints.ts';
import type { Vocabulary } from '../../src/core/scorer/known-word.ts';
import { Network, type NetworkData } from '../../src/core/scorer/network.ts';
import { type Calibration, readSentences } from '../../src/core/scorer/score-block.ts';
import { sentenceFeatures, Wording } from '../../src/core/scorer/sentence-features.ts';
import { type BabeRecord, blockOf, foldCount, foldOf, goldTokens } from './babe.ts';
import { type Layout, layoutFor, prepare, readExamples, standardOf } from './examples.ts';
import { exportNetwork } from './export-network.ts';
import { fitLogistic } from './fit-logistic.ts';
import { fitWording, type WordedSentence } from './fit-wording.ts';
import { settleWords } from './settle-words.ts';
import { trainNetwork } from './train-network.ts';
import { vocabularyOf } from './vector-vocabulary.ts';
import type { WordVectors } from './word-vectors.ts';

const seeds = [1, 2, 3];

/** Trains networks on records, all from the same vectors. */
export class Training {
  readonly #vectors: WordVectors;
  readonly #vocabulary: Vocabulary;
  readonly #layout: Layout;

  constructor(vectors: WordVectors) {
    this.#vectors = vectors;
    this.#vocabulary = vocabularyOf(vectors);
    this.#layout = layoutFor(vectors.meaning.width);
  }

  async on(records: readonly BabeRecord[]): Promise<NetworkData> {
    const raw = readExamples(records, this.#vocabulary, this.#layout);
    const standard = standardOf(raw);
    const networks = seeds.map((seed) => trainNetwork(prepare(raw, standard, seed), seed));
    return settleWords(exportNetwork(networks, standard, this.#layout, this.#vectors));
  }

  /** A network for each fold of the records, trained on the other folds. */
  async onFolds(records: readonly BabeRecord[]): Promise<Network[]> {
    const networks: Network[] = [];
    for (let fold = 0; fold < foldCount; fold += 1) {
      console.error(`fold ${fold + 1} of ${foldCount}`);
      networks.push(new Network(await this.on(records.filter((record) => foldOf(record) !== fold))));
    }
    return networks;
  }
}

/** Fits the calibration on records with the networks that did not see them. */
export function calibrate(
  records: readonly BabeRecord[],
  networkOf: (record: BabeRecord) => Network,
): Calibration {
  const logits: number[][] = [];
  const isListed: boolean[] = [];
  const single: (WordedSentence & { fold: number; told: number[] })[] = [];
  for (const record of records) {
    const network = networkOf(record);
    const block = blockOf(record);
    const gold = goldTokens(record).filter((token) => token.isListed);
    const sentences = [...readSentences(block, findHints(block), network)];
    for (const sentence of sentences) {
      const ofUnits = network.logits(sentence.setting, sentence.words);
      for (const [place, { start, end }] of sentence.setting.units.entries()) {
        logits.push([ofUnits[place] as number]);
        isListed.push(gold.some((token) => token.start < end && token.end > start));
      }
      if (sentences.length > 1) continue;
      const told = sentenceFeatures(sentence, ofUnits);
      single.push({ told, words: sentence.words, isBiased: record.biased, fold: foldOf(record) });
    }
  }
  const { weights, bias } = fitLogistic(logits, isListed);
  return {
    slope: weights[0] as number,
    offset: bias,
    sentence: fitLogistic(
      withWording(single),
      single.map(({ isBiased }) => isBiased),
    ),
    wording: fitWording(single),
  };
}

/** What is told of each sentence, and what its wording says to those who learned from the other folds. */
function withWording(
  sentences: readonly (WordedSentence & { readonly fold: number; readonly told: readonly number[] })[],
): number[][] {
  const ofFold = Array.from(
    { length: foldCount },
    (_, fold) => new Wording(fitWording(sentences.filter((sentence) => sentence.fold !== fold))),
  );
  return sentences.map(({ told, words, fold }) => [...told, (ofFold[fold] as Wording).of(words)]);
}
