import { nameMask, numberMask, type Unit, type UnitSentence } from './read-units.ts';
import type { WordRow, WordTable } from './word-table.ts';

/** How many dimensions of the words around are looked at; the first ones hold most of the meaning. */
const contextDimensions = 24;
/** Words more frequent than this (of the frequency column) add nothing to what a sentence is about. */
const functionWord = 0.6;
const farthest = 5;
const endings = ['ly', 'ing', 'ed', 's', 'ist', 'ism', 'ous', 'ful', 'est', 'al', 'ive', 'able'];
const pronouns: ReadonlySet<string> = new Set('i we you our your my us me'.split(' '));
const pauses = /[,;:\u2014-]/;

/** What a unit's features are made of. `hints[i]`: the lexicon's strength for unit i, or 0. */
type Surroundings = {
  readonly units: readonly Unit[];
  readonly rows: readonly WordRow[];
  readonly hints: ArrayLike<number>;
  readonly dimensions: number;
};

export const featureCount = (table: WordTable): number =>
  table.dimensions + 6 * contextDimensions + 6 + 4 * 6 + 16 + 9 + endings.length;

/** Writes the features of a sentence's units, one after the other, by `write`. */
export class FeatureReader {
  readonly #table: WordTable;
  readonly #values: Float32Array;
  #at = 0;

  constructor(table: WordTable) {
    this.#table = table;
    this.#values = new Float32Array(featureCount(table));
  }

  /** Calls `take` with each unit's features, in an array that the next unit overwrites. */
  read(
    sentence: UnitSentence,
    hints: ArrayLike<number>,
    text: string,
    isQuoted: (unit: number) => boolean,
    take: (unit: number, features: Float32Array) => void,
  ): void {
    const { dimensions } = this.#table;
    const { units } = sentence;
    const rows = units.map(({ key }) => this.#table.row(key));
    const around = { units, rows, hints, dimensions };
    const whole = summarise(around, text.slice(sentence.start, sentence.end));
    for (let unit = 0; unit < units.length; unit += 1) {
      this.#at = 0;
      this.#meaning(around, whole, unit);
      this.#wordItself(around, unit);
      this.#neighbours(around, unit);
      this.#setting(around, whole, unit, sentence.isTitle, isQuoted(unit));
      this.#rest(around, whole, unit);
      take(unit, this.#values);
    }
  }

  #put(value: number): void {
    this.#values[this.#at] = value;
    this.#at += 1;
  }

  #meaning({ units, rows, dimensions }: Surroundings, whole: Whole, unit: number): void {
    const { values } = rows[unit] as WordRow;
    for (let d = 0; d < dimensions; d += 1) this.#put(values[d] as number);
    for (const step of [-1, 1]) {
      const near = rows[unit + step]?.values;
      for (let d = 0; d < contextDimensions; d += 1) this.#put(near?.[d] ?? 0);
    }
    for (const step of [-1, 1]) this.#window(units, rows, unit, step);
    const isContent = whole.isContent[unit] as number;
    const others = Math.max(1, whole.contentWords - isContent);
    const start = this.#at;
    for (let d = 0; d < contextDimensions; d += 1) {
      this.#put((2 * ((whole.sum[d] as number) - isContent * (values[d] as number))) / others);
    }
    for (let d = 0; d < contextDimensions; d += 1) {
      this.#put((values[d] as number) * (this.#values[start + d] as number));
    }
  }

  /** The words two to five places before or after, added up and divided by the root of their number. */
  #window(units: readonly Unit[], rows: readonly WordRow[], unit: number, step: number): void {
    const start = this.#at;
    for (let d = 0; d < contextDimensions; d += 1) this.#put(0);
    let counted = 0;
    for (let distance = 2; distance <= farthest; distance += 1) {
      const place = unit + step * distance;
      const row = rows[place];
      if (!row || isMask((units[place] as Unit).key)) continue;
      counted += 1;
      for (let d = 0; d < contextDimensions; d += 1) {
        this.#values[start + d] = (this.#values[start + d] as number) + (row.values[d] as number);
      }
    }
    if (counted < 2) return;
    const share = 1 / Math.sqrt(counted);
    for (let d = start; d < this.#at; d += 1) this.#values[d] = (this.#values[d] as number) * share;
  }

  #wordItself({ rows, dimensions }: Surroundings, unit: number): void {
    const { values, from } = rows[unit] as WordRow;
    this.#columns(values, dimensions);
    this.#put(Math.abs(values[dimensions + 2] as number));
    this.#put(Number(from === 'parts'));
    this.#put(Number(from === 'nothing'));
  }

  #neighbours({ units, rows, dimensions }: Surroundings, unit: number): void {
    for (const step of [-2, -1, 1, 2]) {
      const near = units[unit + step];
      this.#put(Number(!near));
      this.#put(Number(near?.key === nameMask));
      this.#put(Number(near?.key === numberMask));
      this.#columns(rows[unit + step]?.values, dimensions);
    }
  }

  /** Frequency, how much opinion writers prefer the word, and its valence. */
  #columns(values: Float32Array | undefined, dimensions: number): void {
    this.#put(values?.[dimensions] ?? 0);
    this.#put(2 * (values?.[dimensions + 1] ?? 0));
    this.#put(values?.[dimensions + 2] ?? 0);
  }

  #setting({ units }: Surroundings, whole: Whole, unit: number, isTitle: boolean, isQuoted: boolean): void {
    const { isCapital, before, after } = units[unit] as Unit;
    const opens = Number(/["\u201c\u2018']/.test(before));
    const closes = Number(/["\u201d\u2019']/.test(after));
    this.#put(Number(isCapital));
    this.#put(Number(isTitle));
    this.#put(opens);
    this.#put(closes);
    this.#put(opens * closes);
    this.#put(Number(isQuoted));
    this.#put(whole.quotes);
    this.#put(Number(pauses.test(after)));
    this.#put(Number(pauses.test(before)));
    this.#put(Math.log(units.length) - 3);
    this.#put(unit / units.length);
    this.#put((3 * whole.names) / units.length);
    this.#put((5 * whole.numbers) / units.length);
    this.#put(whole.speaks);
    this.#put(whole.exclaims);
    this.#put(whole.asks);
  }

  #rest({ units, hints }: Surroundings, whole: Whole, unit: number): void {
    const count = units.length;
    const { key } = units[unit] as Unit;
    const valence = whole.valence[unit] as number;
    const opinion = whole.opinion[unit] as number;
    const hint = hints[unit] as number;
    this.#put(largestBut(whole.valence, whole.valencePeaks, unit));
    this.#put(largestBut(whole.opinion, whole.opinionPeaks, unit));
    this.#put((4 * (whole.opinionSum - opinion)) / count);
    this.#put((whole.valenceSum - valence) / Math.sqrt(count));
    this.#put(3 * hint);
    this.#put(2 * Math.min(2, whole.hintSum - hint));
    this.#put(Number(key.includes('-')));
    this.#put(Number(key.includes('<') && !isMask(key)));
    this.#put(key.length / 8 - 0.7);
    for (const ending of endings) this.#put(Number(key.endsWith(ending) && key.length > ending.length + 2));
  }
}

const isMask = (key: string): boolean => key === nameMask || key === numberMask;

/** What is the same for all units of a sentence, so that its cost does not grow with the square of its length. */
type Whole = ReturnType<typeof summarise>;

function summarise({ units, rows, hints, dimensions }: Surroundings, written: string) {
  const sum = new Float32Array(contextDimensions);
  const isContent = units.map(({ key }, unit) =>
    Number(!isMask(key) && ((rows[unit] as WordRow).values[dimensions] as number) < functionWord),
  );
  const valence = rows.map(({ values }) => Math.abs(values[dimensions + 2] as number));
  const opinion = rows.map(({ values }, unit) => (isContent[unit] ? (values[dimensions + 1] as number) : 0));
  for (const [unit, { values }] of rows.entries()) {
    if (!isContent[unit]) continue;
    for (let d = 0; d < contextDimensions; d += 1) sum[d] = (sum[d] as number) + (values[d] as number);
  }
  const total = (values: ArrayLike<number>) => Array.from(values).reduce((all, value) => all + value, 0);
  return {
    sum,
    isContent,
    valence,
    opinion,
    contentWords: total(isContent),
    valencePeaks: peaks(valence),
    opinionPeaks: peaks(opinion),
    valenceSum: total(valence),
    opinionSum: total(opinion),
    hintSum: total(hints),
    names: units.filter(({ key }) => key === nameMask).length,
    numbers: units.filter(({ key }) => key === numberMask).length,
    speaks: Number(units.some(({ key }) => pronouns.has(key))),
    exclaims: Number(written.includes('!')),
    asks: Number(written.includes('?')),
    quotes: Number(/["\u201c]/.test(written)),
  };
}

/** The place of the largest value, and the second largest value; neither is below zero. */
function peaks(values: readonly number[]): { readonly place: number; readonly second: number } {
  let place = -1;
  let first = 0;
  let second = 0;
  for (const [index, value] of values.entries()) {
    if (value > first) {
      second = first;
      first = value;
      place = index;
    } else if (value > second) second = value;
  }
  return { place, second };
}

/** The largest value of the other units. */
const largestBut = (
  values: readonly number[],
  { place, second }: ReturnType<typeof peaks>,
  unit: number,
): number => (place === unit ? second : (values[place] ?? 0));
