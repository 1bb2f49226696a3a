import type { Framing } from './framing.ts';
import type { Lexeme } from './lexemes.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const eventWords = set(`
  senate senators senator confirm confirmed confirming confirmation confirmations vacancy vacancies filibuster
  filibustered nomination nominations blockade nuclear shortlist`);

/** What the Senate does with nominees, and judges with cases: nothing where a ruling is told. */
const commonWords = set(`
  hearing hearings vote voted votes replace replacing succeed fill filling reject rejected rejecting rejection
  announce announced announcing stall stalled withdraw withdrew opening consideration floor named elections election`);

const caseWords =
  /^(ruled|ruling|rulings|dissent\w*|injunction|upheld|struck|plaintiffs?|lawsuit|banc|panel|opinion|concurr\w*|overturn\w*|uphold|sits?)$/;

/** How many words outside the framing speak of the Senate, of a vacancy, of a nomination under way. */
export function countEventWords(lexemes: readonly Lexeme[], framing: Framing): number {
  const isOfCase = lexemes.some(({ word }) => caseWords.test(word)) || tellsSplit(lexemes);
  return lexemes.filter(
    ({ word }, at) =>
      (eventWords.has(word) || (!isOfCase && commonWords.has(word))) &&
      (at < framing.from || at >= framing.to) &&
      !isPastConfirmation(lexemes, at),
  ).length;
}

/** "the 3-0 decision": how a court split. */
const tellsSplit = (lexemes: readonly Lexeme[]): boolean =>
  lexemes.some(
    ({ word }, at) =>
      word === 'decision' && /^\d+$/.test(lexemes[at - 1]?.word ?? '') && lexemes[at - 2]?.word === '-',
  );

/** "confirmed in 1995": who was, sits. */
const isPastConfirmation = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.word === 'confirmed' &&
  lexemes[at + 1]?.word === 'in' &&
  /^(19|20)\d\d$/.test(lexemes[at + 2]?.word ?? '');
