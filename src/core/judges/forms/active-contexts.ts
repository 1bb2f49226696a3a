/** Where a judge "whom X appointed" is told of without "whom". */

import type { Lexeme } from '../lexemes.ts';
import { judgeNouns } from '../words.ts';

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
