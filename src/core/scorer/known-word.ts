import { hashOf, wordingBuckets } from './buckets.ts';
import { nameMask, numberMask, type UnitWords } from './read-units.ts';
import { isContent, isMask } from './roles.ts';
import type { WordRow } from './word-table.ts';

/** What a sentence asks of a word, wherever it stands. */
export type SentenceWord = {
  readonly key: string;
  readonly hash: number;
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** It stands for names, for numbers, or for the edge of a sentence. */
  readonly isMask: boolean;
  /** It says what a sentence is about. */
  readonly isContent: boolean;
  readonly isPronoun: boolean;
  /** How strong its valence is, and how much opinion writers prefer it; see word-table.ts. */
  readonly valence: number;
  readonly opinion: number;
  /** What it adds to the wording of its sentence; see buckets.ts. */
  readonly wording: readonly number[];
};

/** A word with its row of the table, from which its features are made. */
export type KnownWord = SentenceWord & { readonly row: WordRow };

/** What words are known: the network's, or those that it learns from. */
export type Vocabulary<Word extends SentenceWord = KnownWord> = {
  readonly words: UnitWords<Word>;
  readonly known: (key: string) => Word;
};

const pronouns: ReadonlySet<string> = new Set('i we you our your my us me'.split(' '));

export function sentenceWord(key: string, use: WordRow['use']): SentenceWord {
  const tells = isContent(key, use);
  return {
    key,
    hash: hashOf(key),
    isName: key === nameMask,
    isNumber: key === numberMask,
    isMask: isMask(key),
    isContent: tells,
    isPronoun: pronouns.has(key),
    valence: Math.abs(use[2] as number),
    opinion: tells ? (use[1] as number) : 0,
    wording: wordingBuckets(key),
  };
}

export const knownWord = (key: string, row: WordRow): KnownWord => ({ ...sentenceWord(key, row.use), row });
