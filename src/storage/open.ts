import { type IDBPDatabase, openDB } from 'idb';
import { migrations } from './migrations.ts';
import type { SlantlightDb } from './schema.ts';

/**
 * The database, opened for one use: the browser may stop the background between two events, and a connection
 * that is kept would block an upgrade by a newer version.
 */
export async function withDatabase<T>(use: (database: IDBPDatabase<SlantlightDb>) => Promise<T>): Promise<T> {
  const database = await openDB<SlantlightDb>('slantlight', migrations.length, {
    upgrade: (opened, from, _to, transaction) => {
      for (const migrate of migrations.slice(from)) migrate(opened, transaction);
    },
  });
  try {
    return await use(database);
  } finally {
    database.close();
  }
}
