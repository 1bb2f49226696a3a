import { nameMask, numberMask } from './read-units.ts';
import type { WordRow } from './word-table.ts';

/**
 * What a word is to the word that is scored: that word, its neighbours, those next to them, one of the words two to
 * five places before or after it, or one of the sentence.
 */
export const roles = [
  'itself',
  'previous',
  'next',
  'beforePrevious',
  'afterNext',
  'before',
  'after',
  'sentence',
] as const;
export type Role = (typeof roles)[number];

/** Stands before the first and after the last word of a sentence. */
export const edgeKey = '<edge>';

export const contextDimensions = 16;
const endings = ['ly', 'ing', 'ed', 's', 'ist', 'ism', 'ous', 'ful', 'est', 'al', 'ive', 'able'];
/** Words more frequent than this (of the frequency column) tell nothing of what a sentence is about. */
const functionWord = 0.6;

const neighbourWidth = contextDimensions + 6;
export const roleWidths: Readonly<Record<Role, number>> = {
  itself: 9 + endings.length,
  previous: neighbourWidth,
  next: neighbourWidth,
  beforePrevious: 6,
  afterNext: 6,
  before: contextDimensions,
  after: contextDimensions,
  sentence: contextDimensions,
};

export const isMask = (key: string): boolean => key === nameMask || key === numberMask || key === edgeKey;

/** Whether a word says what the sentence is about. */
export const isContent = (key: string, use: WordRow['use']): boolean =>
  !isMask(key) && (use[0] as number) < functionWord;

type Features = readonly number[] | Float32Array;

const noFeatures: Features = [];

/** A word's features in a role, without what its own row gives to the hidden units; none where all would be zero. */
export function roleFeatures(role: Role, key: string, row: Omit<WordRow, 'own'>): Features {
  switch (role) {
    case 'itself':
      return itselfFeatures(key, row);
    case 'previous':
    case 'next':
      return neighbourFeatures(key, row);
    case 'beforePrevious':
    case 'afterNext':
      return markFeatures(key, row);
    case 'before':
    case 'after':
      return isMask(key) ? noFeatures : row.context;
    case 'sentence':
      return isContent(key, row.use) ? row.context : noFeatures;
  }
}

function neighbourFeatures(key: string, row: Pick<WordRow, 'context' | 'use'>): Features {
  const features = new Float32Array(neighbourWidth);
  features.set(row.context);
  features.set(markFeatures(key, row), contextDimensions);
  return features;
}

function itselfFeatures(key: string, { use, from }: Pick<WordRow, 'use' | 'from'>): number[] {
  return [
    ...useFeatures(use),
    Math.abs(use[2] as number),
    Number(from === 'parts'),
    Number(from === 'nothing'),
    Number(key.includes('-')),
    Number(key.includes('<') && !isMask(key)),
    Math.min(key.length, 24) / 8 - 0.7,
    ...endings.map((ending) => Number(key.endsWith(ending) && key.length > ending.length + 2)),
  ];
}

const markFeatures = (key: string, { use }: Pick<WordRow, 'use'>): number[] => [
  ...(key === edgeKey ? [0, 0, 0] : useFeatures(use)),
  Number(key === edgeKey),
  Number(key === nameMask),
  Number(key === numberMask),
];

const useFeatures = (use: Float32Array): number[] => [
  use[0] as number,
  2 * (use[1] as number),
  use[2] as number,
];
