import type { Appointer } from '../appointer.ts';
import { appointerBefore } from '../appointer-before.ts';
import type { Framing } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { judgeNouns, numbers, pluralJudgeNouns } from '../words.ts';
import { type Appointing, titleStart } from './active-contexts.ts';

const longestPart = 9;

/** "Obama nominated two of the three appeals court judges who will hear it", "Carter appointed the judge who ruled". */
export function readPart(
  lexemes: readonly Lexeme[],
  at: number,
  end: number,
  base: Appointing,
): Framing | undefined {
  const count = lexemes[at + 1]?.word ?? '';
  const isPart = (numbers.has(count) || count === 'one') && lexemes[at + 2]?.word === 'of';
  // "nominated the judge who" may be the news.
  const isOne = count === 'the' && base.wording === 'seated';
  if (!isPart && !isOne) return undefined;
  const appointer = appointerBefore(lexemes, end);
  const nouns = isOne ? judgeNouns : pluralJudgeNouns;
  const head = lexemes.findIndex(({ word }, index) => index > at + 1 && nouns.has(word));
  if (appointer?.who.kind !== 'president' || head === -1 || head > at + longestPart) return undefined;
  if (!/^(who|hearing|deciding|considering)$/.test(lexemes[head + 1]?.word ?? '')) return undefined;
  const from = titleStart(lexemes, appointer.from);
  return {
    ...base,
    position: 'count',
    appointer,
    from,
    to: isOne ? at + 1 : at + 2,
    outerFrom: from,
    outerTo: head + 1,
    plural: lexemes[head]?.word.endsWith('s') === true && count !== 'one',
  };
}

const longestPride = 7;

/** "I appointed her", "I'm very proud to have appointed her". */
export function readSpoken(
  lexemes: readonly Lexeme[],
  at: number,
  end: number,
  base: Appointing,
): Framing | undefined {
  const isInfinitive = lexemes[end - 1]?.word === 'to' && end < at;
  let from = end - 1;
  if (isInfinitive) while (end - from < longestPride && !isFirstPerson(lexemes[from])) from -= 1;
  if (!isFirstPerson(lexemes[from])) return undefined;
  const appointer: Appointer = { from, to: from + 1, who: { kind: 'speaker' }, party: null, plural: false };
  return { ...base, position: 'object', appointer, from, to: at + 2, outerFrom: from, outerTo: at + 2 };
}

const isFirstPerson = (lexeme: Lexeme | undefined): boolean => /^i('m|'ve|'d)?$/.test(lexeme?.word ?? '');
