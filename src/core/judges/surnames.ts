/** Governors and mayors whom a wording names without a title. */

import type { Appointer } from './appointer.ts';
import { isPlaceName } from './courts.ts';
import { fold } from './fold.ts';
import type { Lexeme } from './lexemes.ts';
import { isNamePart } from './plain-names.ts';
import { courtWords, judgeNouns, otherBodies, otherOffices } from './words.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What appoints, or tells how, and is no person: "Court-appointed", "Newly-Appointed" in a headline. */
const noPolitician = set(`
  newly recently politically federally locally duly specially originally previously directly popularly jointly self
  lifetime governor mayor president king queen crown royal emperor pope vatican church parliament congress legislature
  government kremlin beijing moscow pentagon army navy military police union taliban hamas hezbollah isis nazi soviet
  un eu nato doj city town village tribal merit permanent temporary interim ad hoc other pres
  british israeli russian chinese canadian iranian iraqi italian australian indian ukrainian hungarian brazilian
  palestinian austrian egyptian syrian nigerian polish turkish japanese pakistani
  prior more most whose two three four five six seven`);
const longestName = 3;

/** "Newsom": a capitalised word that may be a governor’s surname; whether it is one, the article may tell. */
function isSurname(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  return lexeme?.kind === 'word' && lexeme.capital && lexeme.word.length > 2;
}

/** It may stand for a person where nothing in the article tells more. */
function isLikely(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at] as Lexeme;
  const { word } = lexeme;
  return (
    isNamePart(lexeme) &&
    /^\p{L}+$/u.test(word) &&
    ![noPolitician, otherOffices, otherBodies, courtWords].some((list) => list.has(word)) &&
    !isPlaceName(fold(word))
  );
}

const surnameOf = (lexemes: readonly Lexeme[], from: number, to: number): Appointer => {
  const name = { start: lexemes[from]?.start ?? 0, end: lexemes[to - 1]?.end ?? 0 };
  const who = { kind: 'surname', name, isLikely: isLikely(lexemes, to - 1) } as const;
  return { from, to, who, party: null, plural: false };
};

const mayPrecede = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.capital === true && isNamePart(lexeme) && !lexeme.possessive && !judgeNouns.has(lexeme.word);

/** "Newsom", "Gavin Newsom" right before `end`; in a headline, where all has capitals, the last word alone. */
export function surnameBefore(
  lexemes: readonly Lexeme[],
  end: number,
  isHeadline: boolean,
): Appointer | undefined {
  if (!isSurname(lexemes, end - 1)) return undefined;
  let from = end - 1;
  while (!isHeadline && end - from < longestName && mayPrecede(lexemes[from - 1])) from -= 1;
  // "A Newsom appointee" begins with an article.
  if (lexemes[from]?.word === 'a' && from < end - 1) from += 1;
  return surnameOf(lexemes, from, end);
}

/** "by Newsom", "by Gavin Newsom": the name that begins at `at`. */
export function surnameAt(lexemes: readonly Lexeme[], at: number): Appointer | undefined {
  if (!isSurname(lexemes, at)) return undefined;
  let to = at + 1;
  while (to - at < longestName && mayPrecede(lexemes[to - 1]) && isSurname(lexemes, to)) to += 1;
  return surnameOf(lexemes, at, to);
}
