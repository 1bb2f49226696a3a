import type { ExportedArticle } from '../core/export/collection.ts';
import type { Block, Finding, NamedJudge } from '../core/finding.ts';
import type { FindingPlace } from '../core/finding-place.ts';
import type { Ignore } from '../core/ignore.ts';
import type { Note, NoteTarget, PlacedNote } from '../core/note.ts';
import type { FindingAct, PageInfo, PageReport } from '../core/page.ts';
import type { QuoteSelector } from '../core/selector.ts';
import type { Display, Settings, SettingsChange } from '../core/settings.ts';
import type { Opinion } from '../core/stored.ts';
import type { BlockSpan } from '../core/text/article-text.ts';

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
  /** The `version` of the last whole analysis that this reader has. */
  readonly since?: number;
};

/** `resend`: the background was stopped meanwhile and no longer has the earlier parts. */
export type PartAnalysis =
  | { readonly state: 'resend' }
  /** The first findings in the blocks of a part. */
  | { readonly state: 'preview'; readonly findings: readonly Finding[] }
  | WholeAnalysis;

/** What is found in an article, told by what is different from an analysis that the reader has already. */
export type WholeAnalysis = {
  readonly state: 'whole';
  /** Another number for each analysis. */
  readonly version: number;
  /** The version that this one is told against; not there when all is told. */
  readonly since?: number;
  /** The blocks that other findings are in than before, and all that is found in them. */
  readonly changed: readonly string[];
  readonly findings: readonly Finding[];
  readonly judges: readonly NamedJudge[];
  /** There are more of `changed` than one message should hold: `article.more` tells them, from this block on. */
  readonly next?: number;
};

/** Says which analysed article is meant (`ArticlePart.article`), and what its page says of itself. */
export type ArticleRef = { readonly article: string; readonly page: PageInfo };

/** The background was stopped meanwhile: analyse the article again, then ask again. */
export type Resend = 'resend';

/** How an opened article is remembered, what the reader thinks of its findings, and the notes. */
export type Remembered = {
  readonly state: 'kept' | 'off' | 'private';
  readonly opinions: readonly OpinionOn[];
  readonly notes: readonly PlacedNote[];
};

/** An opinion, and which finding it is of. */
export type OpinionOn = { readonly finding: FindingPlace; readonly opinion: Opinion };

/** Where a note's words are; none when the page has them no more, or when it is about the whole article. */
export type NotePlace = { readonly id: string; readonly spans: readonly BlockSpan[] };

/** What the note editor is to show for a tab. `draft` is a note that nothing was written in yet. */
export type EditorState = {
  readonly isPrivate: boolean;
  readonly page?: PageInfo;
  readonly focus?: string;
  readonly draft?: Note;
  /** Why what the reader asked for could not be begun. */
  readonly problem?: NoteProblem;
  /** What failed while it was begun, in words. */
  readonly failure?: string;
};
export type NoteProblem = 'no-article' | 'no-selection' | 'too-long' | 'passage-gone';

/** What a note is to be about, before the page has worked out the words. */
export type NoteSubject =
  | { readonly about: 'article' }
  | { readonly about: 'selection' }
  | { readonly about: 'finding'; readonly at: FindingPlace };

/** What the reader does about a finding outside its page. */
export type WantedAct = { readonly at: FindingPlace; readonly act: FindingAct };

/** What a page is to show, and the prefix of its highlights' names where a reader was brought. */
export type Admission = { readonly display: Display; readonly names?: string };

/** What the background answers. A tab id is given by our own pages only. */
export type BackgroundProtocol = {
  /**
   * The gate has an article. Answered once the reader and its style have come; where marking is switched off, they
   * do not.
   */
  'article.found': (page: { readonly address: string }) => Admission;
  'article.analyse': (part: ArticlePart) => PartAnalysis;
  'article.more': (of: {
    readonly article: string;
    readonly version: number;
    readonly from: number;
  }) => WholeAnalysis | { readonly state: 'resend' };
  'display.get': (page: { readonly address: string }) => Display;
  'card.load': () => void;
  /** The page, or what is known of it, has changed; `marks` is how many it shows. Our open pages hear it too. */
  'page.changed': (page: { readonly marks: number }) => void;
  /** Pages of our own say which tab they are about. */
  'ignore.add': (addition: { readonly ignore: Ignore; readonly tab?: number }) => void;
  'ignore.remove': (removal: { readonly id: string; readonly tab?: number }) => void;
  'gate.load': (tab: { readonly tab: number }) => void;
  'article.opened': (opened: ArticleRef) => Remembered | Resend;
  /** Keeps the full text. */
  'article.save': (saved: ArticleRef) => 'saved' | Resend;
  'article.isSaved': (article: { readonly address: string }) => boolean;
  'annotation.judge': (judged: {
    readonly page: PageInfo;
    readonly finding: Finding;
    readonly selector: QuoteSelector;
    /** `null` takes the opinion back. */
    readonly opinion: Opinion | null;
  }) => void;
  'notes.place': (placed: ArticleRef) => readonly PlacedNote[] | Resend;
  /**
   * Has the editor show a note on `target`. `open`: it is this message that opens the editor, first of all, while
   * the browser still counts the click that sent it.
   */
  'note.open': (opened: {
    readonly page: PageInfo;
    readonly target: NoteTarget;
    readonly open: boolean;
  }) => void;
  'editor.open': (tab: { readonly tab: number }) => void;
  'editor.get': (tab: { readonly tab: number }) => EditorState;
  /** Answers with the version that holds, once it is on disk. `tab` is the article's, where it is still open. */
  'note.draft': (draft: { readonly note: Note; readonly page: PageInfo; readonly tab?: number }) => Note;
  /** `null`: nothing of it was ever stored, and the editor of `tab` shows it no more. */
  'note.delete': (change: NoteChange & { readonly tab: number }) => Note | null;
  'note.restore': (change: NoteChange) => Note;
  /** The notes of an article, oldest first. */
  'notes.list': (of: { readonly article: string }) => readonly Note[];
  /** Every tag in use, the most used first. */
  'tags.list': () => readonly string[];
  /** The addresses of all articles, the last visited first. */
  'articles.list': () => readonly string[];
  /** What an export of these articles is made of. All of them at once may be more than one message can hold. */
  'articles.collect': (of: { readonly addresses: readonly string[] }) => readonly ExportedArticle[];
  /** Forgets an article; its notes only `withNotes`. Private windows, which write nothing, forget nothing. */
  'article.forget': (of: {
    readonly tab: number;
    readonly address: string;
    readonly withNotes: boolean;
  }) => void;
  /** Forgets everything but the settings that name no site and no page. */
  'everything.forget': (tab: { readonly tab: number }) => void;
  'settings.get': (tab: { readonly tab: number }) => Settings;
  'settings.change': (change: { readonly tab: number; readonly change: SettingsChange }) => Settings;
};

/** `time`: milliseconds since 1970. */
export type NoteChange = { readonly id: string; readonly revision: number; readonly time: number };

/** What a page's own scripts answer. */
export type PageProtocol = {
  'page.describe': () => PageReport;
  /** Read the page although the gate sees no article in it, or although its language is another. */
  'page.insist': () => void;
  'display.changed': () => void;
  /** `false` when the page no longer has the passage. */
  'finding.show': (at: FindingPlace) => boolean;
  /** `false` when the page no longer has the finding. */
  'finding.act': (wanted: WantedAct) => boolean;
  'page.retract': () => void;
  /** Keeps the full text of the article at that address, if it is still the page's. */
  'article.keep': (article: { readonly address: string }) => void;
  /** Works out the words and has the editor opened on them. */
  'note.begin': (subject: NoteSubject) => 'begun' | NoteProblem;
  'notes.changed': () => void;
  /** The article at that address, or every one, is no longer kept. */
  'article.forgotten': (article: { readonly address?: string }) => void;
  /** Where the words of the article's notes are now. */
  'notes.places': () => readonly NotePlace[];
};

/** What is said to whoever listens: an open popup or note editor reads again. */
export type Announcements = Pick<BackgroundProtocol, 'page.changed'> & {
  readonly 'notes.changed': () => void;
};
