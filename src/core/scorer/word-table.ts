import { levels, unpack } from './packed.ts';
import { nameMask, numberMask } from './read-units.ts';

/** The word table as its JSON file holds it; see MODEL.md. */
export type WordTableData = {
  /** Dimensions of meaning, without the three columns that follow them. */
  readonly dimensions: number;
  /** The words, parted by spaces. */
  readonly words: string;
  /** The largest absolute value of each column. */
  readonly largest: readonly number[];
  /** A row of levels for each word, in the order of `words`; see packed.ts. */
  readonly rows: string;
};

/** Row of a word: its values, and how they were come by. */
export type WordRow = { readonly values: Float32Array; readonly from: 'itself' | 'parts' | 'nothing' };

/** Columns after the dimensions of meaning. */
export const extraColumns = 3;
/** In units of the frequency column: rarer than every word of the table. */
const rare = -3;

const suffixes =
  'ly s es ed d ing er ers est ness ish like ism ist ists y able ful less ization ize ized izing'.split(' ');
const prefixes = 'un anti non re over pre ultra mis dis super hyper pseudo mega under out'.split(' ');
const shortestStem = 3;

/** What the model knows of words apart from any text. */
export class WordTable {
  readonly dimensions: number;
  readonly columns: number;
  readonly #levels: Int8Array;
  readonly #steps: Float32Array;
  readonly #places: ReadonlyMap<string, number>;
  /** Rows that were asked for; cleared when there are too many, since texts bring ever new words. */
  readonly #rows = new Map<string, WordRow>();

  constructor({ dimensions, words, largest, rows }: WordTableData) {
    this.dimensions = dimensions;
    this.columns = dimensions + extraColumns;
    this.#levels = unpack(rows);
    this.#steps = Float32Array.from(largest, (value) => value / levels);
    this.#places = new Map(words.split(' ').map((word, place) => [word, place]));
  }

  has(word: string): boolean {
    return this.#places.has(word);
  }

  row(word: string): WordRow {
    const known = this.#rows.get(word);
    if (known) return known;
    if (this.#rows.size > 20000) this.#rows.clear();
    const row = this.#read(word);
    this.#rows.set(word, row);
    return row;
  }

  #read(word: string): WordRow {
    const values = new Float32Array(this.columns);
    const place = this.#places.get(word);
    if (place !== undefined) {
      this.#add(values, place, 1);
      return { values, from: 'itself' };
    }
    const parts =
      word === nameMask || word === numberMask
        ? []
        : word.split('-').flatMap((part) => this.#places.get(part) ?? this.#stemOf(part) ?? []);
    for (const part of parts) this.#add(values, part, 1 / parts.length);
    values[this.dimensions] = rare;
    return { values, from: parts.length > 0 ? 'parts' : 'nothing' };
  }

  #add(values: Float32Array, place: number, share: number): void {
    for (let column = 0; column < this.columns; column += 1) {
      const level = this.#levels[place * this.columns + column] as number;
      values[column] = (values[column] as number) + level * (this.#steps[column] as number) * share;
    }
  }

  /** The place of the word without an ending or a beginning, if the table has it. */
  #stemOf(word: string): number | undefined {
    for (const suffix of suffixes) {
      if (!word.endsWith(suffix) || word.length - suffix.length < shortestStem) continue;
      const stem = word.slice(0, -suffix.length);
      for (const spelling of spellings(stem)) {
        const place = this.#places.get(spelling);
        if (place !== undefined) return place;
      }
    }
    for (const prefix of prefixes) {
      if (!word.startsWith(prefix) || word.length - prefix.length <= shortestStem) continue;
      const place = this.#places.get(word.slice(prefix.length));
      if (place !== undefined) return place;
    }
    return undefined;
  }
}

/** How a stem may be written without its ending: "smear", "smeare", "happi" -> "happy", "slamm" -> "slam". */
function spellings(stem: string): string[] {
  const found = [stem, `${stem}e`];
  if (stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`);
  if (stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  return found;
}
