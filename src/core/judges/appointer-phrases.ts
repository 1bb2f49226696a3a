/** Phrases that name an appointer in more words than a title and a name. */

import type { Party } from '../finding.ts';
import { type Appointer, matchNames } from './appointer.ts';
import { appointerBefore } from './appointer-before.ts';
import { isPlaceName } from './courts.ts';
import { fold } from './fold.ts';
import type { Lexeme } from './lexemes.ts';
import { plainNameAt } from './plain-names.ts';
import { governorTitles, otherBodies, otherOffices } from './words.ts';

/** Past "none other than". */
export const pastEmphasis = (lexemes: readonly Lexeme[], at: number): number =>
  lexemes[at]?.word === 'none' && lexemes[at + 1]?.word === 'other' && lexemes[at + 2]?.word === 'than'
    ? at + 3
    : at;

const longestEpithet = 6;
/** What is no adjective: the words after it tell of someone else. */
const noEpithet =
  /^(of|in|to|for|with|from|on|at|by|and|or|but|who|whom|that|than|as|not|no|if|like|unlike|close|said|is|was|were|has|had|someone|anyone|people|nobody|everyone|what)$/;

/** "by stern “tough” Gov. NAME", "by the well-liked President NAME": where the title stands behind adjectives. */
export function titleAfterEpithet(lexemes: readonly Lexeme[], from: number): number | undefined {
  for (let at = from; at < from + longestEpithet; at += 1) {
    const { word, kind, capital } = lexemes[at] ?? { word: ',', kind: 'mark', capital: false };
    if (kind === 'mark') {
      if (word === '-' || word === '"' || word === "'") continue;
      return undefined;
    }
    if (capital) {
      const isTitle = word === 'president' || governorTitles.has(word);
      return at > from && isTitle && lexemes[at + 1]?.capital ? at : undefined;
    }
    // "voters", "groups supporting": people, or what they do.
    if (noEpithet.test(word) || /[^su]s$|ing$/.test(word)) return undefined;
  }
  return undefined;
}

const periods = /^(administration|presidency|term|tenure|years|era)$/;
const partsOfPeriod = /^(first|second|last|final|early|late|two|new|current)$/;
const longestPeriod = 10;

/** "the final days of the Carter administration", "Reagan’s second term", "the presidency of Bill Clinton". */
export function readPeriod(lexemes: readonly Lexeme[], from: number): Appointer | undefined {
  for (let head = from; head < from + longestPeriod; head += 1) {
    const lexeme = lexemes[head];
    if (lexeme === undefined || (lexeme.kind === 'mark' && lexeme.word !== '-')) return undefined;
    if (!periods.test(lexeme.word)) continue;
    let end = head;
    while (partsOfPeriod.test(lexemes[end - 1]?.word ?? '') || lexemes[end - 1]?.word === '-') end -= 1;
    const before = end > from ? appointerBefore(lexemes, end) : undefined;
    if (before?.who.kind === 'president') return { ...before, to: head + 1 };
    return presidencyOf(lexemes, head);
  }
  return undefined;
}

function presidencyOf(lexemes: readonly Lexeme[], head: number): Appointer | undefined {
  if (lexemes[head + 1]?.word !== 'of') return undefined;
  const at = lexemes[head + 2]?.word === 'president' ? head + 3 : head + 2;
  const match = matchNames(lexemes, at);
  if (match === undefined) return undefined;
  const who = { kind: 'president', names: match.names } as const;
  return { from: head, to: at + match.length, who, party: null, plural: false };
}

const noPolitician = /^(party|national|leaders?|leadership|gov|sen|rep|senate|house|judge|justice)$/;

/** "by Democrat Ann Example": whom the text calls by a party, and who is no president, was governor or mayor. */
export function namedPartisan(
  lexemes: readonly Lexeme[],
  start: number,
  at: number,
  party: Party | null,
): Appointer | undefined {
  const name = plainNameAt(lexemes, at);
  if (name === undefined || name.to - name.from < 2) return undefined;
  const words = lexemes.slice(name.from, name.to).map(({ word }) => word);
  if (words.some((word) => noPolitician.test(word) || otherOffices.has(word) || otherBodies.has(word)))
    return undefined;
  const span = { start: lexemes[name.from]?.start ?? 0, end: lexemes[name.to - 1]?.end ?? 0 };
  return { from: start, to: name.to, who: { kind: 'governor', name: span }, party, plural: false };
}

/** "both parties", "the two major parties". */
export const isBoth = (lexemes: readonly Lexeme[], from: number, at: number): boolean =>
  lexemes.slice(from, at).some(({ word }) => word === 'both' || word === 'two');

/** After "presidents": the end of "of both parties", "from both major political parties". */
export function bothPartiesAfter(lexemes: readonly Lexeme[], at: number): number | undefined {
  const link = lexemes[at]?.word;
  if (link !== 'of' && link !== 'from') return undefined;
  const parties = lexemes.slice(at, at + longestParties).findIndex(({ word }) => word === 'parties');
  return parties > 0 && isBoth(lexemes, at, at + parties) ? at + parties + 1 : undefined;
}

const longestParties = 6;

/** "Florida Gov. Ron DeSantis", "New York Gov.": the end of the state before the title. */
export function stateBeforeGovernor(lexemes: readonly Lexeme[], at: number): number | undefined {
  for (let to = at + 1; to <= at + 2; to += 1) {
    const isTitle = governorTitles.has(lexemes[to]?.word ?? '') && lexemes[to]?.capital === true;
    const words = lexemes.slice(at, to).map(({ word }) => fold(word));
    if (isTitle && lexemes[at]?.capital === true && isPlaceName(words.join(' '))) return to;
  }
  return undefined;
}

/** "Attorney General" at the second word: who appoints immigration judges, where the sentence speaks of them. */
export const isAttorneyOfImmigration = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.word === 'general' &&
  lexemes[at - 1]?.word === 'attorney' &&
  lexemes.some(
    ({ word }, index) => word === 'immigration' && /^(judges?|courts?)$/.test(lexemes[index + 1]?.word ?? ''),
  );
