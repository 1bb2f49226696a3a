import type { Party } from '../finding.ts';
import type { Span } from '../span.ts';
import { fold } from './fold.ts';
import type { Lexeme } from './lexemes.ts';
import { elderBush, matchPresident, youngerBush } from './presidents.ts';

/** Whom the wording names as the appointer. `names`: the presidents who may be meant, the latest last. */
export type Who =
  | { readonly kind: 'president'; readonly names: readonly string[]; readonly which?: 'elder' | 'younger' }
  | { readonly kind: 'party' }
  /** "anti-abortion presidents", "a president like": no one, but of a sort. */
  | { readonly kind: 'sort' }
  | { readonly kind: 'governor'; readonly name: Span | null }
  /** "a Newsom appointee": whom the article titles governor or mayor elsewhere, or who may be one. */
  | { readonly kind: 'surname'; readonly name: Span; readonly isLikely: boolean }
  /** "the president", "the former president", "he": told by the article. */
  | { readonly kind: 'the-president'; readonly former: boolean }
  /** "the president who nominated him": told by the judge's record, or by the article. */
  | { readonly kind: 'own-president' }
  | { readonly kind: 'pronoun' }
  /** "I am proud to have appointed her": the president who says so. */
  | { readonly kind: 'speaker' }
  | { readonly kind: 'predecessor'; readonly of: string | null };

/** One appointer of an enumeration; `from` and `to` count lexemes, `to` exclusive. */
export type Appointer = {
  readonly from: number;
  readonly to: number;
  readonly who: Who;
  readonly party: Party | null;
  readonly plural: boolean;
};

const wordFrom =
  (lexemes: readonly Lexeme[], at: number) =>
  (offset: number): string | undefined => {
    const lexeme = lexemes[at + offset];
    return lexeme === undefined ||
      lexeme.kind === 'mark' ||
      (offset > 0 && lexemes[at + offset - 1]?.possessive)
      ? undefined
      : fold(lexeme.word);
  };

/** A president's name at `at`, and only with a capital: "bush" and "ford" are words too. */
export function matchNames(lexemes: readonly Lexeme[], at: number) {
  if (!lexemes[at]?.capital) return undefined;
  return numberedBush(lexemes, at) ?? matchPresident(wordFrom(lexemes, at)) ?? truncatedBush(lexemes, at);
}

/** "Bush-43", "Bush (41)". */
function numberedBush(lexemes: readonly Lexeme[], at: number) {
  if (lexemes[at]?.word !== 'bush' || !/^[-(]$/.test(lexemes[at + 1]?.word ?? '')) return undefined;
  const number = lexemes[at + 2]?.word;
  if (number !== '41' && number !== '43') return undefined;
  const length = lexemes[at + 3]?.word === ')' ? 4 : 3;
  return { names: [number === '41' ? elderBush : youngerBush], length, full: true };
}

/** "President George H.W." where the sentence was cut short after the initials. */
function truncatedBush(lexemes: readonly Lexeme[], at: number) {
  if (lexemes[at]?.word !== 'george') return undefined;
  const next = lexemes[at + 1]?.word;
  if (next === 'hw') return { names: ['George H. W. Bush'], length: 2, full: true };
  if (next === 'h' && lexemes[at + 2]?.word === 'w')
    return { names: ['George H. W. Bush'], length: 3, full: true };
  return next === 'w' ? { names: ['George W. Bush'], length: 2, full: true } : undefined;
}
