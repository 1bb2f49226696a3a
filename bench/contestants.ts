import { startBrowser, type TestBrowser } from '../test/e2e/harness/test-browser.ts';
import { buildPeer } from './peers/build-peers.ts';
import { type Cost, countersOf, trace } from './trace.ts';

declare const chrome: {
  runtime: { onMessage: { addListener(hear: Hears): void; removeListener(hear: Hears): void } };
  tabs: { query(of: object): Promise<{ id: number; url?: string }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
};

type Hears = (message: { type: string }, sender: { tab?: { url?: string } }) => void;

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
/** Milliseconds until a page without marks is given up, and that one question takes: the driver waits longer for an answer. */
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

/**
 * Waits until we have painted all that is to be painted, which the badge and our own messages tell without a word to the
 * page. `still`: milliseconds without either, after which nothing more is to come.
 */
export async function waitForBadge(driven: TestBrowser, url: string, still = stillness): Promise<void> {
  let seen = { badge: '', since: Date.now() };
  do {
    seen = await driven.evaluateInExtension(
      async (address, most, quietFor, { badge, since }) => {
        // A function without a name: to others, what compiles this file adds a helper that the browser does not have.
        const [hear]: [Hears] = [
          ({ type }, { tab }) => {
            if (type === 'page.changed' && tab?.url === address) since = Date.now();
          },
        ];
        chrome.runtime.onMessage.addListener(hear);
        const end = Date.now() + most;
        while (Date.now() < end && !(badge && Date.now() - since > quietFor)) {
          const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
          const text = tab ? await chrome.action.getBadgeText({ tabId: tab.id }) : '';
          if (text !== badge) since = Date.now();
          badge = text;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        chrome.runtime.onMessage.removeListener(hear);
        return { badge, since };
      },
      url,
      patience,
      still,
      seen,
    );
  } while (seen.badge && Date.now() - seen.since <= still);
}

export type Load = Cost & { readonly task: number; readonly nodes: number };

/** Loads a page in a fresh tab and gives what that cost its main thread. */
export async function load(
  name: Name,
  { browsers }: Contestants,
  url: string,
  { hasMarks = true, still = stillness } = {},
): Promise<Load> {
  const driven = browsers[name];
  const page = await driven.open('about:blank');
  try {
    const counters = await countersOf(page.page);
    const cost = await trace(page.page, url, async () => {
      await page.page.goto(url, { waitUntil: 'load', timeout: loading });
      if (name === 'slantlight' && hasMarks) await waitForBadge(driven, url, still);
      await sleep(quiet);
    });
    const { task, nodes, layouts } = await counters.read();
    return { ...cost, task, nodes, layouts };
  } finally {
    await page.close();
  }
}
