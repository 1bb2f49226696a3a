import type { ReadBlock } from '../detectors/detector.ts';
import type { Span } from '../span.ts';
import type { FeatureReader } from './features.ts';
import type { Network } from './network.ts';
import { readUnits, type Unit, type UnitSentence } from './read-units.ts';
import { sentenceFeatures } from './sentence-features.ts';
import type { WordTable } from './word-table.ts';

/** How logits become probabilities; fitted on texts that the network had not seen. */
export type Calibration = {
  readonly slope: number;
  readonly offset: number;
  readonly sentence: { readonly weights: readonly number[]; readonly bias: number };
};

/** A word or a whole name with the probability that annotators would list it. */
export type ScoredUnit = Unit & { readonly strength: number };

/** `sentences` go along with those of the block. */
export type BlockScore = {
  readonly units: readonly ScoredUnit[];
  readonly sentences: readonly number[];
};

/** A stretch that the lexicon has. */
export type Hint = Span;

/** What the lexicon's presence is worth as a feature; an entry's own strength was fitted by hand, and is not told. */
const presence = 0.5;

/** Scores every word of a block. */
export class Scorer {
  constructor(
    readonly table: WordTable,
    readonly features: FeatureReader,
    readonly network: Network,
    readonly calibration: Calibration,
  ) {}

  /** `hints` are in text order and do not overlap. */
  score(block: ReadBlock, hints: readonly Hint[]): BlockScore {
    const { slope, offset, sentence: ofSentence } = this.calibration;
    const units: ScoredUnit[] = [];
    const sentences = this.logits(block, hints).map(({ sentence, logits }) => {
      for (const [index, unit] of sentence.units.entries()) {
        units.push({ ...unit, strength: sigmoid(slope * (logits[index] as number) + offset) });
      }
      const told = sentenceFeatures(sentence, logits, block.text.slice(sentence.start, sentence.end));
      return sigmoid(
        told.reduce((sum, value, index) => sum + value * (ofSentence.weights[index] ?? 0), ofSentence.bias),
      );
    });
    return { units, sentences };
  }

  /** Before calibration. */
  logits(
    block: ReadBlock,
    hints: readonly Hint[],
  ): { readonly sentence: UnitSentence; readonly logits: readonly number[] }[] {
    return readFeatures(block, hints, this.table, this.features, (units, unit, features) =>
      this.network.logit(features, units, unit),
    ).map(({ sentence, results }) => ({ sentence, logits: results }));
  }
}

/** Calls `take` for each unit of a block, with features that the next call overwrites, and keeps the results. */
export function readFeatures<Result>(
  block: ReadBlock,
  hints: readonly Hint[],
  table: WordTable,
  reader: FeatureReader,
  take: (units: readonly Unit[], unit: number, features: Float32Array) => Result,
): { readonly sentence: UnitSentence; readonly results: readonly Result[] }[] {
  const isInside = quoteReader();
  let next = 0;
  return readUnits(block, (word) => table.has(word)).map((sentence) => {
    const { units } = sentence;
    const strengths = units.map(({ start, end }) => {
      while ((hints[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      const hint = hints[next];
      return hint && hint.start < end ? presence : 0;
    });
    const quoted = units.map(({ before, after }, unit) => {
      const inside = isInside(before);
      if (unit === units.length - 1) isInside(after);
      return inside;
    });
    const results: Result[] = [];
    reader.read(
      sentence,
      strengths,
      block.text,
      (unit) => quoted[unit] as boolean,
      (unit, features) => results.push(take(units, unit, features)),
    );
    return { sentence, results };
  });
}

/** Takes the characters between words one after the other, and says whether a double quotation is open. */
function quoteReader(): (between: string) => boolean {
  let isOpen = false;
  return (between) => {
    for (const character of between) {
      if (character === '\u201c') isOpen = true;
      else if (character === '\u201d') isOpen = false;
      else if (character === '"') isOpen = !isOpen;
    }
    return isOpen;
  };
}

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
