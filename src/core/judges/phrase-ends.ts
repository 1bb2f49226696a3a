/** What stands between the end of a noun phrase and its noun. */

import type { Lexeme } from './lexemes.ts';
import type { PlacedSentence } from './roster.ts';
import { type Subject, toSubject } from './subject.ts';

const longestPhrase = 14;

/** "Judge NAME, a former fighter pilot appointed by": one phrase about who the article titles a judge. */
export function titledBefore(sentence: PlacedSentence, at: number): Subject | undefined {
  const { lexemes } = sentence.scan;
  let from = at;
  while (from > 0 && at - from < longestPhrase && lexemes[from]?.word !== ',') from -= 1;
  if (!/^(a|an)$/.test(lexemes[from + 1]?.word ?? '')) return undefined;
  const isPhrase = lexemes
    .slice(from + 2, at)
    .every(({ word, kind }) => (kind === 'word' || word === '-') && !endsPhrase.test(word));
  const named = isPhrase ? sentence.names.find(({ to }) => to === from) : undefined;
  return named === undefined ? undefined : toSubject([named]);
}

/** Behind these the noun at the end is another than the one that "a" opens. */
const endsPhrase = /^(a|an|the|and|or|but|who|whom|that|which|by|with|his|her|their|is|was|has|had)$/;

/** "the only judge in the country appointed by", "the judge in the case". */
export const isWhere = (lexemes: readonly Lexeme[], at: number): boolean =>
  /^(country|nation|state|district|city|county|region|case|lawsuit|suit|trial)$/.test(
    lexemes[at]?.word ?? '',
  ) &&
  /^(the|that|this)$/.test(lexemes[at - 1]?.word ?? '') &&
  /^(in|on|of|for|over)$/.test(lexemes[at - 2]?.word ?? '');
