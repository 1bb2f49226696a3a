import type { ReadBlock } from '../../src/core/detectors/detector.ts';
import { dataFile, readJsonLines } from '../shared-data.ts';
import { paragraphsOf } from './news.ts';

/** A sentence of BABE, with the words that its experts listed. */
export type BabeRecord = {
  readonly text: string;
  readonly leaning: string | null;
  readonly biased: boolean;
  readonly words: readonly string[];
  readonly group: string;
};

/** A word as the measure counts it. */
export type GoldToken = { readonly start: number; readonly end: number; readonly isListed: boolean };

export const foldCount = 5;

export const readBabe = (): BabeRecord[] => readJsonLines<BabeRecord>(dataFile('loaded/babe-dev.jsonl'));

/** Records of one group are in one fold. */
export function foldOf({ group }: BabeRecord): number {
  let hash = 0x811c9dc5;
  for (const character of group) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % foldCount;
}

export function goldTokens({ text, words }: BabeRecord): GoldToken[] {
  const listed = new Set(words);
  return [...text.matchAll(/[A-Za-z][A-Za-z'’-]*/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    isListed: listed.has(word),
  }));
}

/** The record as one paragraph, whatever line ends are in it. */
export function blockOf({ text }: { readonly text: string }): ReadBlock {
  const [block] = paragraphsOf(text.replaceAll('\n', ' '));
  if (!block) throw new Error('a record without words');
  return block;
}
