import { levelAt, levels } from './packed.ts';
import { nameMask, numberMask } from './read-units.ts';
import { WordPlaces } from './word-places.ts';

/** The word table as the model's JSON file holds it; see MODEL.md. */
export type WordTableData = {
  /** The words, parted by spaces; the more frequent ones, which have a context row, come first. */
  readonly words: string;
  /** What a word itself gives to the hidden units and to the logit, in fewer dimensions. */
  readonly own: PackedColumns;
  /** What a word tells of the words around it; only for the first words. */
  readonly context: PackedColumns;
  /** How frequent a word is, how much opinion writers prefer it to reporters, and its valence. */
  readonly use: PackedColumns;
};

/** Rows of levels, one after the other; `largest` is the largest absolute value of each column. See packed.ts. */
export type PackedColumns = { readonly largest: readonly number[]; readonly rows: string };

/** A word's values, and how they were come by. `use`: frequency, opinion, valence. */
export type WordRow = {
  readonly own: Float32Array;
  readonly context: Float32Array;
  readonly use: Float32Array;
  readonly from: 'itself' | 'parts' | 'nothing';
};

/** The places in the table that a word's row is made of. */
export type FoundWord = { readonly places: readonly number[]; readonly from: WordRow['from'] };

/** In units of the frequency column: rarer than every word of the table. */
export const rareFrequency = -3;
const shortestStem = 3;
const suffixes =
  'ly s es ed d ing er ers est ness ish like ism ist ists y able ful less ization ize ized izing'.split(' ');
const prefixes = 'un anti non re over pre ultra mis dis super hyper pseudo mega under out'.split(' ');

/** What the model knows of words apart from any text. */
export class WordTable {
  readonly #own: Columns;
  readonly #context: Columns;
  readonly #use: Columns;
  readonly #places: WordPlaces;

  constructor({ words, own, context, use }: WordTableData) {
    this.#own = new Columns(own);
    this.#context = new Columns(context);
    this.#use = new Columns(use);
    this.#places = new WordPlaces(words);
  }

  has(word: string): boolean {
    return this.#places.has(word);
  }

  find(word: string): FoundWord {
    return lookUp(word, this.#places);
  }

  /** Of a word that is not in the table: the mean of its parts, or zeros. */
  row(found: FoundWord): WordRow {
    return { ...this.rowAround(found), own: this.#own.mean(found.places) };
  }

  /** The part of its row that is asked of every word of a sentence. */
  rowAround({ places, from }: FoundWord): Omit<WordRow, 'own'> {
    const use = this.#use.mean(places);
    if (from !== 'itself') use[0] = rareFrequency;
    return { context: this.#context.mean(places), use, from };
  }
}

/** The place of a word, or those of its parts: "fear-mongering", "smearing". */
export function lookUp(word: string, places: WordPlaces): FoundWord {
  const itself = places.get(word);
  if (itself !== undefined) return { places: [itself], from: 'itself' };
  if (word === nameMask || word === numberMask) return { places: [], from: 'nothing' };
  const parts = word.split('-').flatMap((part) => places.get(part) ?? stemOf(part, places) ?? []);
  return { places: parts, from: parts.length > 0 ? 'parts' : 'nothing' };
}

/** The place of the word without an ending or a beginning. */
function stemOf(word: string, places: WordPlaces): number | undefined {
  for (const suffix of suffixes) {
    if (!word.endsWith(suffix) || word.length - suffix.length < shortestStem) continue;
    for (const spelling of spellings(word.slice(0, -suffix.length))) {
      const place = places.get(spelling);
      if (place !== undefined) return place;
    }
  }
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix) || word.length - prefix.length <= shortestStem) continue;
    const place = places.get(word.slice(prefix.length));
    if (place !== undefined) return place;
  }
  return undefined;
}

/** How a stem may be written without its ending: "smear", "smeare", "happi" -> "happy", "slamm" -> "slam". */
function spellings(stem: string): string[] {
  const found = [stem, `${stem}e`];
  if (stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`);
  if (stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  return found;
}

class Columns {
  readonly #packed: string;
  readonly #steps: Float32Array;

  constructor({ largest, rows }: PackedColumns) {
    this.#packed = rows;
    this.#steps = Float32Array.from(largest, (value) => value / levels);
  }

  /** The mean of the rows; a row that is not there is zero. */
  mean(places: readonly number[]): Float32Array {
    const width = this.#steps.length;
    const values = new Float32Array(width);
    for (const place of places) {
      const first = place * width;
      if (first >= this.#packed.length) continue;
      for (let column = 0; column < width; column += 1) {
        const value = levelAt(this.#packed, first + column) * (this.#steps[column] as number);
        values[column] = (values[column] as number) + value / places.length;
      }
    }
    return values;
  }
}
