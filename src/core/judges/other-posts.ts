import type { Lexeme } from './lexemes.ts';
import { otherBodies, otherOffices } from './words.ts';

/** What holders of other posts do, as in "an appointee who led the agency"; a judge rules against it. */
const leads =
  /^(is|was|leads?|led|heads?|headed|runs?|ran|serves?|served|chairs?|chaired|oversees|oversaw|works?|worked)$/;

/** "appointee to the board", "appointees at the agency". */
export function isOtherPlace(lexemes: readonly Lexeme[], from: number): boolean {
  if (!/^(to|on|at|in|as|who|for)$/.test(lexemes[from]?.word ?? '')) return false;
  if (lexemes[from]?.word === 'who' && !leads.test(lexemes[from + 1]?.word ?? '')) return false;
  for (let at = from + 1; at < from + 7 && lexemes[at]?.kind === 'word'; at += 1) {
    const word = lexemes[at]?.word ?? '';
    if (/^(court|courts|bench|circuit|judiciary|panel)$/.test(word)) return false;
    // "who oversaw the special counsel’s cases": the office is another’s.
    if (otherOffices.has(word)) return lexemes[at]?.possessive !== true;
    if (lexemes[at]?.capital && departments.test(word)) return true;
  }
  return false;
}

/** "appointee at Interior": by their short names. */
const departments =
  /^(interior|treasury|pentagon|commerce|labor|education|energy|agriculture|homeland|hhs|hud|dhs|irs|cia|nasa)$/;

/** What is led and is no court. */
const tasks = /^(campaign|company|office|team|investigation|inquiry|probe|transition)$/;

const postReach = 11;

/** "appointed by Carter to lead an agency": the words after it name another post. */
export function isToOtherPost(lexemes: readonly Lexeme[], from: number): boolean {
  const isTask =
    lexemes[from]?.word === 'as' ||
    (lexemes[from]?.word === 'to' &&
      /^(head|lead|run|serve|oversee|be|chair|replace|succeed)$/.test(lexemes[from + 1]?.word ?? ''));
  // "the judge he appointed as president": what he was.
  if (!isTask || lexemes[from + 1]?.word === 'president') return false;
  for (let at = from + 1; at < from + postReach && lexemes[at]?.kind === 'word'; at += 1) {
    const word = lexemes[at]?.word ?? '';
    if (otherOffices.has(word) || otherBodies.has(word) || tasks.test(word)) return true;
    if (/^(judges?|courts?|bench|circuit)$/.test(word)) return false;
  }
  return false;
}

/** "the EPA, led by" and then its head: only courts and their panels are led by judges. */
export const isAtHead = (lexemes: readonly Lexeme[], by: number): boolean =>
  lexemes[by]?.word === 'by' &&
  /^(led|headed|run|chaired|overseen)$/.test(lexemes[by - 1]?.word ?? '') &&
  !lexemes
    // "Led by a Carter appointee, the court ruled": what is led follows.
    .slice(Math.max(0, by - headReach), by === 1 ? longestOpening : by)
    .some(({ word }) => /^(courts?|circuit|panel|bench|majority|judges|justices)$/.test(word));

const headReach = 6;
const longestOpening = 14;
