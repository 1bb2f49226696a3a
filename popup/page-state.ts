import browser from 'webextension-polyfill';
import type { PageReport } from '../src/core/page.ts';
import type { Settings } from '../src/core/settings.ts';
import { send, sendToPage } from '../src/messaging/send.ts';

/** What the popup knows of the tab it was opened over. */
export type TabState = {
  readonly tab: number;
  /** The page's host, where there is one that could be switched off. */
  readonly host: string | undefined;
  readonly settings: Settings;
  readonly report: PageReport | { readonly state: 'browser-page' | 'withheld' };
};

/** Milliseconds; a page of the browser's answers at once that there is nobody, a page with our scripts far sooner. */
const patience = 1500;

function inTime<T>(answer: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('No answer')), patience);
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer));
}

function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

async function report(tab: number, url: string): Promise<TabState['report']> {
  try {
    return await inTime(sendToPage(tab, 'page.describe'));
  } catch {
    // No script of ours is there yet: the click on our icon may have opened the page to it just now.
  }
  try {
    await send('gate.load', { tab });
    return await inTime(sendToPage(tab, 'page.describe'));
  } catch {
    const granted = await browser.permissions.contains({ origins: [originPattern(url)] });
    return { state: granted ? 'browser-page' : 'withheld' };
  }
}

/** Asks the tab in front what is on it, and says why when nothing is. */
export async function readTab(): Promise<TabState> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tab = active?.id;
  if (tab === undefined) throw new Error('No tab is open');
  const url = active?.url ?? '';
  const settings = await send('settings.get', { tab });
  // Without access to the page the browser does not even tell its address.
  if (url === '') return { tab, host: undefined, settings, report: { state: 'withheld' } };
  if (!/^https?:/.test(url)) return { tab, host: undefined, settings, report: { state: 'browser-page' } };
  return { tab, host: new URL(url).hostname, settings, report: await report(tab, url) };
}

/** Asks for access to the sites in the manifest; must be called by a click. `false`: the reader said no. */
export function requestAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] });
}
