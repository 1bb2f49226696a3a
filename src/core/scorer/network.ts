import { bucketShare, pairBucket } from './buckets.ts';
import type { SentenceWord, Vocabulary } from './known-word.ts';
import { addChange, addProduct, type Matrix, matrixOf } from './matrix.ts';
import { type PackedWeights, Weights } from './packed.ts';
import type { UnitWords } from './read-units.ts';
import { edgeKey, roleNumbers, roleWidths } from './roles.ts';
import {
  farthest,
  nearest,
  placeFeatures,
  placeWidth,
  type Setting,
  sentenceFactor,
  windowFactor,
  withEdges,
} from './setting.ts';
import { type WeightedWord, WeightedWords, type WeightedWordsData } from './weighted-words.ts';
import type { PackedColumns } from './word-table.ts';

/**
 * The learned weights as their JSON file holds them. A word's logit is the sum of a linear part, of one layer of
 * hidden rectified units, and of hashed features. All weights of a feature stand in one row, those to the hidden
 * units first and the linear one last.
 */
export type NetworkData = WeightedWordsData & {
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

/**
 * Gives each word of a sentence a logit. The features of a word are sums over the words around it, so what these give
 * is only added up.
 */
export class Network implements Vocabulary<WeightedWord> {
  readonly words: UnitWords<WeightedWord>;
  readonly #weighted: WeightedWords;
  readonly #hashed: Weights;
  readonly #start: Float64Array;
  readonly #out: Float64Array;
  readonly #place: Matrix;
  readonly #whole: Matrix;
  readonly #edge: WeightedWord;
  // Made once: a text may have more sentences than words.
  readonly #placeValues = new Float32Array(placeWidth);
  readonly #told = new Float32Array(placeWidth);
  readonly #placed: Float64Array;
  readonly #sum: Float64Array;
  readonly #sentenceSum: Float64Array;
  readonly #sentenceFeatures = new Float64Array(roleWidths.sentence);

  constructor(data: NetworkData) {
    this.#hashed = new Weights(data.hashed, bucketShare);
    this.#weighted = new WeightedWords(data, this.#hashed);
    this.words = this.#weighted.words;
    this.#start = Float64Array.from(data.start);
    this.#out = Float64Array.from(data.out);
    this.#place = matrixOf(data.place);
    this.#whole = matrixOf(data.whole);
    this.#edge = this.known(edgeKey);
    this.#placed = new Float64Array(data.start.length);
    this.#sum = new Float64Array(data.start.length);
    this.#sentenceSum = new Float64Array(data.start.length);
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
    const placed = this.#placed;
    const told = this.#told;
    let edged: readonly WeightedWord[] | undefined;
    return (place) => {
      if (edged === undefined) {
        edged = withEdges(words, this.#edge);
        placed.set(this.#start);
        addProduct(placed, this.#whole, setting.whole);
        told.fill(0);
        this.#sumSentence(words);
      }
      placeFeatures(setting, place, this.#placeValues);
      addChange(placed, this.#place, told, this.#placeValues);
      const sum = this.#sum;
      sum.set(placed);
      const at = place + farthest;
      const word = edged[at] as WeightedWord;
      this.#addWords(sum, edged, at, sentenceFactor(setting, word));
      const pairs = this.#pairs(edged[at - 1] as WeightedWord, word, edged[at + 1] as WeightedWord);
      return this.#outOf(sum) + pairs;
    };
  }

  /** What all words give as words of the sentence: their features are summed up before they are multiplied. */
  #sumSentence(words: readonly WeightedWord[]): void {
    const features = this.#sentenceFeatures.fill(0);
    for (let place = 0; place < words.length; place += 1) {
      const word = words[place] as WeightedWord;
      if (!word.isContent) continue;
      const { context } = this.#weighted.rowOf(word);
      for (let feature = 0; feature < features.length; feature += 1) {
        features[feature] = (features[feature] as number) + (context[feature] as number);
      }
    }
    addProduct(this.#sentenceSum.fill(0), this.#weighted.roles.sentence, features);
  }

  /** All that the words of a sentence give to the one at `at`: one pass over the units, since it is most of the work. */
  #addWords(sum: Float64Array, edged: readonly WeightedWord[], at: number, share: number): void {
    const sentence = this.#sentenceSum;
    const gives = (distance: number, role: number): Float32Array =>
      this.#weighted.gives(edged[at + distance] as WeightedWord, role);
    const itself = gives(0, roleNumbers.itself);
    const ofSentence = gives(0, roleNumbers.sentence);
    const previous = gives(-1, roleNumbers.previous);
    const next = gives(1, roleNumbers.next);
    const beforePrevious = gives(-2, roleNumbers.beforePrevious);
    const afterNext = gives(2, roleNumbers.afterNext);
    const left2 = gives(-2, roleNumbers.before);
    const left3 = gives(-3, roleNumbers.before);
    const left4 = gives(-4, roleNumbers.before);
    const left5 = gives(-5, roleNumbers.before);
    const right2 = gives(2, roleNumbers.after);
    const right3 = gives(3, roleNumbers.after);
    const right4 = gives(4, roleNumbers.after);
    const right5 = gives(5, roleNumbers.after);
    const before = windowFactor(edged, at - farthest);
    const after = windowFactor(edged, at + nearest);
    for (let unit = 0; unit < sum.length; unit += 1) {
      sum[unit] =
        (sum[unit] as number) +
        (itself[unit] as number) +
        (previous[unit] as number) +
        (next[unit] as number) +
        (beforePrevious[unit] as number) +
        (afterNext[unit] as number) +
        before *
          ((left2[unit] as number) +
            (left3[unit] as number) +
            (left4[unit] as number) +
            (left5[unit] as number)) +
        after *
          ((right2[unit] as number) +
            (right3[unit] as number) +
            (right4[unit] as number) +
            (right5[unit] as number)) +
        share * ((sentence[unit] as number) - (ofSentence[unit] as number));
    }
  }

  #outOf(sum: Float64Array): number {
    const hidden = this.#out.length;
    let logit = sum[hidden] as number;
    for (let unit = 0; unit < hidden; unit += 1) {
      // Not asked whether it is above zero: half of them are, and no processor guesses which.
      logit += Math.max(0, sum[unit] as number) * (this.#out[unit] as number);
    }
    return logit;
  }

  #pairs(previous: SentenceWord, word: SentenceWord, next: SentenceWord): number {
    const after = this.#hashed.at(pairBucket(previous.hash, word.hash, 'after'));
    const before = this.#hashed.at(pairBucket(word.hash, next.hash, 'before'));
    return after + before;
  }
}
