import { copyOf } from '../text/copy-of.ts';
import { bucketsOf } from './buckets.ts';
import { SentenceWord, type Vocabulary } from './known-word.ts';
import { addProduct, type Matrix, matrixOf } from './matrix.ts';
import type { Weights } from './packed.ts';
import { UnitWords } from './read-units.ts';
import { type Role, roleFeatures, roleWidths } from './roles.ts';
import { Settled, type SettledData } from './settled.ts';
import {
  type FoundWord,
  type PackedColumns,
  type WordRow,
  WordTable,
  type WordTableData,
} from './word-table.ts';

/** What of the model's JSON file is about single words. */
export type WeightedWordsData = WordTableData & {
  /** A row for each dimension of a word's own row; see word-table.ts. */
  readonly ownBack: PackedColumns;
  /** A row for each feature of a role; see roles.ts. */
  readonly roles: Readonly<Record<Role, PackedColumns>>;
  /** See settled.ts. */
  readonly settled: SettledData;
};

/** A word with what the network needs of it. */
export class WeightedWord extends SentenceWord {
  /**
   * From `at` on its features as a neighbour (see roles.ts), then what it adds to the logit of the word after it and
   * to that of the word before it.
   */
  readonly rows: Float32Array;
  readonly at: number;
  /** What it gives to each hidden unit and to the logit as the word that is scored: worked out when it first is. */
  itself: Float32Array | undefined = undefined;
  readonly found: FoundWord;
  /** Its usual logit, where it is settled: in ordinary news it is hardly ever strong, wherever it stands. */
  readonly usual: number | undefined;

  constructor(
    key: string,
    use: WordRow['use'],
    found: FoundWord,
    usual: number | undefined,
    rows: Float32Array,
    at: number,
  ) {
    super(key, use);
    this.found = found;
    this.usual = usual;
    this.rows = rows;
    this.at = at;
  }
}

/** Where, from `at` on, a word has what it adds to the logits of the words beside it. */
export const toNext = roleWidths.previous;
export const toPrevious = toNext + 1;
const rowWidth = toPrevious + 1;
/** The rows of so many words lie side by side: each in an array of its own is slow to come by. */
const rowsTogether = 512;

/** Texts bring ever new words, so the oldest half is forgotten when there are more than this. */
const mostKnown = 24_000;

/** The words of texts. What one gives by itself is the same wherever it stands, so it is multiplied once. */
export class WeightedWords implements Vocabulary<WeightedWord> {
  readonly words: UnitWords<WeightedWord>;
  readonly settled: Settled;
  readonly #table: WordTable;
  readonly #itself: Matrix;
  readonly #hashed: Weights;
  readonly #known = new Map<string, WeightedWord>();
  readonly #given: Float64Array;
  #rows = new Float32Array(0);
  #end = 0;

  constructor(data: WeightedWordsData, hashed: Weights) {
    this.#table = new WordTable(data);
    this.words = new UnitWords(
      (word) => this.#table.has(word),
      (key) => this.known(key),
    );
    this.settled = new Settled(data.settled);
    this.#itself = matrixOf(data.roles.itself, data.ownBack);
    this.#hashed = hashed;
    this.#given = new Float64Array(data.ownBack.largest.length);
  }

  known(key: string): WeightedWord {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= mostKnown) {
      for (const oldest of [...this.#known.keys()].slice(0, mostKnown / 2)) this.#known.delete(oldest);
    }
    const word = this.#read(copyOf(key));
    this.#known.set(word.key, word);
    return word;
  }

  #read(key: string): WeightedWord {
    const found = this.#table.find(key);
    const row = this.#table.rowAround(found);
    if (this.#end === this.#rows.length) {
      this.#rows = new Float32Array(rowWidth * rowsTogether);
      this.#end = 0;
    }
    const at = this.#end;
    this.#end += rowWidth;
    this.#rows.set(roleFeatures('previous', key, row), at);
    this.#rows[at + toNext] = this.#ofBuckets('previous', key);
    this.#rows[at + toPrevious] = this.#ofBuckets('next', key);
    return new WeightedWord(key, row.use, found, this.settled.usual(found), this.#rows, at);
  }

  /** What a word gives as the one that is scored. */
  itself(word: WeightedWord): Float32Array {
    word.itself ??= this.#workOut(word);
    return word.itself;
  }

  #workOut({ key, found }: WeightedWord): Float32Array {
    const row = this.#table.row(found);
    const given = this.#given.fill(0);
    const features = new Float32Array(this.#itself.features);
    features.set(roleFeatures('itself', key, row));
    features.set(row.own, roleWidths.itself);
    addProduct(given, this.#itself, features);
    const last = given.length - 1;
    given[last] = (given[last] as number) + this.#ofBuckets('itself', key);
    return Float32Array.from(given);
  }

  #ofBuckets(role: Role, key: string): number {
    let sum = 0;
    for (const bucket of bucketsOf(role, key)) sum += this.#hashed.at(bucket);
    return sum;
  }
}
