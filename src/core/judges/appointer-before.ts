import type { Party } from '../finding.ts';
import { type Appointer, matchNames } from './appointer.ts';
import type { Lexeme } from './lexemes.ts';
import { youngerBush } from './presidents.ts';
import { governorTitles, partyAdjectives } from './words.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const relativesOf = set(
  'hillary chelsea jeb laura michelle melania ivanka eric barron nancy jenna barbara betty hunter jill beau tiffany ' +
    'lara prescott neil rosalynn harrison christine blasey doug rob henry marla malia sasha billy ann ashley frank ' +
    'roger judge justice justices mary robert ted edward bobby rfk caroline anthony gov senator sen rep secretary',
);

/** "R-appointed". */
const lettersOfParty: Readonly<Record<string, Party>> = { d: 'D', r: 'R' };

/** Parties that have put judges on the bench and are gone. */
const formerParties = /^(whig|federalist)$/;

/** An appointer whose last word is the one before `end`: "Barack Obama", "Democratic", "Obama administration". */
export function appointerBefore(lexemes: readonly Lexeme[], end: number): Appointer | undefined {
  const last = lexemes[end - 1];
  if (last === undefined || last.kind === 'mark') return undefined;
  const adjective = partyAdjectives[last.word];
  if (adjective !== undefined && last.capital) {
    return { from: end - 1, to: end, who: { kind: 'party' }, party: adjective, plural: false };
  }
  const letter = lettersOfParty[last.word];
  if (
    letter !== undefined &&
    last.capital &&
    lexemes[end]?.word === '-' &&
    lexemes[end + 1]?.word === 'appointed'
  )
    return { from: end - 1, to: end, who: { kind: 'party' }, party: letter, plural: false };
  if (formerParties.test(last.word) && last.capital) {
    return { from: end - 1, to: end, who: { kind: 'sort' }, party: null, plural: false };
  }
  if (last.word === 'administration' || last.word === 'era') {
    const inner = appointerBefore(lexemes, lexemes[end - 2]?.word === '-' ? end - 2 : end - 1);
    return inner?.who.kind === 'president' ? { ...inner, to: end } : undefined;
  }
  if (/^predecessors?$/.test(last.word) && last.possessive) {
    const of = appointerBefore(lexemes, end - 1);
    const name = of?.who.kind === 'president' ? (of.who.names.at(-1) ?? null) : null;
    return {
      from: of?.from ?? end - 1,
      to: end,
      who: { kind: 'predecessor', of: name },
      party: null,
      plural: false,
    };
  }
  // "another W appointee": the son, by his initial.
  if (last.word === 'w' && last.capital && lexemes[end - 2]?.capital !== true) {
    const who = { kind: 'president', names: [youngerBush] } as const;
    return { from: end - 1, to: end, who, party: null, plural: false };
  }
  const governor = governorBefore(lexemes, end);
  if (governor !== undefined) return governor;
  for (let length = Math.min(5, end); length > 0; length -= 1) {
    const from = end - length;
    const match = matchNames(lexemes, from);
    if (match?.length !== length) continue;
    const before = lexemes[from - 1];
    if (
      length === 1 &&
      before !== undefined &&
      relativesOf.has(before.word) &&
      before.capital &&
      !lexemes[from - 1]?.possessive
    ) {
      return undefined;
    }
    const which = whichBefore(lexemes, from);
    const stated = partyBefore(lexemes, from);
    return {
      from,
      to: end,
      who: { kind: 'president', names: match.names, ...(which === undefined ? {} : { which }) },
      party: stated,
      plural: false,
    };
  }
  return undefined;
}

/** "the elder Bush’s appointee", "the second President Bush". */
function whichBefore(lexemes: readonly Lexeme[], from: number): 'elder' | 'younger' | undefined {
  const at = lexemes[from - 1]?.word === 'president' ? from - 2 : from - 1;
  const word = lexemes[at]?.word;
  if (word === 'elder' || word === 'first' || word === '41st' || word === 'senior') return 'elder';
  return word === 'younger' || word === 'second' || word === '43rd' ? 'younger' : undefined;
}

/** "Republican President Ronald Reagan’s appointee": the party stands before the title. */
function partyBefore(lexemes: readonly Lexeme[], from: number): Party | null {
  const at = lexemes[from - 1]?.word === 'president' ? from - 2 : from - 1;
  const lexeme = lexemes[at];
  return lexeme?.capital ? (partyAdjectives[lexeme.word] ?? null) : null;
}

const longestName = 3;

/** "Gov. Jerry Brown", "Mayor Adams": a title with a capital, and a name of capitals up to `end`. */
function governorBefore(lexemes: readonly Lexeme[], end: number): Appointer | undefined {
  let from = end;
  while (end - from < longestName && isNamePart(lexemes[from - 1])) from -= 1;
  const title = lexemes[from - 1];
  if (from === end || title?.capital !== true || !governorTitles.has(title.word)) return undefined;
  const name = { start: lexemes[from]?.start ?? 0, end: lexemes[end - 1]?.end ?? 0 };
  return { from: from - 1, to: end, who: { kind: 'governor', name }, party: null, plural: false };
}

const isNamePart = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && lexeme.capital && !governorTitles.has(lexeme.word);
