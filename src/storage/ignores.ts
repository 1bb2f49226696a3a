import type { Ignore } from '../core/ignore.ts';
import { withDatabase } from './open.ts';

/** Every ignore, oldest first. */
export async function listIgnores(): Promise<Ignore[]> {
  const ignores = await withDatabase((database) => database.getAll('ignores'));
  return ignores.sort((a, b) => a.created - b.created);
}

/** Writes one ignore; the same id again changes nothing. Resolves once it is on disk. */
export function putIgnore(ignore: Ignore): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('ignores', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(ignore), transaction.done]);
  });
}

/** Takes one ignore back; an unknown id is no error. */
export function deleteIgnore(id: string): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('ignores', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.delete(id), transaction.done]);
  });
}
