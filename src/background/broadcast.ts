import browser from 'webextension-polyfill';
import { inTime } from '../messaging/in-time.ts';
import type { PageProtocol } from '../messaging/protocol.ts';
import { type Args, sendToPage } from '../messaging/send.ts';

/** Milliseconds that an answer is waited for. */
const patience = 1000;

/**
 * Says it to every page that has our scripts; the others cannot answer, which is no fault. A page that the browser has
 * frozen, or that shows a dialog of its own, hears it once it goes on, and nobody waits for that.
 */
export async function broadcast<K extends 'display.changed' | 'notes.changed' | 'article.forgotten'>(
  type: K,
  ...data: Args<PageProtocol[K]>
): Promise<void> {
  const tabs = await browser.tabs.query({});
  const answers = tabs.flatMap(({ id, discarded }) =>
    id === undefined || discarded ? [] : [sendToPage(id, type, ...data)],
  );
  await inTime(Promise.allSettled(answers), patience, 'Not all pages answer').catch(() => undefined);
}
