/** What stands around the verb of an active wording. */

import type { Appointer } from '../appointer.ts';
import type { Framing } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { haveVerbs, judgeNouns, partyAdjectives } from '../words.ts';

/** "before a federal judge: one Carter appointed". */
export const isOneApposed = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.word === 'one' &&
  /^[:,—]$/.test(lexemes[at - 1]?.word ?? '') &&
  judgeNouns.has(lexemes[at - 2]?.word ?? '');

/** "is one of four judges Carter has appointed": who is one of them, sits. */
export const isOneOf = (lexemes: readonly Lexeme[], noun: number): boolean =>
  lexemes
    .slice(Math.max(0, noun - 5), noun)
    .some(({ word }, at, before) => word === 'one' && before[at + 1]?.word === 'of');

/** "on the bench since 1979, when Carter appointed her", "joined the court in 1979, after Carter named her". */
export const isSince = (lexemes: readonly Lexeme[], start: number): boolean =>
  /^(when|after)$/.test(lexemes[start - 1]?.word ?? '') &&
  lexemes[start - 2]?.word === ',' &&
  /^(19|20)\d\d$/.test(lexemes[start - 3]?.word ?? '') &&
  /^(since|from|in)$/.test(lexemes[start - 4]?.word ?? '') &&
  lexemes.slice(0, start - 4).some(({ word }) => /^(bench|court|circuit)$/.test(word)) &&
  !lexemes.some(({ word }) => /^(confirm|nominat|senat)/.test(word));

/** "the judges he has appointed have ruled": what they did is told, and not how many they are. */
export const areTold = (lexemes: readonly Lexeme[], noun: number, next: number): boolean =>
  /^(the|those|these)$/.test(lexemes[noun - 1]?.word ?? '') && haveVerbs.has(lexemes[next]?.word ?? '');

/** "the judges prior presidents picked", "whom Republican presidents appointed". */
export function manyPresidents(lexemes: readonly Lexeme[], end: number): Appointer | undefined {
  const adjective = lexemes[end - 2]?.word ?? '';
  const party = partyAdjectives[adjective] ?? null;
  if (party === null && !/^(prior|previous|past|earlier|other)$/.test(adjective)) return undefined;
  const who = { kind: party === null ? 'sort' : 'party' } as const;
  return { from: end - 2, to: end, who, party, plural: true };
}

/** What the verb tells of a framing, before its appointer and its place are known. */
export type Appointing = Pick<Framing, 'form' | 'wording' | 'head' | 'index'>;

/** Where the titles before a name begin: "former President", "then-Mr.". */
export function titleStart(lexemes: readonly Lexeme[], from: number): number {
  let start = from;
  while (['president', 'mr', 'former', 'then', '-', 'ex'].includes(lexemes[start - 1]?.word ?? ''))
    start -= 1;
  return start;
}
