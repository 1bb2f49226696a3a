/** What the present tense of headlines tells of an appointee. */

import type { Framing } from './framing.ts';
import type { PlacedSentence } from './roster.ts';
import { otherBodies, otherOffices } from './words.ts';

/** "Carter-appointed Texan blocks rule": who does that in the present of headlines, is a judge. */
export function isOfHeadline({ form, to }: Framing, { scan: { lexemes } }: PlacedSentence): boolean {
  const verb = lexemes[to + 1]?.word ?? '';
  return (
    form === 'compound' &&
    /^(blocks|tosses|rules|halts|pauses|strikes|upholds|dismisses|sentences|acquits|enjoins|overturns|freezes)$/.test(
      verb,
    ) &&
    !lexemes.some(({ word }) => otherOffices.has(word) || otherBodies.has(word))
  );
}

/** "Judge Says Carter Appointee Served Illegally": whom a judge speaks of, is another. */
export const isJudged = (
  { position, plural, from }: Framing,
  { scan: { lexemes } }: PlacedSentence,
): boolean => {
  const at = /^(a|an)$/.test(lexemes[from - 1]?.word ?? '') ? from - 1 : from;
  return (
    position === 'noun' &&
    plural === false &&
    /^(says|rules|finds|orders|tells|backs|clears|ousts|removes|lets)$/.test(lexemes[at - 1]?.word ?? '') &&
    /^(judge|judges|court|justices|panel)$/.test(lexemes[at - 2]?.word ?? '')
  );
};
