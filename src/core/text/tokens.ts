import type { Span } from '../span.ts';
import { isApostrophe, isDigit, isHyphen, isInvisible, wordUnitsAt } from './characters.ts';
import { type Form, formOf } from './forms.ts';

/** One word. `form` is how it is written, and `lower` that in lower case. */
export type Token = Span & { readonly lower: string; readonly form: Form };

const space = 32;
const fullStop = 46;
const comma = 44;

/**
 * The words of a text, in order. A word is a run of letters, marks and digits; it goes on over one inner
 * apostrophe or hyphen ("don't", "Democrat-appointed"), over separators inside numbers ("2,900.5"), and over
 * the stops of an abbreviation made of single letters, the last one included ("U.S.", "H.W."). A possessive
 * stays with its word ("Amazon's"; see `withoutPossessive`). Everything else separates.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    if (wordUnitsAt(text, index) === 0) {
      index += 1;
      continue;
    }
    const start = index;
    index = endOfWord(text, start);
    const form = formOf(text.slice(start, index));
    tokens.push({ start, end: index, lower: form.lower, form });
  }
  return tokens;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const units = wordUnitsAt(text, end) || joinerUnits(text, start, end);
    if (units === 0) break;
    end += units;
  }
  return end;
}

/** How many units at `end` belong to the word that began at `start` although they are no letters. */
function joinerUnits(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(end);
  if (unit === space) return 0;
  const wordFollows = end + 1 < text.length && wordUnitsAt(text, end + 1) > 0;
  if (isApostrophe(unit) || isHyphen(unit) || isInvisible(unit)) return wordFollows ? 1 : 0;
  if (unit === fullStop && endsInLoneLetter(text, start, end)) {
    const another =
      wordFollows && !isDigit(text.charCodeAt(end + 1)) && text.charCodeAt(end + 2) === fullStop;
    return another || end - start > 1 ? 1 : 0;
  }
  if (unit !== fullStop && unit !== comma) return 0;
  return isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end + 1)) ? 1 : 0;
}

/** Whether the word so far is one letter ("U"), or single letters and stops ("U.S"). */
function endsInLoneLetter(text: string, start: number, end: number): boolean {
  const last = end - 1;
  if (isDigit(text.charCodeAt(last)) || wordUnitsAt(text, last) === 0) return false;
  return last === start || text.charCodeAt(last - 1) === fullStop;
}
