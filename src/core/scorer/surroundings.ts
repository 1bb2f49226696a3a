import { type Matrix, matrixOf } from './matrix.ts';
import type { NetworkData } from './network.ts';
import { contextDimensions, type Role, roleWidths } from './roles.ts';
import {
  farthest,
  nearest,
  placeFeatures,
  placeWidth,
  type Setting,
  sentenceFactor,
  wholeWidth,
  windowFactor,
} from './setting.ts';
import type { WeightedWord } from './weighted-words.ts';

const order = [
  'before',
  'after',
  'sentence',
  'previous',
  'next',
  'beforePrevious',
  'afterNext',
] as const satisfies readonly Role[];

/** Where the features of each role begin; those of the place and of the sentence come last. */
const starts = {} as Record<(typeof order)[number], number>;
let width = 0;
for (const role of order) {
  starts[role] = width;
  width += roleWidths[role];
}

/** Of a neighbour's features these say whether it is a name, how frequent it is and so on; see roles.ts. */
const marks = contextDimensions;

/** The weights of the features that `Surroundings` reads. */
export const surroundingsMatrix = ({ roles, place, whole }: NetworkData): Matrix =>
  matrixOf(...order.map((role) => roles[role]), place, whole);

/**
 * What stands around a word, as features. They are written out for each word that is asked about: to keep what every
 * word gives in every role takes twice the memory of the engine, and more time where words are new.
 */
export class Surroundings {
  readonly #edge: WeightedWord;
  // Made once: a text may have more sentences than words.
  readonly #features = new Float32Array(width + placeWidth + wholeWidth);
  readonly #ofPlace = this.#features.subarray(width);
  readonly #sentence = new Float64Array(contextDimensions);

  /** `edge` stands before the first word of a sentence and after the last. */
  constructor(edge: WeightedWord) {
    this.#edge = edge;
  }

  /** To be told of a sentence before its words are asked about. */
  begin({ whole }: Setting, words: readonly WeightedWord[]): void {
    this.#features.set(whole, width + placeWidth);
    const sums = this.#sentence.fill(0);
    for (let place = 0; place < words.length; place += 1) {
      const { isContent, rows, at } = words[place] as WeightedWord;
      if (!isContent) continue;
      for (let feature = 0; feature < contextDimensions; feature += 1) {
        sums[feature] = (sums[feature] as number) + (rows[at + feature] as number);
      }
    }
  }

  /** The features of a place; they are overwritten by those of the next that is asked for. */
  of(setting: Setting, words: readonly WeightedWord[], place: number): Float32Array {
    const wordAt = (at: number) => words[at] ?? this.#edge;
    this.#sumWindow(starts.before, words, Math.max(0, place - farthest), place - nearest);
    this.#sumWindow(starts.after, words, place + nearest, Math.min(words.length - 1, place + farthest));
    this.#sumOthers(words[place] as WeightedWord, setting);
    this.#copy(starts.previous, wordAt(place - 1), 0);
    this.#copy(starts.next, wordAt(place + 1), 0);
    this.#copy(starts.beforePrevious, wordAt(place - 2), marks);
    this.#copy(starts.afterNext, wordAt(place + 2), marks);
    placeFeatures(setting, place, this.#ofPlace);
    return this.#features;
  }

  /** The words of a window count less the more of them there are; names and numbers are nothing in it. */
  #sumWindow(start: number, words: readonly WeightedWord[], first: number, last: number): void {
    const features = this.#features;
    const end = start + contextDimensions;
    features.fill(0, start, end);
    let counted = 0;
    for (let place = first; place <= last; place += 1) {
      const { isMask, rows, at } = words[place] as WeightedWord;
      if (isMask) continue;
      counted += 1;
      for (let feature = 0; feature < contextDimensions; feature += 1) {
        features[start + feature] = (features[start + feature] as number) + (rows[at + feature] as number);
      }
    }
    const factor = windowFactor(counted);
    for (let feature = start; feature < end; feature += 1)
      features[feature] = (features[feature] as number) * factor;
  }

  #sumOthers(word: WeightedWord, setting: Setting): void {
    const features = this.#features;
    const sums = this.#sentence;
    const { isContent, rows, at } = word;
    const share = sentenceFactor(setting, word);
    for (let feature = 0; feature < contextDimensions; feature += 1) {
      const own = isContent ? (rows[at + feature] as number) : 0;
      features[starts.sentence + feature] = share * ((sums[feature] as number) - own);
    }
  }

  /** A neighbour's features from `first` on. */
  #copy(start: number, { rows, at }: WeightedWord, first: number): void {
    const features = this.#features;
    for (let feature = first; feature < roleWidths.previous; feature += 1) {
      features[start + feature - first] = rows[at + feature] as number;
    }
  }
}
