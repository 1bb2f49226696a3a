import type { Unit, UnitSentence } from './read-units.ts';
import { isContent, isMask, roleNumbers } from './roles.ts';
import type { WordRow } from './word-table.ts';

/**
 * A sentence with what the features of its words need; made once, so that the cost of a word does not grow with the
 * length of its sentence. The lists go along with the units.
 */
export type Setting = {
  readonly units: readonly Unit[];
  readonly isMask: readonly boolean[];
  readonly isContent: readonly boolean[];
  readonly contentWords: number;
  readonly valence: readonly number[];
  readonly valencePeaks: Peaks;
  readonly opinion: readonly number[];
  readonly opinionPeaks: Peaks;
  /** Whether the lexicon has the word. */
  readonly isListed: readonly boolean[];
  readonly listed: number;
  readonly isQuoted: readonly boolean[];
  /** Features that are the same for all words of the sentence. */
  readonly whole: readonly number[];
};

/** The place of the largest value, the largest and the second largest; none is below zero. */
type Peaks = { readonly place: number; readonly first: number; readonly second: number };

export const wholeWidth = 10;
export const placeWidth = 12;

const pronouns: ReadonlySet<string> = new Set('i we you our your my us me'.split(' '));
const pauses = /[,;:\u2014-]/;
const opening = /["\u201c\u2018']/;
const closing = /["\u201d\u2019']/;
const longest = 150;

export function readSetting(
  { units, isTitle }: UnitSentence,
  rows: readonly WordRow[],
  isListed: readonly boolean[],
  isQuoted: readonly boolean[],
  text: string,
): Setting {
  const count = Math.max(1, units.length);
  const content = units.map(({ key }, place) => isContent(key, rows[place] as WordRow));
  const valence = rows.map(({ use }) => Math.abs(use[2] as number));
  const opinion = rows.map(({ use }, place) => (content[place] ? (use[1] as number) : 0));
  return {
    units,
    isMask: units.map(({ key }) => isMask(key)),
    isContent: content,
    contentWords: content.filter(Boolean).length,
    valence,
    valencePeaks: peaksOf(valence),
    opinion,
    opinionPeaks: peaksOf(opinion),
    isListed,
    listed: isListed.filter(Boolean).length,
    isQuoted,
    whole: [
      Number(isTitle),
      Number(/["\u201c]/.test(text)),
      Math.log(Math.min(longest, count)) - 3,
      (3 * units.filter(({ key }) => key === '<name>').length) / count,
      (5 * units.filter(({ key }) => key === '<number>').length) / count,
      Number(units.some(({ key }) => pronouns.has(key))),
      Number(text.includes('!')),
      Number(text.includes('?')),
      (4 * total(opinion)) / count,
      total(valence) / Math.sqrt(count),
    ],
  };
}

/** Writes the features of one place into `values`. */
export function placeFeatures(setting: Setting, place: number, values: Float32Array): void {
  const { units, isListed, listed, isQuoted } = setting;
  const { isCapital, before, after } = units[place] as Unit;
  const opens = before === '' ? 0 : Number(opening.test(before));
  const closes = after === '' ? 0 : Number(closing.test(after));
  const hint = Number(isListed[place]);
  values[0] = Number(isCapital);
  values[1] = opens;
  values[2] = closes;
  values[3] = opens * closes;
  values[4] = Number(isQuoted[place]);
  values[5] = after === '' ? 0 : Number(pauses.test(after));
  values[6] = before === '' ? 0 : Number(pauses.test(before));
  values[7] = place / units.length;
  values[8] = largestBut(setting.valencePeaks, place);
  values[9] = largestBut(setting.opinionPeaks, place);
  values[10] = hint;
  values[11] = Math.min(2, listed - hint);
}

/** Takes a word in its role (the number of it); `at` is its place, or -1 for the edge of the sentence. */
export type TakeTerm = (role: number, at: number, factor: number) => void;

const farthest = 5;

/** The words that the features of one place are made of, but for those of the whole sentence. */
export function eachTerm({ isMask: masks }: Setting, place: number, take: TakeTerm): void {
  const placeOr = (at: number): number => (at < masks.length ? at : -1);
  take(roleNumbers.itself, place, 1);
  take(roleNumbers.previous, place - 1, 1);
  take(roleNumbers.next, placeOr(place + 1), 1);
  take(roleNumbers.beforePrevious, Math.max(-1, place - 2), 1);
  take(roleNumbers.afterNext, placeOr(place + 2), 1);
  eachInWindow(masks, place, -1, roleNumbers.before, take);
  eachInWindow(masks, place, 1, roleNumbers.after, take);
}

/** The words two to five places away, divided by the root of their number; names and numbers are passed over. */
function eachInWindow(
  masks: readonly boolean[],
  place: number,
  step: 1 | -1,
  role: number,
  take: TakeTerm,
): void {
  let counted = 0;
  for (let distance = 2; distance <= farthest; distance += 1) {
    if (masks[place + step * distance] === false) counted += 1;
  }
  const factor = 1 / Math.sqrt(Math.max(1, counted));
  for (let distance = 2; distance <= farthest; distance += 1) {
    const at = place + step * distance;
    if (masks[at] === false) take(role, at, factor);
  }
}

/** What a place's share of the sum over the sentence's other content words is: `factor` x (sum - own). */
export const sentenceFactor = ({ contentWords, isContent }: Setting, place: number): number =>
  2 / Math.max(1, contentWords - Number(isContent[place]));

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function peaksOf(values: readonly number[]): Peaks {
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
  return { place, first, second };
}

/** The largest value of the other places. */
const largestBut = ({ place, first, second }: Peaks, at: number): number => (place === at ? second : first);
