import browser from 'webextension-polyfill';
import type { PageProtocol } from '../messaging/protocol.ts';
import { type Args, sendToPage } from '../messaging/send.ts';

/** Says it to every page that has our scripts; the others cannot answer, which is no fault. */
export async function broadcast<K extends 'display.changed' | 'notes.changed' | 'article.forgotten'>(
  type: K,
  ...data: Args<PageProtocol[K]>
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id, discarded }) =>
      id === undefined || discarded ? [] : [sendToPage(id, type, ...data)],
    ),
  );
}
