import type { ReadSentence } from './score-block.ts';

const strongest = 3;
/** A logit that stands for "no word here". */
const noWord = -6;

/** What tells a slanted sentence: its strongest words, how many there are, and its form. */
export function sentenceFeatures(
  { setting: { units, whole } }: ReadSentence,
  logits: readonly number[],
): number[] {
  const ranked = logits.toSorted((a, b) => b - a);
  const top = Array.from({ length: strongest }, (_, place) => Math.max(noWord, ranked[place] ?? noWord));
  const innocence = logits.reduce((sum, logit) => sum + Math.log1p(Math.exp(logit)), 0);
  return [
    ...top,
    Math.log(1 - Math.exp(-Math.max(innocence, 1e-6))),
    innocence / Math.sqrt(Math.max(1, units.length)),
    Math.log(1 + units.length),
    ...whole,
  ];
}
