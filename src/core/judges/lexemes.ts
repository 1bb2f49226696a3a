import type { Span } from '../span.ts';
import { type Form, KnownOfForm } from '../text/forms.ts';
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
    addWords(lexemes, token);
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

/** What a word as it is written is made of, as if a text began with it. */
const ofForm = new KnownOfForm(readForm);

function addWords(lexemes: Lexeme[], { start: from, form }: Token): void {
  for (const { start, end, word, kind, capital, possessive } of ofForm.of(form)) {
    lexemes.push({ start: from + start, end: from + end, word, kind, capital, possessive });
  }
}

function readForm({ written }: Form): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let start = 0;
  for (let index = 0; index < written.length; index += 1) {
    if (!isHyphen(written.charCodeAt(index))) continue;
    addWord(lexemes, written, start, index);
    const end = index + 1;
    lexemes.push({ start: index, end, word: '-', kind: 'mark', capital: false, possessive: false });
    start = end;
  }
  addWord(lexemes, written, start, written.length);
  return lexemes;
}

const apostrophes = new Set(["'", '\u2019', '\u02bc']);
const plainLetters = /^[a-z]+$/i;

function addWord(lexemes: Lexeme[], text: string, start: number, wordEnd: number): void {
  const possessive =
    wordEnd - start > 2 && apostrophes.has(text[wordEnd - 2] ?? '') && /s/i.test(text[wordEnd - 1] ?? '');
  const end = possessive ? wordEnd - 2 : wordEnd;
  const raw = text.slice(start, end);
  const word = plainLetters.test(raw) ? raw.toLowerCase() : bare(raw);
  if (word === '') return;
  lexemes.push({ start, end, word, kind: 'word', capital: isCapital(raw), possessive });
}

/** In lower case without stops and characters that show nothing; one kind of apostrophe. */
const bare = (raw: string): string =>
  raw
    .replace(/[.\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/[\u2019\u02bc]/g, "'")
    .toLowerCase();

function isCapital(raw: string): boolean {
  const first = raw.charCodeAt(0);
  return first < 0x80 ? first >= 0x41 && first <= 0x5a : /^\p{Lu}/u.test(raw);
}
