import { isApostrophe, isDigit, isSpace, wordUnitsAt } from './characters.ts';

/**
 * One mark that may open or close a quotation. Where a typographic mark says which, only one of the two is set;
 * a straight mark between two spaces may be either.
 */
export type QuotationMark = {
  readonly start: number;
  readonly end: number;
  readonly double: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
  /** A single mark that may as well be an apostrophe: "the states’ case". */
  readonly weak: boolean;
};

const doubles = { opening: '\u201c\u201e\u00ab', closing: '\u201d\u00bb', either: '"\u201f\uff02' };
const dashes = '-\u2013\u2014/';
const brackets = '([{';
const openingMarks = '"\'\u201c\u2018\u00ab\u201e';
/** Written with an apostrophe in front, which is then no quotation mark. */
const clipped = new Set(['tis', 'twas', 'em', 'til', 'till', 'cause', 'bout', 'n', 'round', 'cuz']);

/** Every character that may be a mark or an apostrophe: a search is quicker than a look at each character. */
const mayBeMark = /["'`\u00ab\u00bb\u02bc\u2018-\u201f\uff02]/g;

/** All marks of the text in order; apostrophes inside and in front of words are left out. */
export function findMarks(text: string): QuotationMark[] {
  const marks: QuotationMark[] = [];
  mayBeMark.lastIndex = 0;
  while (mayBeMark.test(text)) {
    const found = markAt(text, mayBeMark.lastIndex - 1);
    if (found === undefined) continue;
    marks.push(found);
    mayBeMark.lastIndex = found.end;
  }
  return marks;
}

function markAt(text: string, index: number): QuotationMark | undefined {
  const character = text[index] as string;
  const pair = character === text[index + 1] && "'`\u2018\u2019".includes(character);
  const end = pair ? index + 2 : index + 1;
  if (pair || doubles.either.includes(character)) return doubleMark(text, index, end, character);
  if (doubles.opening.includes(character)) return mark(index, end, { double: true, opens: true });
  if (doubles.closing.includes(character)) return mark(index, end, { double: true, closes: true });
  return character === '\u2018' || isApostrophe(character.charCodeAt(0))
    ? singleMark(text, index)
    : undefined;
}

/** Written out: a text of nothing but marks has a million of them, and spreading objects together costs tenfold. */
function mark(
  start: number,
  end: number,
  {
    double = false,
    opens = false,
    closes = false,
    weak = false,
  }: Partial<Omit<QuotationMark, 'start' | 'end'>>,
): QuotationMark {
  return { start, end, double, opens, closes, weak };
}

/** A straight mark, or two single ones that stand for a double one. */
function doubleMark(text: string, start: number, end: number, character: string): QuotationMark | undefined {
  if (character === '`' || character === '\u2018') return mark(start, end, { double: true, opens: true });
  const gapBefore = isGapBefore(text, start);
  const gapAfter = isGapAfter(text, end);
  if (isDigit(text.charCodeAt(start - 1)) && !gapBefore && character === "'") return undefined;
  const undecided = gapBefore === gapAfter;
  return mark(start, end, { double: true, opens: undecided || gapBefore, closes: undecided || gapAfter });
}

function singleMark(text: string, start: number): QuotationMark | undefined {
  const end = start + 1;
  const wordBefore = start > 0 && wordUnitsAt(text, start - 1) > 0;
  const wordAfter = wordUnitsAt(text, end) > 0;
  if (wordBefore && wordAfter) return undefined;
  const opens = isGapBefore(text, start) && !isGapAfter(text, end) && text[start] !== '\u2019';
  if (opens) return isClipped(text, end) ? undefined : mark(start, end, { opens: true });
  if (start === 0 || isSpace(text[start - 1]) || wordAfter) return undefined;
  const last = text[start - 1]?.toLowerCase();
  const weak = last === 's' || last === 'z' || last === 'n' || isDigit(text.charCodeAt(start - 1));
  return mark(start, end, { closes: true, weak });
}

/** "’tis", "'em", "'90s". */
function isClipped(text: string, start: number): boolean {
  let end = start;
  while (end - start < 6 && wordUnitsAt(text, end) > 0) end += 1;
  const word = text.slice(start, end).toLowerCase();
  return (
    clipped.has(word) || (word.length <= 3 && isDigit(word.charCodeAt(0)) && isDigit(word.charCodeAt(1)))
  );
}

/** Start of text, space, dash, opening bracket, or up to three opening marks after one of these. */
function isGapBefore(text: string, index: number): boolean {
  let before = index - 1;
  while (index - before < 4 && before >= 0 && openingMarks.includes(text[before] as string)) before -= 1;
  const character = text[before];
  if (character === undefined || isSpace(character)) return true;
  return dashes.includes(character) || brackets.includes(character);
}

/** End of text, space, or anything but a word, a bracket, a currency sign or a mark from `index` on. */
function isGapAfter(text: string, index: number): boolean {
  const character = text[index];
  if (character === undefined || isSpace(character)) return true;
  return (
    wordUnitsAt(text, index) === 0 &&
    !'([{$€£#@\u2026.'.includes(character) &&
    !openingMarks.includes(character)
  );
}
