import { bucketShare, hashOf, nextBucket, pairBucket, previousBucket, wordBuckets } from './buckets.ts';
import { levelAt, levels, unpack } from './packed.ts';
import { edgeKey, type Role, roleFeatures, roleNumbers, roles } from './roles.ts';
import { eachTerm, placeFeatures, placeWidth, type Setting, sentenceFactor } from './setting.ts';
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

/** What is known of a word wherever it stands: its row, and what it gives in each role, made when asked for. */
export type KnownWord = {
  readonly key: string;
  readonly hash: number;
  readonly row: WordRow;
  readonly gives: (Float64Array | undefined)[];
};

/** What words are known: the network's, or those that it learns from. */
export type Vocabulary = {
  readonly has: (word: string) => boolean;
  readonly known: (key: string) => KnownWord;
};

/** Texts bring ever new words, so the oldest half is forgotten when there are more than this. */
const mostKnown = 12000;

/**
 * Gives each word of a sentence a logit. The features of a word are sums over the words around it, and what a word
 * gives in a role is the same wherever it stands, so it is multiplied once and then only added up.
 */
export class Network implements Vocabulary {
  readonly #table: WordTable;
  readonly #start: Float64Array;
  readonly #out: Float64Array;
  readonly #roles: Readonly<Record<Role, Matrix>>;
  readonly #own: Matrix;
  readonly #place: Matrix;
  readonly #whole: Matrix;
  readonly #hashed: string;
  readonly #hashedStep: number;
  readonly #known = new Map<string, KnownWord>();
  readonly #edge: KnownWord;
  readonly #placeValues = new Float32Array(placeWidth);

  constructor(data: NetworkData) {
    this.#table = new WordTable(data);
    this.#start = Float64Array.from(data.start);
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

  known(key: string): KnownWord {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= mostKnown) {
      for (const oldest of [...this.#known.keys()].slice(0, mostKnown / 2)) this.#known.delete(oldest);
    }
    const word: KnownWord = { key, hash: hashOf(key), row: this.#table.row(key), gives: [] };
    this.#known.set(key, word);
    return word;
  }

  /** `words` are those of the setting's units. */
  logits(setting: Setting, words: readonly KnownWord[]): number[] {
    const width = this.#start.length;
    const base = Float64Array.from(this.#start);
    addProduct(base, this.#whole, setting.whole);
    const sentence = new Float64Array(width);
    for (const word of words) add(sentence, this.#given(word, roleNumbers.sentence), 1);
    const sum = new Float64Array(width);
    return words.map((word, place) => {
      sum.set(base);
      eachTerm(setting, place, (role, at, factor) =>
        add(sum, this.#given(words[at] ?? this.#edge, role), factor),
      );
      const factor = sentenceFactor(setting, place);
      add(sum, sentence, factor);
      add(sum, this.#given(word, roleNumbers.sentence), -factor);
      placeFeatures(setting, place, this.#placeValues);
      addProduct(sum, this.#place, this.#placeValues);
      return (
        this.#outOf(sum) + this.#pairs(words[place - 1] ?? this.#edge, word, words[place + 1] ?? this.#edge)
      );
    });
  }

  #outOf(sum: Float64Array): number {
    const hidden = this.#out.length;
    let logit = sum[hidden] as number;
    for (let unit = 0; unit < hidden; unit += 1) {
      const value = sum[unit] as number;
      if (value > 0) logit += value * (this.#out[unit] as number);
    }
    return logit;
  }

  #pairs(previous: KnownWord, word: KnownWord, next: KnownWord): number {
    const after = levelAt(this.#hashed, pairBucket(previous.hash, word.hash, 'after'));
    const before = levelAt(this.#hashed, pairBucket(word.hash, next.hash, 'before'));
    return (after + before) * this.#hashedStep;
  }

  #given(word: KnownWord, number: number): Float64Array {
    return word.gives[number] ?? this.#give(word, number);
  }

  #give(word: KnownWord, number: number): Float64Array {
    const role = roles[number] as Role;
    const given = new Float64Array(this.#start.length);
    addProduct(given, this.#roles[role], roleFeatures(role, word.key, word.row));
    if (role === 'itself') addProduct(given, this.#own, word.row.own);
    const logit = given.length - 1;
    for (const bucket of bucketsOf(role, word.key)) {
      given[logit] = (given[logit] as number) + levelAt(this.#hashed, bucket) * this.#hashedStep;
    }
    word.gives[number] = given;
    return given;
  }
}

/** The buckets that depend on one word alone. */
export function bucketsOf(role: Role, key: string): number[] {
  if (role === 'itself') return wordBuckets(key);
  if (role === 'previous') return [previousBucket(key)];
  return role === 'next' ? [nextBucket(key)] : [];
}

type Matrix = { readonly width: number; readonly values: Float64Array };

function matrixOf({ largest, rows }: PackedColumns): Matrix {
  const packed = unpack(rows);
  const width = largest.length;
  return {
    width,
    values: Float64Array.from(
      packed,
      (level, index) => (level * (largest[index % width] as number)) / levels,
    ),
  };
}

function addProduct(sum: Float64Array, { width, values }: Matrix, features: ArrayLike<number>): void {
  for (let feature = 0; feature < features.length; feature += 1) {
    const factor = features[feature] as number;
    if (factor === 0) continue;
    const first = feature * width;
    for (let unit = 0; unit < width; unit += 1) {
      sum[unit] = (sum[unit] as number) + factor * (values[first + unit] as number);
    }
  }
}

function add(sum: Float64Array, given: Float64Array, factor: number): void {
  for (let unit = 0; unit < sum.length; unit += 1) {
    sum[unit] = (sum[unit] as number) + factor * (given[unit] as number);
  }
}
