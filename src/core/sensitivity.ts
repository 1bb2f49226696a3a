import type { Sensitivity } from './finding.ts';

/**
 * The strength (0..1) below which each sensitivity hides loaded language; nothing else is ever hidden by it. `more`
 * is the best F1 on BABE's folds; the others keep ordinary news readable. Figures in src/data/MODEL.md.
 */
export const thresholds = { fewer: 0.6, balanced: 0.35, more: 0.25 } as const satisfies Record<
  Sensitivity,
  number
>;
