import { copyOf } from '../text/copy-of.ts';
import { bucketsOf } from './buckets.ts';
import { SentenceWord, type Vocabulary } from './known-word.ts';
import { addProduct, type Matrix, matrixOf } from './matrix.ts';
import type { Weights } from './packed.ts';
import { UnitWords } from './read-units.ts';
import { type Role, roleFeatures, roles } from './roles.ts';
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

/** A word with what it adds to a sum, wherever it stands. */
export class WeightedWord extends SentenceWord {
  /** To each hidden unit and to the logit in a role: worked out when it first stands in it. */
  readonly gives: (Float32Array | undefined)[] = new Array(roles.length).fill(undefined);
  /** Read when it is first asked for. */
  row: WordRow | undefined = undefined;
  readonly found: FoundWord;
  /** Its usual logit, where it is settled: in ordinary news it is hardly ever strong, wherever it stands. */
  readonly usual: number | undefined;

  constructor(key: string, found: FoundWord, use: WordRow['use'], usual: number | undefined) {
    super(key, use);
    this.found = found;
    this.usual = usual;
  }
}

/** Texts bring ever new words, so the oldest half is forgotten when there are more than this. */
const mostKnown = 24_000;

/** The words of texts. What one gives in a role is the same wherever it stands, so it is multiplied once. */
export class WeightedWords implements Vocabulary<WeightedWord> {
  readonly words: UnitWords<WeightedWord>;
  /** The features of each role. */
  readonly roles: Readonly<Record<Role, Matrix>>;
  readonly settled: Settled;
  readonly #table: WordTable;
  readonly #own: Matrix;
  readonly #hashed: Weights;
  readonly #known = new Map<string, WeightedWord>();
  readonly #given: Float64Array;

  constructor(data: WeightedWordsData, hashed: Weights) {
    this.#table = new WordTable(data);
    this.words = new UnitWords(
      (word) => this.#table.has(word),
      (key) => this.known(key),
    );
    this.roles = Object.fromEntries(roles.map((role) => [role, matrixOf(data.roles[role])])) as Record<
      Role,
      Matrix
    >;
    this.settled = new Settled(data.settled);
    this.#own = matrixOf(data.ownBack);
    this.#hashed = hashed;
    this.#given = new Float64Array(this.#own.width);
  }

  known(key: string): WeightedWord {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= mostKnown) {
      for (const oldest of [...this.#known.keys()].slice(0, mostKnown / 2)) this.#known.delete(oldest);
    }
    const own = copyOf(key);
    const found = this.#table.find(own);
    const weighted = new WeightedWord(own, found, this.#table.use(found), this.settled.usual(found));
    this.#known.set(own, weighted);
    return weighted;
  }

  rowOf(word: WeightedWord): WordRow {
    word.row ??= this.#table.row(word.found);
    return word.row;
  }

  /** `role` is the place of a role in the list. */
  gives(word: WeightedWord, role: number): Float32Array {
    const known = word.gives[role];
    if (known !== undefined) return known;
    const worked = this.#workOut(word, roles[role] as Role);
    word.gives[role] = worked;
    return worked;
  }

  #workOut(word: WeightedWord, role: Role): Float32Array {
    const { key } = word;
    const row = this.rowOf(word);
    const given = this.#given.fill(0);
    const last = given.length - 1;
    addProduct(given, this.roles[role], roleFeatures(role, key, row));
    if (role === 'itself') addProduct(given, this.#own, row.own);
    for (const bucket of bucketsOf(role, key)) {
      given[last] = (given[last] as number) + this.#hashed.at(bucket);
    }
    return Float32Array.from(given);
  }
}
