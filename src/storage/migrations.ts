import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { SlantlightDb } from './schema.ts';

type Migration = (
  database: IDBPDatabase<SlantlightDb>,
  transaction: IDBPTransaction<SlantlightDb, StoreNames<SlantlightDb>[], 'versionchange'>,
) => void;

/** Append, never edit: the schema's version is the length of this list. */
export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore('ignores', { keyPath: 'id' });
  },
  (database) => {
    database.createObjectStore('articles', { keyPath: 'address' });
    database.createObjectStore('annotations', { keyPath: 'id' }).createIndex('article', 'article');
    const notes = database.createObjectStore('notes', { keyPath: 'id' });
    notes.createIndex('article', 'article');
    // Only deleted notes have the property, so only they are in this index.
    notes.createIndex('deleted', 'deleted');
  },
];
