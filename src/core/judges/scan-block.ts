import type { ReadBlock } from '../detectors/detector.ts';
import type { Span } from '../span.ts';
import { isJudgeSurname } from './find-judge.ts';
import { type Lexeme, lexemesOf } from './lexemes.ts';
import { titledNames } from './titled-names.ts';
import { courtWords } from './words.ts';

/** A judge's name in a sentence; `from` and `to` count lexemes, `to` exclusive; the span is the name's. */
export type Mention = Span & {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** Where the title that led to it begins; the same as `from` without one. */
  readonly titleFrom: number;
  readonly isJustice: boolean;
  /** "Supreme Court nominee Judge X": titled, yet named for a seat not yet held. */
  readonly isNominee: boolean;
};

export type SentenceScan = {
  readonly span: Span;
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  readonly mentions: readonly Mention[];
  /** Most words have capitals, as headlines do: capitals say nothing about names then. */
  readonly isTitleCase: boolean;
  /** How many words speak of a court. */
  readonly courtWords: number;
};

const scans = new WeakMap<ReadBlock, readonly SentenceScan[]>();

/** The sentences of a block, taken apart for the judge grammar; kept as long as the block is. */
export function scanBlock(block: ReadBlock): readonly SentenceScan[] {
  let scan = scans.get(block);
  if (scan === undefined) {
    scan = scanSentences(block);
    scans.set(block, scan);
  }
  return scan;
}

function scanSentences({ text, sentences, tokens }: ReadBlock): SentenceScan[] {
  let next = 0;
  return sentences.map((span) => {
    const first = next;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < span.end) next += 1;
    const lexemes = lexemesOf(text, span, tokens.slice(first, next));
    const isTitleCase = !/[.!]["')\]\u201d\u2019]*$/.test(text.slice(span.start, span.end)) && looksLikeTitle(lexemes);
    const mentions = titledNames(text, lexemes, isTitleCase ? isJudgeSurname : undefined);
    return { span, text, lexemes, mentions, isTitleCase, courtWords: countCourtWords(lexemes) };
  });
}

function looksLikeTitle(lexemes: readonly Lexeme[]): boolean {
  let long = 0;
  let capital = 0;
  for (const lexeme of lexemes) {
    if (lexeme.kind !== 'word' || lexeme.word.length < 4) continue;
    long += 1;
    if (lexeme.capital) capital += 1;
  }
  return long >= 3 && capital / long > 0.75;
}

function countCourtWords(lexemes: readonly Lexeme[]): number {
  return lexemes.filter(({ word }, at) => courtWords.has(word) && !isElsewhere(word, lexemes[at + 1]?.word)).length;
}

/** "Judiciary Committee", "Justice Department", "court-appointed", "the panel's": no court is talked of. */
const isElsewhere = (word: string, next: string | undefined): boolean =>
  (word === 'judiciary' && next === 'committee') || (word === 'justice' && next === 'department');
