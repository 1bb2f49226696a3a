import { isPlaceName } from './courts.ts';
import { isJudgeSurname } from './find-judge.ts';
import { fold } from './fold.ts';
import type { Lexeme } from './lexemes.ts';
import { isRecentPresident, matchPresident } from './presidents.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Capitalised words that belong to no person's name. */
const notPersons = set(`
  court courts circuit district house senate congress committee department times post university college school news
  journal press justice judge justices judges chief states state united america american americans president
  presidents administration white supreme appeals act association union institute center centre foundation society
  party republican republicans democrat democrats democratic gop reuters cnn fox politico law street avenue coast
  north south east west northern southern eastern western central middle federal national international bureau agency
  office service services board commission council company inc corp group project network catholic jewish christian
  muslim hispanic latino latina black native english spanish chinese russian mexican constitution amendment
  january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday more advertisement photos caption hide hon honorable mr mrs ms dr sen rep gov sens reps
  attorney general secretary us usa dc roe v vs scotus affordable obamacare civil rights homeland security
  the a an in on at by for from with of to and or but if when while since during after before because although though
  now then there here this that these those he she it they we you i his her its their our who what where why how
  according both each two three one some many most all no not also just even only like unlike among another such
  writing asked still however meanwhile yet nor as so under over until last first`);

const particles = set('de del van von der st la');
const longestName = 4;

/** A run of capitals that may be a person's name; indices count lexemes, `to` exclusive. */
export type PlainName = { readonly from: number; readonly to: number };

/**
 * The person's name that ends right before `end`: "Samuel A. Alito", or a bare surname that some judge of the record
 * has. Names of places and institutions are none.
 */
export function plainNameBefore(lexemes: readonly Lexeme[], end: number): PlainName | undefined {
  let to = end;
  if (/^(jr|sr|ii|iii|iv)$/.test(lexemes[to - 1]?.word ?? '')) to -= 1;
  let from = to;
  while (to - from < longestName && isNamePart(lexemes[from - 1])) from -= 1;
  while (from < to && !startsName(lexemes, from)) from += 1;
  if (from === to || (lexemes[to - 1]?.word.length ?? 0) < 2) return undefined;
  const words = lexemes.slice(from, to).map(({ word }) => word);
  if (isFullPresident(words)) return undefined;
  if (isPlaceName(fold(words.join(' '))) && !isDescribed(lexemes, from, end)) return undefined;
  if (words.length === 1 && !isJudgeSurname(words[0] ?? '')) return undefined;
  return { from, to: end };
}

/** "said Jackson, an appointee of": the city stands after a preposition, or no "a" follows it. */
const isDescribed = (lexemes: readonly Lexeme[], from: number, end: number): boolean =>
  end - from === 1 &&
  lexemes[end]?.word === ',' &&
  /^(a|an|who|whom)$/.test(lexemes[end + 1]?.word ?? '') &&
  !/^(in|from|at|to|of|near|outside|around|for|,|and)$/.test(lexemes[from - 1]?.word ?? '');

const isFullPresident = (words: readonly string[]): boolean =>
  matchPresident((offset) => (words[offset] === undefined ? undefined : fold(words[offset])))?.full === true;

/** The person's name that begins at `from`. */
export function plainNameAt(lexemes: readonly Lexeme[], from: number): PlainName | undefined {
  let to = from;
  while (to - from < longestName && isNamePart(lexemes[to]) && !(to > from && lexemes[to - 1]?.possessive))
    to += 1;
  if (/^(jr|sr|ii|iii|iv)$/.test(lexemes[to]?.word ?? '')) to += 1;
  if (lexemes[to]?.capital && institutions.has(lexemes[to]?.word ?? '')) return undefined;
  return to === from ? undefined : plainNameBefore(lexemes, to);
}

/** A word with a capital, or a particle, that may belong to a person’s name. */
export function isNamePart(lexeme: Lexeme | undefined): boolean {
  if (lexeme === undefined || lexeme.kind === 'mark') return false;
  if (particles.has(lexeme.word)) return true;
  if (!lexeme.capital || /^\d/.test(lexeme.word)) return false;
  return isInitial(lexeme) || !notPersons.has(lexeme.word);
}

/** "A." and "I." are initials here; the article and the pronoun stand before lower case. */
const isInitial = (lexeme: Lexeme): boolean => lexeme.word.length === 1 && lexeme.capital;

/** "A Howard graduate" begins with an article, "A. Howard" with an initial. */
function startsName(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme?.capital !== true) return false;
  return !/^[ai]$/.test(lexeme.word) || (lexemes[at + 1]?.start ?? 0) > lexeme.end + 1;
}

/** "Cordray, installed by": a surname by itself that no judge of the record has. */
export function isOtherName(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme?.capital !== true || lexeme.possessive || !isNamePart(lexeme) || isInitial(lexeme)) return false;
  if (
    /^(jr|sr|ii|iii|iv)$/.test(lexeme.word) ||
    isPlaceName(fold(lexeme.word)) ||
    isJudgeSurname(lexeme.word) ||
    isPresident(lexemes, at)
  )
    return false;
  if (at === 0 && opensSentence.test(lexeme.word)) return false;
  const before = lexemes[at - 1];
  // "in Hawaii", "Judge Ann B. Example": places, and names that go on.
  return (
    before === undefined || before.kind === 'mark' || !(before.capital || leadsToPlace.test(before.word))
  );
}

/** "Similarly, three": a comment on the whole sentence. */
const opensSentence =
  /ly$|^(instead|again|today|yesterday|thus|therefore|moreover|furthermore|besides|indeed|perhaps|likewise|elsewhere|overall|earlier|later|often|once|sometimes)$/;
const leadsToPlace = /^(in|from|at|to|of|near|outside|around|for|on|the|a|an|and|by|with)$/;

const institutions = set('university college school institute foundation hospital county street law');

/** The first name before `until` that is no president's. */
export function firstPlainName(lexemes: readonly Lexeme[], until: number): PlainName | undefined {
  for (let at = 0; at < until; at += 1) {
    if (!isNamePart(lexemes[at]) || !lexemes[at]?.capital) continue;
    const name = plainNameAt(lexemes, at);
    if (name === undefined || name.to > until) continue;
    if (!isPresident(lexemes, name.to - 1) && isJudgeSurname(lexemes[name.to - 1]?.word ?? '')) return name;
    at = name.to;
  }
  return undefined;
}

/** A president's surname stands there. */
export function isPresident(lexemes: readonly Lexeme[], at: number): boolean {
  return isRecentPresident(fold(lexemes[at]?.word ?? ''));
}
