import type { Finding, Sensitivity } from './finding.ts';

/**
 * The strengths (0..1) below which loaded language is hidden; nothing else is ever hidden by them. Entries of the
 * lexicon were chosen for ordinary news and are right there about equally often whatever their strength; words that
 * only the model found are not, since it learned from sentences half of which were biased.
 */
export type Thresholds = {
  readonly listed: number;
  readonly learned: number;
  /** A word the model found in an attribution ("claimed"), which is marked as one already. */
  readonly attributing: number;
};

const never = 2;

/**
 * `more` is near the best F1 on BABE's folds, with the strengths of entries counted on the other folds; the rest keep
 * ordinary news readable. Figures in src/data/MODEL.md.
 */
export const thresholds: Readonly<Record<Sensitivity, Thresholds>> = {
  fewer: { listed: 0.8, learned: 0.9, attributing: never },
  balanced: { listed: 0.38, learned: 0.75, attributing: never },
  more: { listed: 0.29, learned: 0.29, attributing: 0.29 },
};

/** One strength for all of loaded language. */
export const allFrom = (strength: number): Thresholds => ({
  listed: strength,
  learned: strength,
  attributing: strength,
});

/** The rules of words that are in no list. */
export const learnedRules = { learned: 'loaded-word', attributing: 'loaded-word/attribution' } as const;

export function isStrongEnough(
  { kind, rule, strength }: Pick<Finding, 'kind' | 'rule' | 'strength'>,
  { listed, learned, attributing }: Thresholds,
): boolean {
  if (kind !== 'loaded-language') return true;
  if (rule === learnedRules.learned) return strength >= learned;
  return strength >= (rule === learnedRules.attributing ? attributing : listed);
}
