import type { DBSchema } from 'idb';
import type { Ignore } from '../core/ignore.ts';

/** What IndexedDB `slantlight` holds. */
export interface SlantlightDb extends DBSchema {
  ignores: { key: string; value: Ignore };
}
