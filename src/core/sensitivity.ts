import type { Sensitivity } from './finding.ts';

/**
 * The strength (0..1) below which each sensitivity hides loaded language; nothing else is ever hidden by it. Set
 * by hand, like the strengths of the lexicon.
 */
export const thresholds = { fewer: 0.55, balanced: 0.35, more: 0.2 } as const satisfies Record<
  Sensitivity,
  number
>;
