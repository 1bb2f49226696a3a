import type { Note } from '../core/note.ts';
import type { PageInfo } from '../core/page.ts';
import { send } from './send.ts';

/** A version of a note on its way to the background; `tab` is the article's. */
export type Draft = { readonly note: Note; readonly page: PageInfo; readonly tab?: number };

const prefix = 'draft:';

/**
 * Sends a draft. Until it is on disk it stands in the page's own storage as well, which is written before this
 * returns: should the window close and the background be stopped at the same moment, `sendLeftDrafts` has it.
 */
export async function sendDraft(draft: Draft): Promise<Note> {
  const key = prefix + draft.note.id;
  localStorage.setItem(key, JSON.stringify(draft));
  const holds = await send('note.draft', draft);
  strikeOut(key, draft.note.revision);
  return holds;
}

/** Whether a draft that could not be sent still stands there: see `dropLeftDrafts`. */
export const isDraftKept = ({ id }: Note): boolean => localStorage.getItem(prefix + id) !== null;

/** Only the version that was sent: a later one may have been written meanwhile. */
function strikeOut(key: string, revision: number): void {
  const written = localStorage.getItem(key);
  if (written !== null && (JSON.parse(written) as Draft).note.revision <= revision)
    localStorage.removeItem(key);
}

/** Drops the drafts on one article, or all, that a closed window has left. */
export function dropLeftDrafts(article?: string): void {
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
    const { note } = JSON.parse(localStorage.getItem(key) ?? '') as Draft;
    if (article === undefined || note.article === article) localStorage.removeItem(key);
  }
}

/** Sends the drafts that a closed window has left. Each page of ours does so before it shows or saves notes. */
export async function sendLeftDrafts(): Promise<void> {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  await Promise.allSettled(
    keys.map(async (key) => {
      const written = localStorage.getItem(key);
      // Without its tab, which may be another's by now.
      const { note, page } = JSON.parse(written ?? '') as Draft;
      await send('note.draft', { note, page });
      strikeOut(key, note.revision);
    }),
  );
}
