import type { Block, Finding, FindingKind, NamedJudge, Sensitivity } from '../core/finding.ts';
import type { Ignore } from '../core/ignore.ts';

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

/** A page's answer to the popup. Strength thresholds are already applied to `findings`' `shown`. */
export type PageReport =
  | { readonly state: 'no-article' | 'not-english' | 'off' | 'reading'; readonly info: PageInfo }
  | { readonly state: 'failed'; readonly info: PageInfo; readonly error: string }
  | {
      readonly state: 'marked';
      readonly info: PageInfo;
      readonly findings: readonly ListedFinding[];
      readonly judges: readonly NamedJudge[];
      readonly wordsOwnVoice: number;
    };

/** A finding as the popup lists it, in reading order. */
export type ListedFinding = {
  /** The finding's place in the page's list; `finding.show` takes it. */
  readonly index: number;
  readonly finding: Finding;
  readonly shown: boolean;
  /** The ignore that hides it, if one does. */
  readonly ignoredBy?: string;
};

/** The reader's settings. Addresses have no fragment. */
export type Settings = {
  readonly everywhere: boolean;
  readonly offHosts: readonly string[];
  readonly offPages: readonly string[];
  readonly kinds: Readonly<Record<FindingKind, boolean>>;
  readonly quoted: boolean;
  readonly sensitivity: Sensitivity;
};

/** What one page is to show, worked out from the settings, its address and the ignores that concern it. */
export type Display = {
  readonly on: boolean;
  readonly kinds: Readonly<Record<FindingKind, boolean>>;
  readonly quoted: boolean;
  /** 0..1; hides loaded language below it. */
  readonly minStrength: number;
  readonly ignores: readonly Ignore[];
};

/**
 * Part of an article on its way to the analysis. The last part lists every block of the article in reading
 * order; a part before it is answered with a preview of its own blocks.
 */
export type ArticlePart = {
  /** Made new by each reader; the same for all parts of one article. */
  readonly article: string;
  readonly blocks: readonly Block[];
  readonly date?: string;
  readonly order?: readonly string[];
};

/** `resend`: the background was stopped meanwhile and no longer has the earlier parts. */
export type PartAnalysis =
  | { readonly state: 'resend' }
  | {
      readonly state: 'preview' | 'whole';
      readonly findings: readonly Finding[];
      readonly judges: readonly NamedJudge[];
      readonly wordsOwnVoice: number;
    };

/** What the background answers. A tab id is given by our own pages only. */
export type BackgroundProtocol = {
  /**
   * The gate has an article; `names` is the prefix of this page load's highlight names. `false`: marking is
   * switched off there, and no reader comes.
   */
  'article.found': (page: { readonly names: string; readonly address: string }) => boolean;
  'article.analyse': (part: ArticlePart) => PartAnalysis;
  'display.get': (page: { readonly address: string }) => Display;
  'card.load': () => void;
  'badge.set': (badge: { readonly count: number }) => void;
  /** Pages of our own say which tab they are about. */
  'ignore.add': (addition: { readonly ignore: Ignore; readonly tab?: number }) => void;
  'ignore.remove': (removal: { readonly id: string; readonly tab?: number }) => void;
  'gate.load': (tab: { readonly tab: number }) => void;
  'settings.get': (tab: { readonly tab: number }) => Settings;
  'settings.change': (change: { readonly tab: number; readonly change: Partial<Settings> }) => Settings;
};

/** What a page's own scripts answer. */
export type PageProtocol = {
  'page.describe': () => PageReport;
  /** Read the page although the gate sees no article in it, or although its language is another. */
  'page.insist': () => void;
  'display.changed': () => void;
  /** `false` when the page no longer has the passage. */
  'finding.show': (finding: { readonly index: number }) => boolean;
  'page.retract': () => void;
};

/** What is said to whoever listens: an open popup reads the page again. */
export type Announcements = { 'page.changed': () => void };
