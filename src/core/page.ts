import type { Finding, NamedJudge } from './finding.ts';
import type { Opinion } from './stored.ts';

/** What a page says of itself; all of it is as the page words it, and trusted for display only. */
export type PageInfo = {
  /** The canonical address where the page names one on its own host, else its own; without a fragment. */
  readonly address: string;
  readonly headline: string;
  readonly outlet: string;
  readonly byline?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
};

/** A page's answer to the popup. What the reader's settings hide is in `findings` too, as not shown. */
export type PageReport =
  | { readonly state: 'no-article' | 'not-english' | 'off' | 'reading'; readonly info: PageInfo }
  | { readonly state: 'failed'; readonly info: PageInfo; readonly error: string }
  | {
      readonly state: 'marked';
      readonly info: PageInfo;
      readonly findings: readonly ListedFinding[];
      readonly judges: readonly NamedJudge[];
      /** Not there as long as the store has not answered. */
      readonly keeping?: Keeping;
      /** The page changes all the time, and is read again less often for that. */
      readonly isRestless?: true;
    };

/** Whether what is found is kept: not when the reader switched it off, nor in private windows. */
export type Keeping =
  | { readonly state: 'kept' | 'off' | 'private' }
  | { readonly state: 'failed'; readonly error: string };

/** Where a mark is not to be made again: in this passage, or wherever its word stands. */
export type IgnoreWhere = 'passage' | 'everywhere';

/** What the reader does about a finding; an opinion of `null` takes it back. */
export type FindingAct =
  | { readonly does: 'judge'; readonly opinion: Opinion | null }
  | { readonly does: 'ignore'; readonly where: IgnoreWhere };

/** A finding as the popup lists it, in reading order. */
export type ListedFinding = {
  readonly finding: Finding;
  readonly shown: boolean;
  /** The ignore that hides it, if one does. */
  readonly ignoredBy?: string;
  readonly opinion?: Opinion;
};
