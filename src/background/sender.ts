import browser, { type Runtime } from 'webextension-polyfill';

export type Sender = Runtime.MessageSender;

export const tabOf = (sender: Sender): number => sender.tab?.id ?? browser.tabs.TAB_ID_NONE;

/** A script in a page is in its tab; a page of our own says which tab it is about. */
export async function isPrivate(sender: Sender, tab?: number): Promise<boolean> {
  return (tab === undefined ? sender.tab : await browser.tabs.get(tab))?.incognito ?? false;
}

/** A script in a page speaks of its own site alone. */
export function checkSite(address: string, { url = '' }: Sender): void {
  if (new URL(address).host !== new URL(url).host) throw new Error('Not the address of this page.');
}
