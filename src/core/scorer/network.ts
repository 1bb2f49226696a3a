import { copyOf } from '../text/copy-of.ts';
import { bucketShare, nextBucket, pairBucket, previousBucket, wordBuckets } from './buckets.ts';
import { SentenceWord, type Vocabulary } from './known-word.ts';
import { addChange, addProduct, type Matrix, matrixOf } from './matrix.ts';
import { levelAt, levels } from './packed.ts';
import { UnitWords } from './read-units.ts';
import { edgeKey, type Role, roleFeatures, roleNumbers, roles, roleWidths } from './roles.ts';
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
import { Settled, type SettledData } from './settled.ts';
import {
  type FoundWord,
  type PackedColumns,
  type WordRow,
  WordTable,
  type WordTableData,
} from './word-table.ts';

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
  /** See settled.ts. */
  readonly settled: SettledData;
};

export class WeightedWord extends SentenceWord {
  /** What it adds to each hidden unit and to the logit in a role: worked out when it first stands in it. */
  readonly gives: (Float32Array | undefined)[] = new Array(roles.length).fill(undefined);
  /** Read when the first of them is worked out. */
  row: WordRow | undefined = undefined;
  /** Its usual logit, where it is settled: in ordinary news it is hardly ever strong, wherever it stands. */
  readonly usual: number | undefined;

  readonly found: FoundWord;

  constructor(key: string, found: FoundWord, use: WordRow['use'], usual: number | undefined) {
    super(key, use);
    this.found = found;
    this.usual = usual;
  }
}

/** Beside a word with this logit or more a settled word is looked at as well: both may be one loaded phrase. */
const strong = -1;

/** Texts bring ever new words, so the oldest half is forgotten when there are more than this. */
const mostKnown = 24_000;

/**
 * Gives each word of a sentence a logit. The features of a word are sums over the words around it, and what a word
 * gives in a role is the same wherever it stands, so it is multiplied once and then only added up.
 */
export class Network implements Vocabulary<WeightedWord> {
  readonly words: UnitWords<WeightedWord>;
  readonly #table: WordTable;
  readonly #start: Float64Array;
  readonly #out: Float64Array;
  readonly #roles: Readonly<Record<Role, Matrix>>;
  readonly #own: Matrix;
  readonly #place: Matrix;
  readonly #whole: Matrix;
  readonly #hashed: string;
  readonly #hashedStep: number;
  readonly #settled: Settled;
  readonly #known = new Map<string, WeightedWord>();
  readonly #edge: WeightedWord;
  readonly #placeValues = new Float32Array(placeWidth);
  // Made once: a text may have more sentences than words.
  readonly #told = new Float32Array(placeWidth);
  readonly #placed: Float64Array;
  readonly #sum: Float64Array;
  readonly #sentenceSum: Float64Array;
  readonly #sentenceFeatures = new Float64Array(roleWidths.sentence);
  readonly #given: Float64Array;

  constructor(data: NetworkData) {
    this.#table = new WordTable(data);
    this.words = new UnitWords(
      (word) => this.#table.has(word),
      (key) => this.known(key),
    );
    this.#start = Float64Array.from(data.start);
    this.#placed = new Float64Array(data.start.length);
    this.#sum = new Float64Array(data.start.length);
    this.#sentenceSum = new Float64Array(data.start.length);
    this.#given = new Float64Array(data.start.length);
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
    this.#settled = new Settled(data.settled);
    this.#edge = this.known(edgeKey);
  }

  known(key: string): WeightedWord {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= mostKnown) {
      for (const oldest of [...this.#known.keys()].slice(0, mostKnown / 2)) this.#known.delete(oldest);
    }
    const own = copyOf(key);
    const found = this.#table.find(own);
    const weighted = new WeightedWord(own, found, this.#table.use(found), this.#settled.usual(found));
    this.#known.set(own, weighted);
    return weighted;
  }

  /** `words` are those of the setting's units. */
  logits(setting: Setting, words: readonly WeightedWord[]): number[] {
    const logits: number[] = [];
    const logitAt = this.#reader(setting, words);
    const shift = this.#settled.shift(setting);
    for (let place = 0; place < words.length; place += 1) {
      const { usual } = words[place] as WeightedWord;
      logits.push(
        usual === undefined ? logitAt(place) : usual + shift + this.#settled.shiftAt(setting, place),
      );
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
      const { context } = this.#rowOf(word);
      for (let feature = 0; feature < features.length; feature += 1) {
        features[feature] = (features[feature] as number) + (context[feature] as number);
      }
    }
    addProduct(this.#sentenceSum.fill(0), this.#roles.sentence, features);
  }

  /** All that the words of a sentence give to the one at `at`: one pass over the units, since it is most of the work. */
  #addWords(sum: Float64Array, edged: readonly WeightedWord[], at: number, share: number): void {
    const sentence = this.#sentenceSum;
    const gives = (distance: number, role: number): Float32Array =>
      this.#gives(edged[at + distance] as WeightedWord, role);
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
    const after = levelAt(this.#hashed, pairBucket(previous.hash, word.hash, 'after'));
    const before = levelAt(this.#hashed, pairBucket(word.hash, next.hash, 'before'));
    return (after + before) * this.#hashedStep;
  }

  #gives(word: WeightedWord, role: number): Float32Array {
    const known = word.gives[role];
    if (known !== undefined) return known;
    const worked = this.#workOut(word, roles[role] as Role);
    word.gives[role] = worked;
    return worked;
  }

  #rowOf(word: WeightedWord): WordRow {
    word.row ??= this.#table.row(word.found);
    return word.row;
  }

  #workOut(word: WeightedWord, role: Role): Float32Array {
    const { key } = word;
    const row = this.#rowOf(word);
    const given = this.#given.fill(0);
    const last = given.length - 1;
    addProduct(given, this.#roles[role], roleFeatures(role, key, row));
    if (role === 'itself') addProduct(given, this.#own, row.own);
    for (const bucket of bucketsOf(role, key)) {
      given[last] = (given[last] as number) + levelAt(this.#hashed, bucket) * this.#hashedStep;
    }
    return Float32Array.from(given);
  }
}

/** The buckets that depend on one word alone. */
export function bucketsOf(role: Role, key: string): number[] {
  if (role === 'itself') return wordBuckets(key);
  if (role === 'previous') return [previousBucket(key)];
  return role === 'next' ? [nextBucket(key)] : [];
}
