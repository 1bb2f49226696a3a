import { bucketShare, pairBucket } from './buckets.ts';
import type { Vocabulary } from './known-word.ts';
import { addProduct, type Matrix } from './matrix.ts';
import { type PackedWeights, Weights } from './packed.ts';
import type { UnitWords } from './read-units.ts';
import { edgeKey } from './roles.ts';
import type { Setting } from './setting.ts';
import { Surroundings, surroundingsMatrix } from './surroundings.ts';
import {
  toNext,
  toPrevious,
  type WeightedWord,
  WeightedWords,
  type WeightedWordsData,
} from './weighted-words.ts';
import type { PackedColumns } from './word-table.ts';

/**
 * The learned weights as their JSON file holds them. A word's logit is the sum of a linear part, of one layer of
 * hidden rectified units, and of hashed features. All weights of a feature stand in one row, those to the hidden
 * units first and the linear one last.
 */
export type NetworkData = WeightedWordsData & {
  /** How many networks these are in one, whose logit is their mean: each has as many of the hidden units, in turn. */
  readonly networks: number;
  /** The start of each hidden unit, and of the logit. */
  readonly start: readonly number[];
  /** From each hidden unit to the logit. */
  readonly out: readonly number[];
  /** A row for each feature of a place and of a sentence; see setting.ts. */
  readonly place: PackedColumns;
  readonly whole: PackedColumns;
  /** See buckets.ts. */
  readonly hashed: PackedWeights;
};

/** Beside a word with this logit or more a settled word is looked at as well: both may be one loaded phrase. */
const strong = -1;

/** Where the first of the networks finds a logit below this, no other is asked: none of them would find a word strong. */
const weak = -2.5;

/**
 * Gives each word of a sentence a logit, by a cascade: most words are settled (settled.ts), most of the others are weak
 * to the first network, and few are asked of all.
 */
export class Network implements Vocabulary<WeightedWord> {
  readonly words: UnitWords<WeightedWord>;
  readonly #weighted: WeightedWords;
  readonly #hashed: Weights;
  readonly #networks: number;
  readonly #start: Float64Array;
  readonly #out: Float64Array;
  readonly #around: Matrix;
  readonly #surroundings: Surroundings;
  readonly #edge: WeightedWord;
  // Made once: a text may have more sentences than words.
  readonly #sum: Float64Array;

  constructor(data: NetworkData) {
    this.#hashed = new Weights(data.hashed, bucketShare);
    this.#weighted = new WeightedWords(data, this.#hashed);
    this.words = this.#weighted.words;
    this.#networks = data.networks;
    this.#start = Float64Array.from(data.start);
    this.#out = Float64Array.from(data.out);
    this.#around = surroundingsMatrix(data);
    this.#edge = this.known(edgeKey);
    this.#surroundings = new Surroundings(this.#edge);
    this.#sum = new Float64Array(data.start.length);
  }

  known(key: string): WeightedWord {
    return this.#weighted.known(key);
  }

  /** `words` are those of the setting's units. */
  logits(setting: Setting, words: readonly WeightedWord[]): number[] {
    const logits: number[] = [];
    const logitAt = this.#reader(setting, words);
    const { settled } = this.#weighted;
    const shift = settled.shift(setting);
    for (let place = 0; place < words.length; place += 1) {
      const { usual } = words[place] as WeightedWord;
      logits.push(usual === undefined ? logitAt(place) : usual + shift + settled.shiftAt(setting, place));
    }
    for (let place = 0; place < words.length; place += 1) {
      if ((logits[place] as number) < strong) continue;
      for (const beside of [place - 1, place + 1]) {
        if (words[beside]?.usual !== undefined) logits[beside] = logitAt(beside);
      }
    }
    return logits;
  }

  /** Gives the word at a place its logit; what all of a sentence need is made for the first. */
  #reader(setting: Setting, words: readonly WeightedWord[]): (place: number) => number {
    let isBegun = false;
    return (place) => {
      if (!isBegun) {
        isBegun = true;
        this.#surroundings.begin(setting, words);
      }
      const features = this.#surroundings.of(setting, words, place);
      const previous = words[place - 1] ?? this.#edge;
      const next = words[place + 1] ?? this.#edge;
      return this.#logitOf(words[place] as WeightedWord, features, previous, next);
    };
  }

  #logitOf(word: WeightedWord, features: Float32Array, previous: WeightedWord, next: WeightedWord): number {
    const sum = this.#sum;
    const hidden = this.#out.length;
    const first = hidden / this.#networks;
    const itself = this.#weighted.itself(word);
    for (let unit = 0; unit < sum.length; unit += 1) {
      sum[unit] = (this.#start[unit] as number) + (itself[unit] as number);
    }
    addProduct(sum, this.#around, features, 0, first);
    addProduct(sum, this.#around, features, hidden);
    const linear = (sum[hidden] as number) + this.#besides(previous, word, next);
    const ofFirst = this.#outOf(0, first);
    const guess = linear + this.#networks * ofFirst;
    if (guess < weak) return guess;
    addProduct(sum, this.#around, features, first, hidden);
    return linear + ofFirst + this.#outOf(first, hidden);
  }

  /** What the hidden units from `from` to `to` add to the logit. */
  #outOf(from: number, to: number): number {
    let logit = 0;
    for (let unit = from; unit < to; unit += 1) {
      // Not asked whether it is above zero: half of them are, and no processor guesses which.
      logit += Math.max(0, this.#sum[unit] as number) * (this.#out[unit] as number);
    }
    return logit;
  }

  /** What the words beside it add to a word's logit, by themselves and as pairs. */
  #besides(previous: WeightedWord, word: WeightedWord, next: WeightedWord): number {
    const pairs =
      this.#hashed.at(pairBucket(previous.hash, word.hash, 'after')) +
      this.#hashed.at(pairBucket(word.hash, next.hash, 'before'));
    return (
      pairs + (previous.rows[previous.at + toNext] as number) + (next.rows[next.at + toPrevious] as number)
    );
  }
}
