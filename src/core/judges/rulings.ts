/** What only a sitting judge does, as far as a sentence tells it: such a person is no candidate for a seat. */

import type { Lexeme } from './lexemes.ts';

const verbs =
  /^(ruled|dissented|dissenting|concurred|presides|presided|sided|joined|blocked|ordered|sentenced|dismissed|upheld|enjoined)$/;
const opinions = /^(decision|opinion|dissent|majority|ruling|concurrence|order)$/;
const opinionReach = 6;

/** "ruled", "wrote the decision" at `at`. "Wrote" alone stands: who has no name yet may write articles too. */
function isJudicialAct(lexemes: readonly Lexeme[], at: number): boolean {
  const word = lexemes[at]?.word ?? '';
  if (verbs.test(word)) return true;
  return (
    /^(wrote|authored)$/.test(word) &&
    lexemes.slice(at + 1, at + 1 + opinionReach).some(({ word: next }) => opinions.test(next))
  );
}

/** "the Bush nominee ruled", "the president’s nominees to the court wrote", "did not side with him". */
export function actsAsJudge(lexemes: readonly Lexeme[], from: number): boolean {
  const at = skipAdverbs(lexemes, skipCourt(lexemes, from));
  if (lexemes[at]?.word === 'did') {
    const verb = lexemes[lexemes[at + 1]?.word === 'not' ? at + 2 : at + 1]?.word ?? '';
    return /^(support|side|agree|rule|join|dissent)$/.test(verb);
  }
  // "helped block the rules", "helped to strike down".
  if (lexemes[at]?.word === 'helped')
    return /^(block|strike|uphold|overturn|invalidate|affirm)$/.test(
      lexemes[lexemes[at + 1]?.word === 'to' ? at + 2 : at + 1]?.word ?? '',
    );
  return isJudicialAct(lexemes, at) || /^(wrote|dissents)$/.test(lexemes[at]?.word ?? '');
}

/** "Clinton’s first nominee, NAME, wrote the opinion": the verb after the name, or after the noun itself. */
export function namedActsAsJudge(lexemes: readonly Lexeme[], from: number): boolean {
  let at = skipCourt(lexemes, from);
  if (/^[,—]$/.test(lexemes[at]?.word ?? '')) {
    at += 1;
    while (lexemes[at]?.kind === 'word' && lexemes[at]?.capital) at += 1;
    if (/^[,—]$/.test(lexemes[at]?.word ?? '')) at += 1;
  }
  return isJudicialAct(lexemes, skipAdverbs(lexemes, at));
}

/** A judge or a court rules somewhere in the sentence; senators block and join too. */
export const tellsOfRuling = (lexemes: readonly Lexeme[]): boolean =>
  lexemes.some(({ word }) => /^(ruled|dissented|dissenting|concurred|sided|upheld|enjoined)$/.test(word));

/** Past "to the Supreme Court", "on the bench". */
function skipCourt(lexemes: readonly Lexeme[], from: number): number {
  if (!/^(to|on)$/.test(lexemes[from]?.word ?? '')) return from;
  for (let at = from + 1; at < from + 6; at += 1) {
    if (/^(court|bench|circuit)$/.test(lexemes[at]?.word ?? '')) return at + 1;
  }
  return from;
}

function skipAdverbs(lexemes: readonly Lexeme[], from: number): number {
  let at = from;
  while (/(ly|also|has|had|both|have)$/.test(lexemes[at]?.word ?? '')) at += 1;
  return at;
}
