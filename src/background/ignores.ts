import browser from 'webextension-polyfill';
import type { Ignore } from '../core/ignore.ts';
import { deleteIgnore, listIgnores, putIgnore } from '../storage/ignores.ts';
import { inTurn } from './in-turn.ts';

const key = 'ignores';

async function privateIgnores(): Promise<Record<string, Ignore>> {
  const { [key]: stored } = await browser.storage.session.get(key);
  return (stored ?? {}) as Record<string, Ignore>;
}

/** The ignores that hold in a window: private ones live until the browser closes. */
export async function readIgnores(isPrivate: boolean): Promise<Ignore[]> {
  const kept = await listIgnores();
  return isPrivate ? [...kept, ...Object.values(await privateIgnores())] : kept;
}

export async function addIgnore(ignore: Ignore, isPrivate: boolean): Promise<void> {
  if (!isPrivate) return putIgnore(ignore);
  await inTurn(async () =>
    browser.storage.session.set({ [key]: { ...(await privateIgnores()), [ignore.id]: ignore } }),
  );
}

/** In a private window only what was ignored there can be taken back: nothing is written. */
export async function removeIgnore(id: string, isPrivate: boolean): Promise<void> {
  if (!isPrivate) return deleteIgnore(id);
  await inTurn(async () => {
    const { [id]: removed, ...left } = await privateIgnores();
    if (!removed) throw new Error('Private windows write nothing: take this back in an ordinary window.');
    await browser.storage.session.set({ [key]: left });
  });
}
