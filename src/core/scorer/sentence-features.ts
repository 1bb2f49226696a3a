import type { UnitSentence } from './read-units.ts';

const strongest = 3;
/** A logit that stands for "no word here". */
const noWord = -6;

/** What tells a slanted sentence: its strongest words, how many there are, and its form. */
export function sentenceFeatures({ units }: UnitSentence, logits: readonly number[], text: string): number[] {
  const ranked = logits.toSorted((a, b) => b - a);
  const top = Array.from({ length: strongest }, (_, place) => Math.max(noWord, ranked[place] ?? noWord));
  const innocence = logits.reduce((sum, logit) => sum + Math.log1p(Math.exp(logit)), 0);
  return [
    ...top,
    Math.log(1 - Math.exp(-Math.max(innocence, 1e-6))),
    innocence / Math.sqrt(Math.max(1, units.length)),
    Math.log(1 + units.length),
    units.filter(({ key }) => key.startsWith('<')).length / Math.max(1, units.length),
    Number(text.includes('!')),
    Number(text.includes('?')),
    Number(/["\u201c]/.test(text)),
  ];
}
