import type { Framing } from './framing.ts';
import type { Lexeme } from './lexemes.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const eventWords = set(`
  senate senators senator confirm confirmed confirming confirmation confirmations hearing hearings vacancy vacancies
  vote voted votes filibuster filibustered nomination nominations replace replacing succeed fill filling
  blockade reject rejected rejecting rejection announce announced announcing stall stalled withdraw
  withdrew opening consideration nuclear floor named shortlist elections election`);

/** How many words outside the framing speak of the Senate, of a vacancy, of a nomination under way. */
export function countEventWords(lexemes: readonly Lexeme[], framing: Framing): number {
  return lexemes.filter(
    ({ word }, at) =>
      eventWords.has(word) && (at < framing.from || at >= framing.to) && !isPastConfirmation(lexemes, at),
  ).length;
}

/** "confirmed in 1995": who was, sits. */
const isPastConfirmation = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.word === 'confirmed' &&
  lexemes[at + 1]?.word === 'in' &&
  /^(19|20)\d\d$/.test(lexemes[at + 2]?.word ?? '');
