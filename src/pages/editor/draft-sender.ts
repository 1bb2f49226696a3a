import { messageOf } from '../../core/message-of.ts';
import type { Note } from '../../core/note.ts';
import type { SavingState } from '../../ui/NoteEditor.tsx';

/** Milliseconds before the first new attempt, and the most before a later one. */
const firstPause = 150;
const longestPause = 5000;

type Options = {
  /** Resolves once the draft is on disk. */
  readonly send: (note: Note) => Promise<unknown>;
  /** Whether the draft is still to be saved: the reader may have had its article forgotten meanwhile. */
  readonly isKept: (note: Note) => boolean;
  readonly tell: (id: string, state: SavingState) => void;
  readonly signal: AbortSignal;
};

/**
 * Sends each version of a note at once, since the window may close with the next key. The browser may stop the
 * background in mid-send, so what fails is sent again, as long as it is the latest version: sending twice does
 * no harm.
 */
export class DraftSender {
  readonly #options: Options;
  readonly #latest = new Map<string, Note>();

  constructor(options: Options) {
    this.#options = options;
  }

  put(note: Note): void {
    this.#latest.set(note.id, note);
    this.#options.tell(note.id, { is: 'saving' });
    this.#attempt(note, firstPause);
  }

  async #attempt(note: Note, pause: number): Promise<void> {
    const { send, isKept, tell, signal } = this.#options;
    const isLatest = () => this.#latest.get(note.id) === note && !signal.aborted;
    try {
      await send(note);
      if (isLatest()) tell(note.id, { is: 'saved' });
    } catch (error) {
      if (!isLatest()) return;
      tell(note.id, { is: 'failed', error: messageOf(error) });
      const again = () =>
        isLatest() && isKept(note) && this.#attempt(note, Math.min(pause * 2, longestPause));
      setTimeout(again, pause);
    }
  }
}
