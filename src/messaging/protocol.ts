import type { Block, Finding, NamedJudge } from '../core/finding.ts';
import type { Ignore } from '../core/ignore.ts';
import type { PageReport } from '../core/page.ts';
import type { Display, Settings } from '../core/settings.ts';

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
