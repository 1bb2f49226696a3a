import type { Note } from '../core/note.ts';
import { withDatabase } from './open.ts';

/** Milliseconds that a deleted note can still be taken back. */
const keptDeleted = 30 * 24 * 60 * 60 * 1000;

const oldestFirst = (notes: Note[]) => notes.sort((a, b) => a.created - b.created);

/** An article's notes, or all, oldest first; deleted ones are among them. */
export async function listNotes(article?: string): Promise<Note[]> {
  return oldestFirst(
    await withDatabase((database) =>
      article === undefined
        ? database.getAll('notes')
        : database.getAllFromIndex('notes', 'article', article),
    ),
  );
}

/**
 * Writes a version of a note unless a later one is there: drafts may arrive twice, or out of order. Answers with
 * the version that holds, once it is on disk.
 */
export function putNote(note: Note): Promise<Note> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
    const write = async () => {
      const before = await transaction.store.get(note.id);
      if (before && before.revision >= note.revision) return before;
      await transaction.store.put(note);
      return note;
    };
    const [holds] = await Promise.all([write(), transaction.done]);
    return holds;
  });
}

/** Removes for good what was deleted too long ago (`now`: milliseconds since 1970). */
export function purgeNotes(now: number): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
    const purge = async () => {
      const old = await transaction.store
        .index('deleted')
        .getAllKeys(IDBKeyRange.upperBound(now - keptDeleted));
      await Promise.all(old.map((id) => transaction.store.delete(id)));
    };
    await Promise.all([purge(), transaction.done]);
  });
}
