import { hashOf, wordingBuckets } from './buckets.ts';
import { nameMask, numberMask, type UnitWords } from './read-units.ts';
import { isContent, isMask } from './roles.ts';
import type { WordRow } from './word-table.ts';

const pronouns: ReadonlySet<string> = new Set('i we you our your my us me'.split(' '));

/**
 * What a sentence asks of a word, wherever it stands. A class, so that all words are of one shape: an engine reads a
 * property of many shapes ten times as slowly, and copies of an object have a shape each.
 */
export class SentenceWord {
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

  constructor(key: string, use: WordRow['use']) {
    this.key = key;
    this.hash = hashOf(key);
    this.isName = key === nameMask;
    this.isNumber = key === numberMask;
    this.isMask = isMask(key);
    this.isContent = isContent(key, use);
    this.isPronoun = pronouns.has(key);
    this.valence = Math.abs(use[2] as number);
    this.opinion = this.isContent ? (use[1] as number) : 0;
    this.wording = wordingBuckets(key);
  }
}

/** A word with its row of the table, from which its features are made. */
export class KnownWord extends SentenceWord {
  readonly row: WordRow;

  constructor(key: string, row: WordRow) {
    super(key, row.use);
    this.row = row;
  }
}

/** What words are known: the network's, or those that it learns from. */
export type Vocabulary<Word extends SentenceWord = KnownWord> = {
  readonly words: UnitWords<Word>;
  readonly known: (key: string) => Word;
};
