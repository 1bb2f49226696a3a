import type { Span } from '../span.ts';
import type { Token } from '../text/tokens.ts';

/**
 * What the grammar reads: words and marks in one row. Beside tokens it needs the punctuation, the parts of
 * "Trump-appointed", and to see "Obama" in "Obama's".
 */
export type Lexeme = Span & {
  /** A word in lower case without stops, accents kept ("dc", "hw"); or one mark: , ; : ( ) [ ] " ' - — / ? ! … & */
  readonly word: string;
  readonly kind: 'word' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Carries a possessive, which lies outside the span: "Obama’s", "Roberts’". */
  readonly possessive: boolean;
};

const marks: Readonly<Record<string, string>> = {
  '\u201c': '"',
  '\u201d': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2018': "'",
  '\u2019': "'",
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '—',
  '\u2013': '—',
  '\u2014': '—',
  '\u2015': '—',
  '\u2212': '—',
};
const kept = new Set([...',;:()[]"\'-—/?!…&']);

/** The lexemes of a stretch of text from the tokens inside it. */
export function lexemesOf(text: string, span: Span, tokens: readonly Token[]): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = span.start;
  for (const token of tokens) {
    const last = lexemes.at(-1);
    if (last?.end === at && isStrayPossessive(text, at, token)) {
      lexemes[lexemes.length - 1] = { ...last, possessive: true };
      at = token.end;
      continue;
    }
    addMarks(lexemes, text, at, token.start);
    addWords(lexemes, text, token);
    at = token.end;
  }
  addMarks(lexemes, text, at, span.end);
  return lexemes;
}

/** "Bush‘s", "Bush`s": an opening quotation mark or an accent set for the apostrophe. */
const isStrayPossessive = (text: string, at: number, { start, end }: Span): boolean =>
  start - at === 1 &&
  end - start === 1 &&
  text[start] === 's' &&
  /[\u2018`\u00b4\u2032]/.test(text[at] ?? '');

function addMarks(lexemes: Lexeme[], text: string, from: number, to: number): void {
  if (to - from === 1 && text.charCodeAt(from) === space) return;
  for (let index = from; index < to; index += 1) {
    const unit = text[index] ?? '';
    let word = marks[unit] ?? unit;
    if (!kept.has(word)) continue;
    const start = index;
    if (word === '-' && text[index + 1] === '-') {
      while (text[index + 1] === '-') index += 1;
      word = '—';
    } else if (word === '—' && joinsWords(text, index)) {
      // "Trump–appointed": an en dash set for a hyphen. "Canby—and" keeps its dash: the em dash is longer.
      word = unit === '\u2013' ? '-' : '—';
    } else if (word === '-' && isGap(text[index - 1]) && isGap(text[index + 1])) word = '—';
    const last = lexemes.at(-1);
    // The bare apostrophe of "Roberts’ opinion" belongs to the word, unless it closes a quotation.
    if (word === "'" && last?.end === start && last.kind === 'word' && text[start - 1] === 's') {
      lexemes[lexemes.length - 1] = { ...last, possessive: true };
      continue;
    }
    lexemes.push({ start, end: index + 1, word, kind: 'mark', capital: false, possessive: false });
  }
}

const isGap = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

const joinsWords = (text: string, index: number): boolean =>
  /\p{L}/u.test(text[index - 1] ?? '') && /\p{L}/u.test(text[index + 1] ?? '');

const space = 0x20;
const plainHyphen = 0x2d;
const isHyphen = (unit: number): boolean => unit === plainHyphen || unit === 0x2010 || unit === 0x2011;

function addWords(lexemes: Lexeme[], text: string, token: Token): void {
  const { start: first, end: last, lower } = token;
  // Nearly every word: the token has it as it is wanted.
  if (lower.length === last - first && plainLetters.test(lower)) {
    const capital = isCapitalAt(text, first);
    lexemes.push({ start: first, end: last, word: lower, kind: 'word', capital, possessive: false });
    return;
  }
  let start = token.start;
  for (let index = token.start; index < token.end; index += 1) {
    if (!isHyphen(text.charCodeAt(index))) continue;
    addWord(lexemes, text, start, index);
    const end = index + 1;
    lexemes.push({ start: index, end, word: '-', kind: 'mark', capital: false, possessive: false });
    start = end;
  }
  addWord(lexemes, text, start, token.end);
}

const apostrophes = new Set(["'", '\u2019', '\u02bc']);
const plainLetters = /^[a-z]+$/i;

function addWord(lexemes: Lexeme[], text: string, start: number, tokenEnd: number): void {
  const possessive =
    tokenEnd - start > 2 && apostrophes.has(text[tokenEnd - 2] ?? '') && /s/i.test(text[tokenEnd - 1] ?? '');
  const end = possessive ? tokenEnd - 2 : tokenEnd;
  const raw = text.slice(start, end);
  const word = plainLetters.test(raw) ? raw.toLowerCase() : bare(raw);
  if (word === '') return;
  lexemes.push({ start, end, word, kind: 'word', capital: isCapitalAt(text, start), possessive });
}

/** In lower case without stops and characters that show nothing; one kind of apostrophe. */
const bare = (raw: string): string =>
  raw
    .replace(/[.\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/[\u2019\u02bc]/g, "'")
    .toLowerCase();

function isCapitalAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /^\p{Lu}/u.test(text.slice(index, index + 2));
}
