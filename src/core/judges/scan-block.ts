import type { ReadBlock } from '../detectors/detector.ts';
import type { Span } from '../span.ts';
import type { Token } from '../text/tokens.ts';
import { isJudgeSurname } from './find-judge.ts';
import { type Lexeme, lexemesOf } from './lexemes.ts';
import { matchPresident } from './presidents.ts';
import { titledNames } from './titled-names.ts';
import { courtWords, legalWords } from './words.ts';

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
  /** A court word may stand in it: cheap to ask, and true too often. */
  readonly speaksOfCourt: boolean;
  /** Whether its text matches: cheap to ask, before it is taken apart. */
  readonly has: (pattern: RegExp) => boolean;
};

/** By the tokens, which blocks of the same text share. */
const scans = new WeakMap<ReadBlock['tokens'], readonly SentenceScan[]>();

/** The sentences of a block, taken apart for the judge grammar; kept as long as its tokens are. */
export function scanBlock(block: ReadBlock): readonly SentenceScan[] {
  let scan = scans.get(block.tokens);
  if (scan === undefined) {
    scan = scanSentences(block);
    scans.set(block.tokens, scan);
  }
  return scan;
}

function scanSentences({ text, sentences, tokens }: ReadBlock): SentenceScan[] {
  let next = 0;
  return sentences.map((span) => {
    const first = next;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < span.end) next += 1;
    return new LazyScan(text, span, tokens, { first, end: next });
  });
}

/** Without one of these, in any case, a sentence titles no judge. */
const titleStems = /judges?\b|justices?\b|magistrate|jurist|(court|circuit|bench|judicial)\s+(nominee|pick)/i;

/** Some part of each of the court words, and of each title. */
const courtStems =
  /judg|justice|jur|judici|bench|court|scotus|circuit|ruling|ruled|panel|dissent|injunct|appell|opinion|magistrate|plaintiff/i;

/** Indices of tokens; `end` exclusive. */
type TokenRange = { readonly first: number; readonly end: number };

/** Most sentences of the news tell of no judge: each part is read when first asked for. */
class LazyScan implements SentenceScan {
  readonly text: string;
  readonly span: Span;
  readonly #tokens: readonly Token[];
  readonly #inside: TokenRange;
  #sentenceText: string | undefined;
  #lexemes: readonly Lexeme[] | undefined;
  #mentions: readonly Mention[] | undefined;
  #isTitleCase: boolean | undefined;
  #courtWords: number | undefined;
  #speaksOfCourt: boolean | undefined;

  /** `tokens` are those of the whole text. */
  constructor(text: string, span: Span, tokens: readonly Token[], inside: TokenRange) {
    this.text = text;
    this.span = span;
    this.#tokens = tokens;
    this.#inside = inside;
  }

  get #sentence(): string {
    this.#sentenceText ??= this.text.slice(this.span.start, this.span.end);
    return this.#sentenceText;
  }

  get lexemes(): readonly Lexeme[] {
    const { first, end } = this.#inside;
    this.#lexemes ??= lexemesOf(this.text, this.span, this.#tokens.slice(first, end));
    return this.#lexemes;
  }

  get isTitleCase(): boolean {
    this.#isTitleCase ??=
      !/[.!]["')\]\u201d\u2019]*$/.test(this.#sentence.slice(-4)) && looksLikeTitle(this.lexemes);
    return this.#isTitleCase;
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??=
      this.speaksOfCourt && titleStems.test(this.#sentence)
        ? titledNames(this.text, this.lexemes, this.isTitleCase ? isOnlyJudgeSurname : undefined)
        : [];
    return this.#mentions;
  }

  get speaksOfCourt(): boolean {
    this.#speaksOfCourt ??= courtStems.test(this.#sentence);
    return this.#speaksOfCourt;
  }

  has(pattern: RegExp): boolean {
    return pattern.test(this.#sentence);
  }

  get courtWords(): number {
    this.#courtWords ??= this.speaksOfCourt ? countCourtWords(this.lexemes) : 0;
    return this.#courtWords;
  }
}

/** In a headline "Judges Stopping Nixon" names no judge. */
const isOnlyJudgeSurname = (word: string): boolean =>
  isJudgeSurname(word) && matchPresident((offset) => (offset === 0 ? word : undefined)) === undefined;

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
  const found = lexemes.filter(({ word }, at) => courtWords.has(word) && !isElsewhere(lexemes, at));
  // "a five-member panel appointed by": of experts, where nothing else tells of a court.
  const isOfAnyone = found.every(({ word }) => word === 'panel') && lexemes.some(isPanelNamed);
  return isOfAnyone && !lexemes.some(({ word }) => legalWords.has(word)) ? 0 : found.length;
}

const isPanelNamed = ({ word }: Lexeme, at: number, lexemes: readonly Lexeme[]): boolean =>
  word === 'panel' && /^(appointed|named|picked|chosen)$/.test(lexemes[at + 1]?.word ?? '');

const beforeVerb = /^(to|not|cannot|can|can't|could|will|would|should|must|we|they|you|i|people|don't)$/;

/** In lower case a justice is one of these, and justice else an idea. */
const beforeJustice =
  /^(the|a|chief|associate|court|trump|obama|former|retired|another|each|every|one|other|fellow|new|newest|sitting|senior|liberal|conservative|dissenting|moderate|appointed|nominated|\w+th|first|second|third)$/;

/** "Judiciary Committee", "Justice Department", justice as an idea, and "to judge": no court is talked of. */
function isElsewhere(lexemes: readonly Lexeme[], at: number): boolean {
  const { word, capital } = lexemes[at] as Lexeme;
  const next = lexemes[at + 1];
  const before = lexemes[at - 1]?.word ?? '';
  if (word === 'judge') return !capital && beforeVerb.test(before);
  if (word === 'judiciary') return next?.word === 'committee';
  if (word !== 'justice') return false;
  if (capital) return next?.capital !== true || next.word === 'department' || before === 'of';
  return !beforeJustice.test(before);
}
