import browser from 'webextension-polyfill';
import { sendToPage } from '../messaging/send.ts';

/** Says it to every page that has our scripts; the others cannot answer, which is no fault. */
export async function broadcast(type: 'display.changed' | 'notes.changed'): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [sendToPage(id, type)])),
  );
}
