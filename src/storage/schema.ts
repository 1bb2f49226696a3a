import type { DBSchema } from 'idb';
import type { Ignore } from '../core/ignore.ts';
import type { Note } from '../core/note.ts';
import type { Annotation, StoredArticle } from '../core/stored.ts';

/** What IndexedDB `slantlight` holds. */
export interface SlantlightDb extends DBSchema {
  ignores: { key: string; value: Ignore };
  articles: { key: string; value: StoredArticle };
  annotations: { key: string; value: Annotation; indexes: { article: string } };
  notes: { key: string; value: Note; indexes: { article: string; deleted: number } };
}
