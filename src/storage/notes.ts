import type { Note } from '../core/note.ts';
import type { PageInfo } from '../core/page.ts';
import { dropBareArticle } from './forget.ts';
import { newArticle } from './new-article.ts';
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
 * Writes a version of a note unless a later one is there: drafts may arrive twice, or out of order. The article
 * that it is about is added if it is new. Answers with the version that holds, once it is on disk, and whether
 * the article's text is kept.
 */
export function putNote(note: Note, page: PageInfo): Promise<{ note: Note; hasText: boolean }> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(['notes', 'articles'], 'readwrite', { durability: 'strict' });
    const notes = transaction.objectStore('notes');
    const articles = transaction.objectStore('articles');
    const write = async () => {
      const [before, article] = await Promise.all([notes.get(note.id), articles.get(note.article)]);
      const hasText = article?.text !== undefined;
      if (before && before.revision >= note.revision) return { note: before, hasText };
      if (!article) await articles.put(newArticle(page, note.edited));
      await notes.put(note);
      return { note, hasText };
    };
    const [holds] = await Promise.all([write(), transaction.done]);
    return holds;
  });
}

/** Changes a note that is there, as `putNote` would; answers `undefined` when there is none. */
export function changeNote(id: string, change: (note: Note) => Note): Promise<Note | undefined> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
    const write = async () => {
      const before = await transaction.store.get(id);
      if (!before) return undefined;
      const after = change(before);
      if (before.revision >= after.revision) return before;
      await transaction.store.put(after);
      return after;
    };
    const [holds] = await Promise.all([write(), transaction.done]);
    return holds;
  });
}

/**
 * Removes for good what was deleted too long ago (`now`: milliseconds since 1970), and articles that nothing is kept
 * of besides.
 */
export function purgeNotes(now: number): Promise<void> {
  return withDatabase(async (database) => {
    const isOld = IDBKeyRange.upperBound(now - keptDeleted);
    // Asked at each start of the background, and seldom with anything to do.
    if ((await database.countFromIndex('notes', 'deleted', isOld)) === 0) return;
    const transaction = database.transaction(['articles', 'annotations', 'notes'], 'readwrite', {
      durability: 'strict',
    });
    const notes = transaction.objectStore('notes');
    const purge = async () => {
      const old = await notes.index('deleted').getAll(isOld);
      await Promise.all(old.map(({ id }) => notes.delete(id)));
      for (const { article } of old) await dropBareArticle(transaction, article);
    };
    await Promise.all([purge(), transaction.done]);
  });
}
