import type { SentenceWord } from './known-word.ts';
import type { Unit, UnitSentence } from './read-units.ts';

/**
 * A sentence with what the features of its words need; made once, so that the cost of a word does not grow with the
 * length of its sentence. The lists go along with the units.
 */
export type Setting = {
  readonly units: readonly Unit[];
  readonly contentWords: number;
  readonly valencePeaks: Peaks;
  readonly opinionPeaks: Peaks;
  /** Whether the lexicon has the word; empty if it has none of the block. */
  readonly isListed: readonly boolean[];
  readonly listed: number;
  /** Whether it stands in a quotation; empty if the block has no quotation marks. */
  readonly isQuoted: readonly boolean[];
  /** Features that are the same for all words of the sentence. */
  readonly whole: readonly number[];
};

export const wholeWidth = 10;
export const placeWidth = 12;

const pauses = /[,;:\u2014-]/;
const opening = /["\u201c\u2018']/;
const closing = /["\u201d\u2019']/;
const longest = 150;

export function readSetting(
  { units, isTitle }: UnitSentence,
  words: readonly SentenceWord[],
  isListed: readonly boolean[],
  isQuoted: readonly boolean[],
  text: string,
): Setting {
  const valencePeaks = new Peaks();
  const opinionPeaks = new Peaks();
  let contentWords = 0;
  let listed = 0;
  let names = 0;
  let numbers = 0;
  let valence = 0;
  let opinion = 0;
  let hasPronoun = false;
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] as SentenceWord;
    if (word.isContent) contentWords += 1;
    if (isListed[place]) listed += 1;
    if (word.isName) names += 1;
    else if (word.isNumber) numbers += 1;
    if (word.isPronoun) hasPronoun = true;
    if (word.valence !== 0) {
      valence += word.valence;
      valencePeaks.add(word.valence, place);
    }
    if (word.opinion !== 0) {
      opinion += word.opinion;
      opinionPeaks.add(word.opinion, place);
    }
  }
  const count = Math.max(1, units.length);
  return {
    units,
    contentWords,
    valencePeaks,
    opinionPeaks,
    isListed,
    listed,
    isQuoted,
    whole: [
      Number(isTitle),
      Number(/["\u201c]/.test(text)),
      Math.log(Math.min(longest, count)) - 3,
      (3 * names) / count,
      (5 * numbers) / count,
      Number(hasPronoun),
      Number(text.includes('!')),
      Number(text.includes('?')),
      (4 * opinion) / count,
      valence / Math.sqrt(count),
    ],
  };
}

/** Writes the features of one place into `values`. */
export function placeFeatures(setting: Setting, place: number, values: Float32Array): void {
  const { units, isListed, listed, isQuoted } = setting;
  const { isCapital, before, after } = units[place] as Unit;
  const opens = before === '' ? 0 : Number(opening.test(before));
  const closes = after === '' ? 0 : Number(closing.test(after));
  const hint = isListed[place] ? 1 : 0;
  values[0] = Number(isCapital);
  values[1] = opens;
  values[2] = closes;
  values[3] = opens * closes;
  values[4] = isQuoted[place] ? 1 : 0;
  values[5] = after === '' ? 0 : Number(pauses.test(after));
  values[6] = before === '' ? 0 : Number(pauses.test(before));
  values[7] = place / units.length;
  values[8] = setting.valencePeaks.largestBut(place);
  values[9] = setting.opinionPeaks.largestBut(place);
  values[10] = hint;
  values[11] = Math.min(2, listed - hint);
}

/** How far the words of the roles `before` and `after` are from the word that is scored, at the least and at most. */
export const nearest = 2;
export const farthest = 5;

/** The words of a window count this much each, by how many of them are neither names nor numbers, which are nothing in it. */
export const windowFactor = (counted: number): number => 1 / Math.sqrt(Math.max(1, counted));

/** What a place's share of the sum over the sentence's other content words is: `factor` x (sum - own). */
export const sentenceFactor = ({ contentWords }: Setting, { isContent }: SentenceWord): number =>
  2 / Math.max(1, contentWords - Number(isContent));

/** The place of the largest of values that are added in turn, the largest and the second; none is below zero. */
class Peaks {
  #place = -1;
  #first = 0;
  #second = 0;

  add(value: number, place: number): void {
    if (value > this.#first) {
      this.#second = this.#first;
      this.#first = value;
      this.#place = place;
    } else if (value > this.#second) this.#second = value;
  }

  /** The largest value of the other places. */
  largestBut(place: number): number {
    return this.#place === place ? this.#second : this.#first;
  }
}
