import type { Finding } from '../src/core/finding.ts';
import type { Note } from '../src/core/note.ts';
import type { PageInfo, PageReport } from '../src/core/page.ts';
import type { Opinion } from '../src/core/stored.ts';
import type { NoteProblem, NoteSubject, PlacedNote } from '../src/messaging/protocol.ts';

/** What the reader offers the gate, which alone listens to messages. */
export type Reader = {
  readonly describe: () => PageReport;
  /** Asks again what to show. */
  readonly refresh: () => Promise<void>;
  readonly show: (index: number) => boolean;
  readonly retract: () => void;
  /** Keeps the full text, if the article is still the one at that address. */
  readonly keep: (address: string) => Promise<void>;
  readonly beginNote: (subject: NoteSubject) => Promise<'begun' | NoteProblem>;
  readonly refreshNotes: () => Promise<void>;
  /** Ids of the notes whose words are not in the page any more. */
  readonly lostNotes: () => readonly string[];
};

/** What a mark in the page stands for: a finding, or words that the reader chose. */
export type Marked = Finding | PlacedNote;

/** Takes back what was just done. */
export type Undo = () => Promise<void>;

/** What a card needs of the reader. */
export type CardRequest = {
  readonly marked: Marked;
  /** The notes on it as they are now. */
  readonly notes: () => Promise<readonly Note[]>;
  /** Opens the editor; not there in private windows, which keep no notes. */
  readonly note?: () => Promise<void>;
  readonly opinion?: Opinion;
  /** Keeps the reader's opinion; not there where nothing is kept. */
  readonly judge?: (opinion: Opinion | null) => Promise<void>;
  /** Where the marked words are in the viewport; empty once they are gone. */
  readonly rects: () => readonly DOMRect[];
  /** Of findings only. */
  readonly ignorePassage?: () => Promise<Undo>;
  readonly ignoreWord?: () => Promise<Undo>;
};

/** What the card offers the reader, once it is loaded. */
export type Card = {
  /** `dismissed` is called when the reader of the news closes it. */
  readonly open: (request: CardRequest, dismissed: () => void) => void;
  readonly close: () => void;
  /** True of what an event of the page names as its target when it happened in the card. */
  readonly isHost: (target: EventTarget | null) => boolean;
  readonly hasFocus: () => boolean;
};

/**
 * The gate, the reader and the card are separate files in one isolated world. They meet here; the page's own
 * scripts cannot see it.
 */
export type World = {
  slantlight?: {
    /** The prefix of this page load's highlight names. */
    readonly names: string;
    readonly consider: () => Promise<void>;
    /** Decides anew whether the page is an article. */
    readonly look: () => boolean;
    readonly isArticle: () => boolean;
    readonly info: () => PageInfo;
    reader?: Reader;
    card?: Card;
  };
};

export const world = globalThis as World;
