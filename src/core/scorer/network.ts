import { copyOf } from '../text/copy-of.ts';
import { bucketShare, nextBucket, pairBucket, previousBucket, wordBuckets } from './buckets.ts';
import { type SentenceWord, sentenceWord, type Vocabulary } from './known-word.ts';
import { addChange, addProduct, type Matrix, matrixOf } from './matrix.ts';
import { levelAt, levels } from './packed.ts';
import { edgeKey, type Role, roleFeatures, roleNumbers, roles } from './roles.ts';
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
import { type PackedColumns, type WordRow, WordTable, type WordTableData } from './word-table.ts';

/**
 * The learned weights as their JSON file holds them. A word's logit is the sum of a linear part, of one layer of
 * hidden rectified units, and of hashed features. All weights of a feature stand in one row, those to the hidden
 * units first and the linear one last.
 */
export type NetworkData = WordTableData & {
  /** The start of each hidden unit, and of the logit. */
  readonly start: readonly number[];
  /** From each hidden unit to the logit. */
  readonly out: readonly number[];
  /** A row for each dimension of a word's own row; see word-table.ts. */
  readonly ownBack: PackedColumns;
  /** A row for each feature of a role; see roles.ts. */
  readonly roles: Readonly<Record<Role, PackedColumns>>;
  /** A row for each feature of a place and of a sentence; see setting.ts. */
  readonly place: PackedColumns;
  readonly whole: PackedColumns;
  /** A weight for each bucket; see buckets.ts. */
  readonly hashed: { readonly largest: number; readonly weights: string };
};

/** `gives`: what a word adds to each hidden unit and to the logit in each role, one role after the other. */
export type WeightedWord = SentenceWord & { readonly gives: Float32Array };

/** Texts bring ever new words, so the oldest half is forgotten when there are more than this. */
const mostKnown = 24_000;

/**
 * Gives each word of a sentence a logit. The features of a word are sums over the words around it, and what a word
 * gives in a role is the same wherever it stands, so it is multiplied once and then only added up.
 */
export class Network implements Vocabulary<WeightedWord> {
  readonly #table: WordTable;
  readonly #start: Float64Array;
  readonly #out: Float64Array;
  readonly #roles: Readonly<Record<Role, Matrix>>;
  readonly #own: Matrix;
  readonly #place: Matrix;
  readonly #whole: Matrix;
  readonly #hashed: string;
  readonly #hashedStep: number;
  readonly #known = new Map<string, WeightedWord>();
  readonly #edge: WeightedWord;
  readonly #placeValues = new Float32Array(placeWidth);
  // Made once: a text may have more sentences than words.
  readonly #told = new Float32Array(placeWidth);
  readonly #placed: Float64Array;
  readonly #sum: Float64Array;
  readonly #sentenceSum: Float64Array;

  constructor(data: NetworkData) {
    this.#table = new WordTable(data);
    this.#start = Float64Array.from(data.start);
    this.#placed = new Float64Array(data.start.length);
    this.#sum = new Float64Array(data.start.length);
    this.#sentenceSum = new Float64Array(data.start.length);
    this.#out = Float64Array.from(data.out);
    this.#roles = Object.fromEntries(roles.map((role) => [role, matrixOf(data.roles[role])])) as Record<
      Role,
      Matrix
    >;
    this.#own = matrixOf(data.ownBack);
    this.#place = matrixOf(data.place);
    this.#whole = matrixOf(data.whole);
    this.#hashed = data.hashed.weights;
    this.#hashedStep = (data.hashed.largest / levels) * bucketShare;
    this.#edge = this.known(edgeKey);
  }

  has(word: string): boolean {
    return this.#table.has(word);
  }

  known(key: string): WeightedWord {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= mostKnown) {
      for (const oldest of [...this.#known.keys()].slice(0, mostKnown / 2)) this.#known.delete(oldest);
    }
    const own = copyOf(key);
    const row = this.#table.row(own);
    const weighted = { ...sentenceWord(own, row), gives: this.#givesOf(own, row) };
    this.#known.set(own, weighted);
    return weighted;
  }

  /** `words` are those of the setting's units. */
  logits(setting: Setting, words: readonly WeightedWord[]): Float64Array {
    const logits = new Float64Array(words.length);
    if (words.length === 0) return logits;
    const placed = this.#placed;
    placed.set(this.#start);
    addProduct(placed, this.#whole, setting.whole);
    const told = this.#told.fill(0);
    const sentence = this.#sentence(words);
    const edged = withEdges(words, this.#edge);
    const sum = this.#sum;
    for (let place = 0; place < words.length; place += 1) {
      placeFeatures(setting, place, this.#placeValues);
      addChange(placed, this.#place, told, this.#placeValues);
      sum.set(placed);
      const at = place + farthest;
      const word = edged[at] as WeightedWord;
      this.#addWords(sum, edged, at, sentence, sentenceFactor(setting, word));
      const pairs = this.#pairs(edged[at - 1] as WeightedWord, word, edged[at + 1] as WeightedWord);
      logits[place] = this.#outOf(sum) + pairs;
    }
    return logits;
  }

  /** What all words give as words of the sentence. */
  #sentence(words: readonly WeightedWord[]): Float64Array {
    const width = this.#start.length;
    const first = width * roleNumbers.sentence;
    const sum = this.#sentenceSum.fill(0);
    for (const { gives, isContent } of words) {
      if (!isContent) continue;
      for (let unit = 0; unit < width; unit += 1) {
        sum[unit] = (sum[unit] as number) + (gives[first + unit] as number);
      }
    }
    return sum;
  }

  /** All that the words of a sentence give to the one at `at`: one pass over the units, since it is most of the work. */
  #addWords(
    sum: Float64Array,
    edged: readonly WeightedWord[],
    at: number,
    sentence: Float64Array,
    share: number,
  ): void {
    const width = sum.length;
    const itself = givesAt(edged, at);
    const previous = givesAt(edged, at - 1);
    const next = givesAt(edged, at + 1);
    const left2 = givesAt(edged, at - 2);
    const left3 = givesAt(edged, at - 3);
    const left4 = givesAt(edged, at - 4);
    const left5 = givesAt(edged, at - 5);
    const right2 = givesAt(edged, at + 2);
    const right3 = givesAt(edged, at + 3);
    const right4 = givesAt(edged, at + 4);
    const right5 = givesAt(edged, at + 5);
    const before = windowFactor(edged, at - farthest);
    const after = windowFactor(edged, at + nearest);
    let asItself = width * roleNumbers.itself;
    let asPrevious = width * roleNumbers.previous;
    let asNext = width * roleNumbers.next;
    let asBeforePrevious = width * roleNumbers.beforePrevious;
    let asAfterNext = width * roleNumbers.afterNext;
    let asBefore = width * roleNumbers.before;
    let asAfter = width * roleNumbers.after;
    let asSentence = width * roleNumbers.sentence;
    for (let unit = 0; unit < width; unit += 1) {
      sum[unit] =
        (sum[unit] as number) +
        (itself[asItself++] as number) +
        (previous[asPrevious++] as number) +
        (next[asNext++] as number) +
        (left2[asBeforePrevious++] as number) +
        (right2[asAfterNext++] as number) +
        before *
          ((left2[asBefore] as number) +
            (left3[asBefore] as number) +
            (left4[asBefore] as number) +
            (left5[asBefore++] as number)) +
        after *
          ((right2[asAfter] as number) +
            (right3[asAfter] as number) +
            (right4[asAfter] as number) +
            (right5[asAfter++] as number)) +
        share * ((sentence[unit] as number) - (itself[asSentence++] as number));
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
    const after = levelAt(this.#hashed, pairBucket(previous.hash, word.hash, 'after'));
    const before = levelAt(this.#hashed, pairBucket(word.hash, next.hash, 'before'));
    return (after + before) * this.#hashedStep;
  }

  #givesOf(key: string, row: WordRow): Float32Array {
    const width = this.#start.length;
    const gives = new Float32Array(width * roles.length);
    const given = new Float64Array(width);
    for (const [number, role] of roles.entries()) {
      given.fill(0);
      addProduct(given, this.#roles[role], roleFeatures(role, key, row));
      if (role === 'itself') addProduct(given, this.#own, row.own);
      for (const bucket of bucketsOf(role, key)) {
        given[width - 1] = (given[width - 1] as number) + levelAt(this.#hashed, bucket) * this.#hashedStep;
      }
      gives.set(given, number * width);
    }
    return gives;
  }
}

const givesAt = (words: readonly WeightedWord[], at: number): Float32Array =>
  (words[at] as WeightedWord).gives;

/** The buckets that depend on one word alone. */
export function bucketsOf(role: Role, key: string): number[] {
  if (role === 'itself') return wordBuckets(key);
  if (role === 'previous') return [previousBucket(key)];
  return role === 'next' ? [nextBucket(key)] : [];
}
