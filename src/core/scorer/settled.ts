import { levelAt, levels } from './packed.ts';
import type { Setting } from './setting.ts';
import type { FoundWord } from './word-table.ts';

/** What is known of the words that hardly ever are strong, wherever they stand in ordinary news. */
export type SettledData = {
  /** The usual logit of each word of the table that is settled; zero for the others, or if none is. See packed.ts. */
  readonly largest: number;
  readonly usual: string;
  /** By how much all of them differ in a sentence, from its features; see setting.ts. */
  readonly whole: readonly number[];
  readonly start: number;
  /** What a word has more inside quotation marks, and what the last of a sentence has more than the first. */
  readonly quoted: number;
  readonly along: number;
};

/**
 * Says of most words of a text what the hidden units would, or nearly so, at a fraction of the cost: a cascade, as in
 * Viola and Jones 2001, of which this is the first stage.
 */
export class Settled {
  readonly #data: SettledData;

  constructor(data: SettledData) {
    this.#data = data;
  }

  /** The usual logit of a word; none if it is not settled. */
  usual({ places: [place], from }: FoundWord): number | undefined {
    const { largest, usual } = this.#data;
    if (place === undefined || from !== 'itself' || place >= usual.length) return undefined;
    const level = levelAt(usual, place);
    return level === 0 ? undefined : (level * largest) / levels;
  }

  /** What a sentence adds to the usual logit of each of its words. */
  shift({ whole }: Setting): number {
    const { whole: weights, start } = this.#data;
    let shift = start;
    for (let feature = 0; feature < weights.length; feature += 1) {
      shift += (weights[feature] as number) * (whole[feature] as number);
    }
    return shift;
  }

  /** What a place in a sentence adds to it. */
  shiftAt({ units, isQuoted }: Setting, place: number): number {
    const { quoted, along } = this.#data;
    return (isQuoted[place] ? quoted : 0) + (along * place) / units.length;
  }
}

/** No word is settled: each goes through the hidden units. */
export const noneSettled: SettledData = { largest: 1, usual: '', whole: [], start: 0, quoted: 0, along: 0 };
