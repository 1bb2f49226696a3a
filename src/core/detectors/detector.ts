import type { Block, Finding } from '../finding.ts';
import type { Thresholds } from '../sensitivity.ts';
import type { Span } from '../span.ts';
import type { Token } from '../text/tokens.ts';

/** A block with what every detector needs of it; both lists are in text order. */
export type ReadBlock = Block & { readonly tokens: readonly Token[]; readonly sentences: readonly Span[] };

/** The article as the detectors see it. `date` is YYYY-MM-DD. */
export type ReadArticle = { readonly blocks: readonly ReadBlock[]; readonly date?: string };

type WithoutVoice<F> = F extends Finding ? Omit<F, 'quote' | 'voice' | 'speaker'> : never;

/** A finding before `analyse` adds the quote, and says whose words it is. */
export type Detected = WithoutVoice<Finding>;

/** A detector's candidates, per block id; blocks without any are left out. */
export type Candidates<Candidate> = ReadonlyMap<string, readonly Candidate[]>;

/**
 * One way of finding wording. `find` sees one block and is cached by the block's text, so it must depend on
 * nothing else; `settle` sees the whole article and runs again when anything in it changes. What is weaker than `least`
 * will not be shown, so it need not be made.
 */
export type Detector<Candidate = unknown> = {
  readonly id: string;
  /** One sentence: what it marks. */
  readonly says: string;
  /** Sentences with the exact marked spans between « and ». They are the detector's tests. */
  readonly flags: readonly string[];
  /** Tempting near-misses, in which it marks nothing. */
  readonly passes: readonly string[];
  readonly find: (block: ReadBlock) => readonly Candidate[];
  readonly settle: (
    candidates: Candidates<Candidate>,
    article: ReadArticle,
    least?: Thresholds,
  ) => readonly Detected[];
};

/** Checks the shape, and forgets the candidate's type, which only the detector itself needs. */
export function defineDetector<Candidate>(detector: Detector<Candidate>): Detector {
  return detector as Detector;
}
