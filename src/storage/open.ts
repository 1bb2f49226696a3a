import { type IDBPDatabase, openDB } from 'idb';
import { migrations } from './migrations.ts';
import type { SlantlightDb } from './schema.ts';

export type Database = IDBPDatabase<SlantlightDb>;

/** Milliseconds until an upgrade is given up that an older version of the extension, still open, holds back. */
const patience = 5000;

function open(): Promise<Database> {
  return new Promise((resolve, reject) => {
    let givenUp = false;
    const opening = openDB<SlantlightDb>('slantlight', migrations.length, {
      upgrade: (opened, from, _to, transaction) => {
        for (const migrate of migrations.slice(from)) migrate(opened, transaction);
      },
      blocked: () => {
        setTimeout(() => {
          givenUp = true;
          reject(new Error('The store is in use by an older version of the extension: restart the browser.'));
        }, patience);
      },
      // A newer version wants to upgrade: what is under way ends first, and nothing new begins.
      blocking: (_current, _blocked, { target }) => (target as IDBDatabase).close(),
    });
    opening.then((database) => {
      // Opened after all, when nobody waits any more: it must not stand in the way of the next upgrade.
      if (givenUp) database.close();
      else resolve(database);
    }, reject);
  });
}

/** What the reader is told when the store fails; browsers word these failures for programmers. */
function explain(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  switch (error.name) {
    case 'QuotaExceededError':
      return new Error('The disk is full, or the browser allows no more room: nothing was saved.', {
        cause: error,
      });
    case 'VersionError':
      return new Error('The store was written by a newer version of the extension.', { cause: error });
    case 'InvalidStateError':
    case 'UnknownError':
      return new Error(`The browser could not open the store: ${error.message}`, { cause: error });
    default:
      return error;
  }
}

/**
 * The database, opened for one use: the browser may stop the background between two events, and a connection
 * that is kept would block an upgrade by a newer version.
 */
export async function withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T> {
  try {
    const database = await open();
    try {
      return await use(database);
    } finally {
      database.close();
    }
  } catch (error) {
    throw explain(error);
  }
}
