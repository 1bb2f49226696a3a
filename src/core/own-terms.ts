import type { Detected, ReadArticle } from './detectors/detector.ts';
import type { OwnTerm } from './finding.ts';
import { entryId } from './lexicon/entry.ts';
import { PhraseIndex } from './lexicon/phrase-index.ts';
import { tokenise } from './text/tokens.ts';

/** Marks what the reader has put on a list of their own, in every inflection, at full strength. */
export function findOwnTerms({ blocks }: ReadArticle, terms: readonly OwnTerm[]): Detected[] {
  const worded = terms.filter(({ phrase }) => tokenise(phrase).length > 0);
  if (worded.length === 0) return [];
  const index = new PhraseIndex(worded, false);
  return blocks.flatMap(({ id, text, tokens }) =>
    index.find(text, tokens).map(
      ({ start, end, entry }): Detected => ({
        block: id,
        start,
        end,
        kind: 'loaded-language',
        subtype: 'one-sided-term',
        strength: 1,
        rule: `own-terms/${entryId(entry)}`,
        reason: entry.note?.trim() || 'You put this wording on your own list.',
        source: 'your own list',
      }),
    ),
  );
}
