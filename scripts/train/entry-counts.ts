import { findHints } from '../../src/core/scorer/hints.ts';
import { type BabeRecord, blockOf, foldOf, goldTokens } from './babe.ts';

/** What an entry counts as before it is seen, and how many sightings that is worth: they fit the lexicon's strengths best. */
const usual = 0.45;
const usualCount = 4;

type Count = { readonly fold: number; readonly isListed: boolean };

/**
 * How often each entry of the lexicon was listed. The lexicon's own strengths were set with all sentences in view, so
 * a measure that uses them is too good; this gives an entry a strength that owes nothing to the fold it is asked for.
 */
export class EntryCounts {
  readonly #seen = new Map<string, Count[]>();

  constructor(records: readonly BabeRecord[]) {
    for (const record of records) {
      const gold = goldTokens(record).filter(({ isListed }) => isListed);
      for (const { start, end, entry } of findHints(blockOf(record))) {
        const isListed = gold.some((token) => token.start < end && token.end > start);
        const counts = this.#seen.get(entry.phrase) ?? [];
        counts.push({ fold: foldOf(record), isListed });
        this.#seen.set(entry.phrase, counts);
      }
    }
  }

  /** The share (0..1) that was listed in the other folds, drawn to what is usual. */
  strengthWithout(fold: number, phrase: string): number {
    const others = (this.#seen.get(phrase) ?? []).filter((count) => count.fold !== fold);
    const listed = others.filter(({ isListed }) => isListed).length;
    return (listed + usualCount * usual) / (others.length + usualCount);
  }
}
