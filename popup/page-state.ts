import browser from 'webextension-polyfill';
import type { Note, PlacedNote } from '../src/core/note.ts';
import type { PageInfo, PageReport } from '../src/core/page.ts';
import type { Settings } from '../src/core/settings.ts';
import { inTime } from '../src/messaging/in-time.ts';
import { send, sendToPage } from '../src/messaging/send.ts';

/** What is kept of the article in the tab; notes with the place of their words in it. */
export type Kept = { readonly notes: readonly PlacedNote[]; readonly isSaved: boolean };

/** What the popup knows of the tab it was opened over. */
export type TabState = {
  readonly tab: number;
  /** The page's host and match pattern, where it is one that could be read. */
  readonly site: { readonly host: string; readonly pattern: string; readonly granted: boolean } | undefined;
  readonly settings: Settings;
  readonly report: PageReport | { readonly state: 'browser-page' | 'withheld' };
  readonly kept: Kept;
};

/** What the page says of itself, where it was asked. */
export const infoIn = ({ report }: TabState): PageInfo | undefined =>
  'info' in report ? report.info : undefined;

const nothing: Kept = { notes: [], isSaved: false };

/** Milliseconds; a page of the browser's answers at once that there is nobody, a page with our scripts far sooner. */
const patience = 1500;

const soon = <T>(answer: Promise<T>): Promise<T> => inTime(answer, patience, 'No answer');

async function report(tab: number, granted: boolean): Promise<TabState['report']> {
  try {
    return await soon(sendToPage(tab, 'page.describe'));
  } catch {
    // No script of ours is there yet: the click on our icon may have opened the page to it just now.
  }
  try {
    await send('gate.load', { tab });
    return await soon(sendToPage(tab, 'page.describe'));
  } catch {
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
  // The click on our icon has told us the address, unless it is one that the browser keeps to itself.
  if (!/^https?:/.test(url))
    return { tab, site: undefined, settings, report: { state: 'browser-page' }, kept: nothing };
  const { protocol, hostname: host } = new URL(url);
  // A match pattern has no port.
  const pattern = `${protocol}//${host}/*`;
  // False also while the click on our icon has opened this one page to us.
  const granted = await browser.permissions.contains({ origins: [pattern] });
  const told = await report(tab, granted);
  const kept = await readKept(tab, told).catch((error: unknown) => {
    // Why the page failed is what is to be told: with an address that is too long, say, nothing can be kept either.
    if (told.state === 'failed') return nothing;
    throw error;
  });
  return { tab, site: { host, pattern, granted }, settings, report: told, kept };
}

async function readKept(tab: number, report: TabState['report']): Promise<Kept> {
  if (!('info' in report) || report.state === 'no-article') return nothing;
  const { address } = report.info;
  const [notes, isSaved] = await Promise.all([
    send('notes.list', { article: address }),
    send('article.isSaved', { address }),
  ]);
  return { notes: await withPlaces(tab, notes), isSaved };
}

/** The page is asked only where there is a note whose words may be in it. */
async function withPlaces(tab: number, notes: readonly Note[]): Promise<PlacedNote[]> {
  const isAsked = notes.some(({ target }) => target.about !== 'article');
  const places = isAsked ? await soon(sendToPage(tab, 'notes.places')).catch(() => []) : [];
  const spansOf = new Map(places.map(({ id, spans }) => [id, spans]));
  return notes.map((note) => ({ note, spans: spansOf.get(note.id) ?? [] }));
}

/** Asks the reader for access to a site, or to all; must be called by a click. `false`: they said no. */
export function requestAccess(pattern: string | undefined): Promise<boolean> {
  return browser.permissions.request({ origins: pattern ? [pattern] : ['http://*/*', 'https://*/*'] });
}
