import type { ReadBlock } from '../detectors/detector.ts';
import type { Span } from '../span.ts';
import type { KnownWord, SentenceWord, Vocabulary } from './known-word.ts';
import type { Network } from './network.ts';
import { readUnits, type Unit } from './read-units.ts';
import { type PackedWording, sentenceFeatures, Wording } from './sentence-features.ts';
import { readSetting, type Setting } from './setting.ts';

/** How logits become probabilities; fitted on texts that the network had not seen. */
export type Calibration = {
  readonly slope: number;
  readonly offset: number;
  readonly sentence: { readonly weights: readonly number[]; readonly bias: number };
  readonly wording: PackedWording;
};

/**
 * The words and whole names of a block; `strengths` go along with them: the probabilities that annotators would list
 * them. `sentences` go along with those of the block.
 */
export type BlockScore = {
  readonly units: readonly Unit[];
  readonly strengths: readonly number[];
  readonly sentences: readonly number[];
};

/** A sentence as the network takes it; `words` are those of the setting's units. */
export type ReadSentence<Word extends SentenceWord = KnownWord> = {
  readonly setting: Setting;
  readonly words: readonly Word[];
};

/** Scores every word of a block. */
export class Scorer {
  readonly #wording: Wording;

  constructor(
    readonly network: Network,
    readonly calibration: Calibration,
  ) {
    this.#wording = new Wording(calibration.wording);
  }

  /** `hints`: the stretches that the lexicon has, in text order, none overlapping. */
  score(block: ReadBlock, hints: readonly Span[]): BlockScore {
    const { slope, offset, sentence: ofSentence } = this.calibration;
    const units: Unit[] = [];
    const strengths: number[] = [];
    const sentences: number[] = [];
    // One at a time: a text may have more sentences than should be held at once.
    for (const sentence of readSentences(block, hints, this.network)) {
      const logits = this.network.logits(sentence.setting, sentence.words);
      for (const unit of sentence.setting.units) units.push(unit);
      for (const logit of logits) strengths.push(sigmoid(slope * logit + offset));
      const told = [...sentenceFeatures(sentence, logits), this.#wording.of(sentence.words)];
      const strength = told.reduce(
        (sum, value, index) => sum + value * (ofSentence.weights[index] ?? 0),
        ofSentence.bias,
      );
      sentences.push(sigmoid(strength));
    }
    return { units, strengths, sentences };
  }
}

/** The sentences of a block as the network takes them. */
export function* readSentences<Word extends SentenceWord>(
  block: ReadBlock,
  hints: readonly Span[],
  vocabulary: Vocabulary<Word>,
): Generator<ReadSentence<Word>> {
  const isInside = quoteReader();
  let next = 0;
  for (const sentence of readUnits(block, vocabulary.words)) {
    const { units, start, end } = sentence;
    const isListed: boolean[] = [];
    const isQuoted: boolean[] = [];
    const words: Word[] = [];
    for (let place = 0; place < units.length; place += 1) {
      const unit = units[place] as Unit<Word>;
      while (next < hints.length && (hints[next] as Span).end <= unit.start) next += 1;
      if (hints.length > 0) isListed.push(next < hints.length && (hints[next] as Span).start < unit.end);
      isQuoted.push(isInside(unit.before));
      words.push(unit.word);
    }
    isInside(units.at(-1)?.after ?? '');
    const text = block.text.slice(start, end);
    yield { setting: readSetting(sentence, words, isListed, isQuoted, text), words };
  }
}

/** Takes the characters between words one after the other, and says whether a double quotation is open. */
function quoteReader(): (between: string) => boolean {
  let isOpen = false;
  return (between) => {
    for (let index = 0; index < between.length; index += 1) {
      const character = between[index];
      if (character === '\u201c') isOpen = true;
      else if (character === '\u201d') isOpen = false;
      else if (character === '"') isOpen = !isOpen;
    }
    return isOpen;
  };
}

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
