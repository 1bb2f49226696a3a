import type { Block, Finding, FindingKind } from './finding.ts';
import type { PageInfo } from './page.ts';
import type { QuoteSelector } from './selector.ts';

/** An article that was opened. Times are milliseconds since 1970. */
export type StoredArticle = PageInfo & {
  readonly visited: number;
  readonly counts: Readonly<Record<FindingKind, number>>;
  readonly wordsOwnVoice: number;
  /** SHA-256 of the article's text at the last visit, to tell that it was changed. */
  readonly textHash: string;
  /** The full text: only where the reader saved it, wrote a note or made a mark. */
  readonly text?: SavedText;
};

/** Nothing found yet. */
export const noCounts: StoredArticle['counts'] = {
  'loaded-language': 0,
  'judge-appointment': 0,
  'judge-label': 0,
  attribution: 0,
};

export type SavedText = { readonly blocks: readonly Omit<Block, 'id'>[]; readonly saved: number };

/** What the reader thinks of a mark. "Not here" is an ignore of the passage, and stored as one. */
export type Opinion = 'agree' | 'disagree';

/**
 * A finding as it is kept. What the machine found is replaced at each visit; the reader's opinion of it stays.
 * `id` follows from article, rule and quotation, so that finding it again adds nothing.
 */
export type Annotation = {
  readonly id: string;
  /** The article's address. */
  readonly article: string;
  readonly finding: Finding;
  readonly selector: QuoteSelector;
  readonly opinion?: Opinion;
};
