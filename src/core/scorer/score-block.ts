import type { ReadBlock } from '../detectors/detector.ts';
import type { Span } from '../span.ts';
import type { KnownWord, Network, Vocabulary } from './network.ts';
import { readUnits, type Unit } from './read-units.ts';
import { sentenceFeatures } from './sentence-features.ts';
import { readSetting, type Setting } from './setting.ts';

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

/** A sentence before and after the network. `text`: as written. */
export type ReadSentence = {
  readonly setting: Setting;
  readonly words: readonly KnownWord[];
  readonly text: string;
};

/** Scores every word of a block. */
export class Scorer {
  constructor(
    readonly network: Network,
    readonly calibration: Calibration,
  ) {}

  /** `hints`: the stretches that the lexicon has, in text order, none overlapping. */
  score(block: ReadBlock, hints: readonly Span[]): BlockScore {
    const { slope, offset, sentence: ofSentence } = this.calibration;
    const units: ScoredUnit[] = [];
    const sentences = readSentences(block, hints, this.network).map((read) => {
      const logits = this.network.logits(read.setting, read.words);
      for (const [place, unit] of read.setting.units.entries()) {
        units.push({ ...unit, strength: sigmoid(slope * (logits[place] as number) + offset) });
      }
      return sigmoid(
        sentenceFeatures(read, logits).reduce(
          (sum, value, index) => sum + value * (ofSentence.weights[index] ?? 0),
          ofSentence.bias,
        ),
      );
    });
    return { units, sentences };
  }
}

/** The sentences of a block as the network takes them. */
export function readSentences(
  block: ReadBlock,
  hints: readonly Span[],
  vocabulary: Vocabulary,
): ReadSentence[] {
  const isInside = quoteReader();
  let next = 0;
  return readUnits(block, (word) => vocabulary.has(word)).map((sentence) => {
    const { units, start, end } = sentence;
    const isListed = units.map((unit) => {
      while ((hints[next]?.end ?? Number.POSITIVE_INFINITY) <= unit.start) next += 1;
      return (hints[next]?.start ?? Number.POSITIVE_INFINITY) < unit.end;
    });
    const isQuoted = units.map(({ before, after }, place) => {
      const inside = isInside(before);
      if (place === units.length - 1) isInside(after);
      return inside;
    });
    const words = units.map(({ key }) => vocabulary.known(key));
    const rows = words.map(({ row }) => row);
    const text = block.text.slice(start, end);
    return { setting: readSetting(sentence, rows, isListed, isQuoted, text), words, text };
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
