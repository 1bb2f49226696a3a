import type { Span } from '../span.ts';
import {
  eitherWayAbbreviations,
  leadingAbbreviations,
  numberedAbbreviations,
  sentenceStarters,
} from './abbreviations.ts';
import { isDigit, isLower, isSpace, isUpper, wordUnitsAt } from './characters.ts';

const stops = new Set(['.', '!', '?', '\u2026']);
const closers = new Set(['"', "'", '\u201d', '\u2019', '\u00bb', ')', ']', '}']);
const openers = new Set(['"', "'", '\u201c', '\u2018', '\u00ab', '(', '[', '{']);

/**
 * The sentences of one block, in order, without the white space between them. A stop ends a sentence together
 * with the quotation marks and brackets that close after it, unless the text goes on in lower case or the stop
 * belongs to an abbreviation, an initial or a number. An empty line ends a sentence as well.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, 0);
  mayBreak.lastIndex = start;
  while (mayBreak.test(text)) {
    const end = breakAt(text, mayBreak.lastIndex - 1);
    if (end === undefined) continue;
    sentences.push({ start, end: trimEnd(text, start, end) });
    start = skipSpace(text, end);
    mayBreak.lastIndex = start;
  }
  if (start < text.length) sentences.push({ start, end: trimEnd(text, start, text.length) });
  return sentences;
}

/** Where a sentence may end: a search is quicker than a look at each character. */
const mayBreak = /[\n!.?\u2026]/g;

/** The end of the sentence when it ends with what stands at `index`. */
function breakAt(text: string, index: number): number | undefined {
  const character = text[index] as string;
  if (character === '\n') return isEmptyLineAt(text, index) ? index : undefined;
  if (stops.has(text[index + 1] ?? '')) return undefined;
  let end = index + 1;
  while (closers.has(text[end] ?? '')) end += 1;
  if (end >= text.length || !isSpace(text[end])) return undefined;
  return goesOn(text, index, end) ? undefined : end;
}

/** Whether the sentence continues after the stop at `index`, whose closing marks end at `end`. */
function goesOn(text: string, index: number, end: number): boolean {
  let next = skipSpace(text, end);
  const mark = text[next];
  if (mark !== undefined && (isLower(mark) || ',;:)'.includes(mark))) return true;
  // "Haywood Gilliam Jr. (another former prosecutor)".
  if (mark === '(' && text[index] === '.' && isLower(text[next + 1])) return true;
  while (openers.has(text[next] ?? '')) next += 1;
  if (text[index] === '\u2026' || (text[index] === '.' && '. '.includes(text[index - 1] ?? ''))) {
    return isSpacedEllipsis(text, index) && !startsSentence(text, next);
  }
  return text[index] === '.' && end === index + 1 && isAbbreviationStop(text, index, next);
}

function isAbbreviationStop(text: string, stop: number, next: number): boolean {
  const word = wordBefore(text, stop);
  const lower = word.toLowerCase();
  if (leadingAbbreviations.has(lower)) return true;
  if (numberedAbbreviations.has(lower) && isDigit(text.charCodeAt(next))) return true;
  const isInitial = (word.length === 1 && isUpper(word)) || (word.length > 1 && word.at(-2) === '.');
  if (!isInitial && !(eitherWayAbbreviations.has(lower) && isUpper(word[0]))) {
    return (
      numberedAbbreviations.has(lower) && lower.length > 3 && isUpper(word[0]) && !startsSentence(text, next)
    );
  }
  return !startsSentence(text, next);
}

/** Letters and inner stops up to the stop: "U.S" before the last stop of "U.S.". */
function wordBefore(text: string, stop: number): string {
  let start = stop;
  const longest = 12;
  while (start > 0 && stop - start < longest && isWordOrStop(text, start - 1)) start -= 1;
  return text.slice(start, stop);
}

const isWordOrStop = (text: string, index: number): boolean =>
  text[index] === '.' || wordUnitsAt(text, index) > 0;

function startsSentence(text: string, start: number): boolean {
  let end = start;
  while (wordUnitsAt(text, end) > 0) end += 1;
  return end === start || sentenceStarters.has(text.slice(start, end).toLowerCase());
}

/** " ... " and ". . ." stand for words left out; "online..." trails off. */
function isSpacedEllipsis(text: string, index: number): boolean {
  let start = index;
  while (start > 0 && text[start] === text[index]) start -= 1;
  return isSpace(text[start]);
}

function isEmptyLineAt(text: string, index: number): boolean {
  for (let next = index + 1; next < text.length && isSpace(text[next]); next += 1) {
    if (text[next] === '\n') return true;
  }
  return false;
}

function skipSpace(text: string, from: number): number {
  let index = from;
  while (index < text.length && isSpace(text[index])) index += 1;
  return index;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text[end - 1])) end -= 1;
  return end;
}
