import type { Finding } from '../src/core/finding.ts';
import type { FindingPlace } from '../src/core/finding-place.ts';
import type { messageOf } from '../src/core/message-of.ts';
import type { PlacedNote } from '../src/core/note.ts';
import type { PageInfo, PageReport } from '../src/core/page.ts';
import type { Display } from '../src/core/settings.ts';
import type { NotePlace, NoteProblem, NoteSubject, WantedAct } from '../src/messaging/protocol.ts';
import type { send } from '../src/messaging/send.ts';
import type { Keeper } from './keeper.ts';
import type { PageArticle } from './page-article.ts';

/** What a mark in the page stands for: a finding, or words that the reader chose. */
export type Marked = Finding | PlacedNote;

/** The article that the page shows, and what is kept of it. */
export type OpenArticle = {
  readonly page: () => PageInfo;
  readonly text: Pick<PageArticle, 'block' | 'blocks' | 'findings' | 'findingsIn'>;
  readonly keeper: Pick<Keeper, 'keeping' | 'notes' | 'opinions' | 'refreshNotes' | 'ask'>;
};

/** What the popup is told, but for what the page says of itself. */
export type ReaderReport = WithoutInfo<PageReport>;
type WithoutInfo<R> = R extends PageReport ? Omit<R, 'info'> : never;

/** What the reader offers the gate, which alone listens to messages, and the card. */
export type Reader = {
  readonly describe: () => ReaderReport;
  /** Asks again what to show. */
  readonly refresh: () => Promise<void>;
  readonly retract: () => void;
  readonly refreshNotes: () => Promise<void>;
  readonly open: () => OpenArticle;
  /** What the mark at a point of the viewport stands for. */
  readonly at: (x: number, y: number) => Marked | undefined;
  /** How many findings are painted. */
  readonly marks: () => number;
  /** Aborted once the extension is gone. */
  readonly signal: AbortSignal;
};

/** What comes with the first click or hover: not only the card, but whatever a click of the reader's asks for. */
export type Card = {
  /** Takes the event that was the first to meet a mark. */
  readonly meet: (event: PointerEvent) => void;
  readonly close: () => void;
  /** Scrolls to a finding and lights it; `false` when the page no longer has it. */
  readonly show: (at: FindingPlace) => boolean;
  /** Does something about a finding; `false` when the page no longer has it. */
  readonly act: (wanted: WantedAct) => Promise<boolean>;
  /** Keeps the full text, if the article is still the one at that address. */
  readonly keep: (address: string) => Promise<void>;
  readonly beginNote: (subject: NoteSubject) => Promise<'begun' | NoteProblem>;
  /** Shows no opinions any more on the article at that address; without one, on whichever is open. */
  readonly forgotten: (address?: string) => void;
  /** Where the words of the notes are, as they are stored now. */
  readonly notePlaces: () => Promise<readonly NotePlace[]>;
};

/** A symbol: an element of the page that has a name for its id would be found under it. */
export const slantlight: unique symbol = Symbol.for('slantlight');

/**
 * The gate, the reader and the card are separate files in one isolated world. They meet here; the page's own
 * scripts cannot see it.
 */
export type World = {
  [slantlight]?: {
    /** The prefix of this page load's highlight names, once there is anything to show. */
    readonly names: string;
    readonly send: typeof send;
    readonly messageOf: typeof messageOf;
    /** Tells, a little later, that the page, or what is known of it, has changed. */
    readonly announce: () => void;
    /** False once the extension is gone. */
    readonly isConnected: () => boolean;
    readonly consider: () => Promise<void>;
    /** Decides anew whether the page is an article. */
    readonly look: () => boolean;
    readonly isArticle: () => boolean;
    readonly info: () => PageInfo;
    /** For a reader that finds no article after a navigation: it may come yet. */
    readonly lookLater: () => void;
    /** What is to be shown on this page, as it is now. */
    readonly display: () => Promise<Display>;
    /** The card's script, loaded when it is needed first; none in a page without a reader. */
    readonly loadCard: () => Promise<Card | undefined>;
    reader?: Reader;
    card?: Card;
  };
};

export type Gate = NonNullable<World[typeof slantlight]>;

export const world = globalThis as World;
