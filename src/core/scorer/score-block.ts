import type { ReadBlock } from '../detectors/detector.ts';
import { overlapReader, type Span } from '../span.ts';
import type { KnownWord, SentenceWord, Vocabulary } from './known-word.ts';
import type { Network } from './network.ts';
import type { PackedWeights } from './packed.ts';
import { readUnits, type Unit } from './read-units.ts';
import { sentenceFeatures, Wording } from './sentence-features.ts';
import { readSetting, type Setting } from './setting.ts';

/** How logits become probabilities; fitted on texts that the network had not seen. */
export type Calibration = {
  readonly slope: number;
  readonly offset: number;
  readonly sentence: { readonly weights: readonly number[]; readonly bias: number };
  readonly wording: PackedWeights;
};

/** A sentence with the logits of its units, and the probability that annotators would call it biased. */
export type ScoredSentence = {
  readonly units: readonly Unit[];
  readonly logits: readonly number[];
  readonly strength: number;
};

/** A sentence as the network takes it; `words` are those of the setting's units. */
export type ReadSentence<Word extends SentenceWord = KnownWord> = {
  readonly setting: Setting;
  readonly words: readonly Word[];
};

/** Scores every word and sentence of a block. */
export class Scorer {
  readonly #wording: Wording;

  constructor(
    readonly network: Network,
    readonly calibration: Calibration,
  ) {
    this.#wording = new Wording(calibration.wording);
  }

  /**
   * One sentence at a time, since a text may have more of them than should be held at once. `hints`: the stretches
   * that the lexicon has, in text order, none overlapping.
   */
  *score(block: ReadBlock, hints: readonly Span[]): Generator<ScoredSentence> {
    for (const sentence of readSentences(block, hints, this.network)) {
      const logits = this.network.logits(sentence.setting, sentence.words);
      yield { units: sentence.setting.units, logits, strength: this.#ofSentence(sentence, logits) };
    }
  }

  /** The probability that annotators would list a word. */
  strengthOf(logit: number): number {
    const { slope, offset } = this.calibration;
    return sigmoid(slope * logit + offset);
  }

  #ofSentence(sentence: ReadSentence<SentenceWord>, logits: readonly number[]): number {
    const { weights, bias } = this.calibration.sentence;
    const told = sentenceFeatures(sentence, logits);
    told.push(this.#wording.of(sentence.words));
    let sum = bias;
    for (let feature = 0; feature < told.length; feature += 1) {
      sum += (told[feature] as number) * (weights[feature] ?? 0);
    }
    return sigmoid(sum);
  }
}

/** The sentences of a block as the network takes them. */
export function* readSentences<Word extends SentenceWord>(
  block: ReadBlock,
  hints: readonly Span[],
  vocabulary: Vocabulary<Word>,
): Generator<ReadSentence<Word>> {
  const isQuoted = /["\u201c\u201d]/.test(block.text) ? quoteReader() : undefined;
  const hintAt = hints.length > 0 ? overlapReader(hints) : undefined;
  for (const sentence of readUnits(block, vocabulary.words)) {
    const { units, start, end } = sentence;
    const words = units.map(({ word }) => word);
    const text = block.text.slice(start, end);
    const listed = hintAt ? units.map((unit) => hintAt(unit) !== undefined) : none;
    const quoted = isQuoted ? units.map(isQuoted) : none;
    yield { setting: readSetting(sentence, words, listed, quoted, text), words };
  }
}

const none: readonly never[] = [];

/** Takes units in text order, and says whether a double quotation is open. */
function quoteReader(): (unit: Unit, place: number, units: readonly Unit[]) => boolean {
  let isOpen = false;
  const read = (between: string): boolean => {
    for (let index = 0; index < between.length; index += 1) {
      const character = between[index];
      if (character === '\u201c') isOpen = true;
      else if (character === '\u201d') isOpen = false;
      else if (character === '"') isOpen = !isOpen;
    }
    return isOpen;
  };
  return ({ before, after }, place, units) => {
    const inside = read(before);
    if (place === units.length - 1) read(after);
    return inside;
  };
}

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
