import type { IDBPTransaction } from 'idb';
import { isBlank } from '../core/note.ts';
import { newArticle } from './new-article.ts';
import { withDatabase } from './open.ts';
import type { SlantlightDb } from './schema.ts';

type WithNotes = IDBPTransaction<SlantlightDb, ('articles' | 'annotations' | 'notes')[], 'readwrite'>;

/**
 * Takes the row of an article away that was there for an opinion or a note only, once nothing is left of these.
 * Deleted notes count, since they can still be taken back.
 */
export async function dropBareArticle(transaction: WithNotes, address: string): Promise<void> {
  const articles = transaction.objectStore('articles');
  const [article, annotations, notes] = await Promise.all([
    articles.get(address),
    transaction.objectStore('annotations').index('article').count(address),
    transaction.objectStore('notes').index('article').count(address),
  ]);
  // Only a visit or a saved text has a hash.
  if (article?.textHash === '' && annotations === 0 && notes === 0) await articles.delete(address);
}

/**
 * Forgets an article in one transaction: what was found in it, opinions, its text, and what was hidden in it. Its
 * notes go only `withNotes`, or where nothing is in them; else it stays as what they are about, with nothing but what
 * its page said of itself.
 */
export function forgetArticle(address: string, { withNotes }: { withNotes: boolean }): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(['articles', 'annotations', 'notes', 'ignores'], 'readwrite', {
      durability: 'strict',
    });
    const articles = transaction.objectStore('articles');
    const annotations = transaction.objectStore('annotations');
    const notes = transaction.objectStore('notes');
    const ignores = transaction.objectStore('ignores');
    const forget = async () => {
      const [article, found, written, hidden] = await Promise.all([
        articles.get(address),
        annotations.index('article').getAllKeys(address),
        notes.index('article').getAll(address),
        ignores.getAll(),
      ]);
      const staying = withNotes ? [] : written.filter((note) => note.deleted === undefined && !isBlank(note));
      const here = hidden.filter(({ scope }) => scope.where === 'passage' && scope.address === address);
      await Promise.all([
        ...found.map((id) => annotations.delete(id)),
        ...written.filter((note) => !staying.includes(note)).map(({ id }) => notes.delete(id)),
        ...here.map(({ id }) => ignores.delete(id)),
        article && staying.length > 0
          ? articles.put(newArticle(article, Math.max(...staying.map(({ edited }) => edited))))
          : articles.delete(address),
      ]);
    };
    await Promise.all([forget(), transaction.done]);
  });
}

/** Empties the database in one transaction. */
export function forgetEverything(): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite', {
      durability: 'strict',
    });
    const stores = [...database.objectStoreNames].map((name) => transaction.objectStore(name));
    await Promise.all([...stores.map((store) => store.clear()), transaction.done]);
  });
}
