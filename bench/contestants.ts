import { startBrowser, type TestBrowser } from '../test/e2e/harness/test-browser.ts';
import { buildPeer } from './peers/build-peers.ts';
import { type Cost, countersOf, trace } from './trace.ts';

declare const chrome: {
  tabs: { query(of: object): Promise<{ id: number; url?: string }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
};

export const names = ['bare', 'floor', 'slantlight', 'mark.js'] as const;
export type Name = (typeof names)[number];

/** A browser for each contestant, all of them open: they take turns, so that a busy machine hurts all alike. */
export type Contestants = {
  readonly browsers: Readonly<Record<Name, TestBrowser>>;
  readonly close: () => Promise<void>;
};

/** Milliseconds without anything going on after which a page is taken to be done. */
const quiet = 300;
/** Milliseconds without another count of marks after which all of them are taken to be painted. */
const stillness = 3000;
/** Milliseconds until a page has loaded. */
const loading = 80_000;
/** Milliseconds until a page without marks is given up; less than the driver waits for an answer. */
const patience = 15_000;

export const sleep = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

export async function startContestants(): Promise<Contestants> {
  const browsers = {
    bare: await startBrowser({ extension: null }),
    floor: await startBrowser({ extension: await buildPeer('floor') }),
    slantlight: await startBrowser(),
    'mark.js': await startBrowser({ extension: await buildPeer('mark-js') }),
  };
  return {
    browsers,
    async close() {
      for (const browser of Object.values(browsers)) await browser.close();
    },
  };
}

/** Waits until we have painted all that is to be painted: the badge tells, without a word to the page. */
export async function waitForBadge(driven: TestBrowser, url: string): Promise<number> {
  return driven.evaluateInExtension(
    async (address, most, still) => {
      const end = Date.now() + most;
      let last = '';
      let since = Date.now();
      while (Date.now() < end && !(last && Date.now() - since > still)) {
        const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
        const text = tab ? await chrome.action.getBadgeText({ tabId: tab.id }) : '';
        if (text !== last) since = Date.now();
        last = text;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return Number.parseInt(last || '0', 10);
    },
    url,
    patience,
    stillness,
  );
}

export type Load = Cost & { readonly task: number; readonly nodes: number };

/** Loads a page in a fresh tab and gives what that cost its main thread. */
export async function load(
  name: Name,
  { browsers }: Contestants,
  url: string,
  { hasMarks = true } = {},
): Promise<Load> {
  const driven = browsers[name];
  const page = await driven.open('about:blank');
  try {
    const counters = await countersOf(page.page);
    const cost = await trace(page.page, url, async () => {
      await page.page.goto(url, { waitUntil: 'load', timeout: loading });
      if (name === 'slantlight' && hasMarks) await waitForBadge(driven, url);
      await sleep(quiet);
    });
    const { task, nodes, layouts } = await counters.read();
    return { ...cost, task, nodes, layouts };
  } finally {
    await page.close();
  }
}
