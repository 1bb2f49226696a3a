import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import type { Browser } from 'webextension-polyfill';
import type { Gate } from '../../content-scripts/world.ts';
import { articleHtml, shopHtml } from './articles.ts';
import { clickInCard, waitForCard } from './harness/card.ts';
import { startSite } from './harness/start-site.ts';
import { startBrowser, type TestBrowser } from './harness/test-browser.ts';
import type { TestPage } from './harness/test-page.ts';
import { waitFor } from './harness/wait-for.ts';

// In the extension's own tabs, both browsers have it.
declare const browser: Browser;

const isFirefox = process.env.SLANTLIGHT_BROWSER === 'firefox';

const { server, driven } = await startSite();
server.add('/shop', shopHtml.replace('</head>', '<meta property="og:type" content="website"></head>'));
server.add('/story', articleHtml());

/** The headline that the gate read when it last looked; none before it has run. */
function headlineOfGate({ url }: TestPage): Promise<string | undefined> {
  return driven.evaluateInExtension(async (address) => {
    const tab = (await browser.tabs.query({})).find((candidate) => candidate.url === address);
    // The function runs where the gate does, and the page's scripts see nothing of it.
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () =>
        (globalThis as unknown as Record<symbol, Gate | undefined>)[Symbol.for('slantlight')]?.info()
          .headline,
    });
    return answer?.result as string | undefined;
  }, url);
}

/** Waits until the gate has read that headline; without the extension there is no gate to wait for. */
async function waitForGate(from: TestBrowser, page: TestPage, headline: string): Promise<void> {
  if (from !== driven) return;
  await waitFor(`the gate to read “${headline}”`, async () => (await headlineOfGate(page)) === headline);
}

/** All that a page's script can look at: its tree, styles, globals, requests, and highlights. */
async function look(from: TestBrowser, path: string): Promise<unknown> {
  const page = await from.open(server.url(path));
  await waitForGate(from, page, 'Shoes');
  // The gate looks again at a page that has other paragraphs.
  await page.evaluate(() => {
    (document.querySelector('h1') as HTMLElement).textContent = 'Shoes and sandals';
    document.body.append(
      Object.assign(document.createElement('p'), { textContent: 'Sandals, sadly sold out.' }),
    );
  });
  await waitForGate(from, page, 'Shoes and sandals');
  const seen = {
    markup: await page.serialise(),
    ...(await page.evaluate(() => ({
      globals: Object.getOwnPropertyNames(window).sort(),
      documentKeys: Object.getOwnPropertyNames(document).sort(),
      rootAttributes: document.documentElement.getAttributeNames(),
      // A browser asks for the icon once, for whichever page comes first.
      requests: performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => (name.endsWith('/favicon.ico') ? [] : [new URL(name).pathname])),
      measures: performance.getEntries().filter(({ entryType }) => /mark|measure/.test(entryType)).length,
      highlights: CSS.highlights.size,
      styles: ['::highlight(slantlight)', '::selection', '::before', '::marker', '::backdrop'].map(
        (pseudo) => getComputedStyle(document.body, pseudo).backgroundColor,
      ),
      customProperties: [...getComputedStyle(document.documentElement)].filter((name) =>
        name.startsWith('--'),
      ),
    }))),
    errors: page.errors,
  };
  await page.close();
  return seen;
}

test('a page without marks is the same to its scripts as in a browser without the extension', async () => {
  const bare = await startBrowser({ extension: null });
  try {
    expect(await look(driven, '/shop')).toEqual(await look(bare, '/shop'));
  } finally {
    await bare.close();
  }
});

test('the names of highlights are new at each load', async () => {
  const page = await driven.open(server.url('/story'));
  const names = [];
  for (let load = 0; load < 3; load += 1) {
    names.push((await page.waitForPaint('fatal blow')).highlight);
    await page.reload();
  }
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).not.toMatch(/slant/i);
  await page.close();
});

const root = fileURLToPath(new URL(`../../dist/${isFirefox ? 'firefox' : 'chrome'}/`, import.meta.url));
const ownPages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);

test('there are pages of our own to look at', () => {
  expect(ownPages).toEqual(
    expect.arrayContaining(['popup/popup.html', 'pages/editor.html', 'pages/export.html']),
  );
});

test.each(ownPages)('%s cannot ask the network for anything', async (path) => {
  const page = await driven.openExtensionPage(path);
  server.forget();
  const answers = await page.evaluate(async (address: string) => {
    const answerOf = (start: (done: (answer: string) => void) => void) => new Promise<string>(start);
    const loaded = (element: HTMLElement, attribute: string) =>
      answerOf((done) => {
        element.onerror = () => done('refused');
        element.onload = () => done('loaded');
        element.setAttribute(attribute, address);
        document.head.append(element);
      });
    const asked = await fetch(address).then(
      () => 'loaded',
      () => 'refused',
    );
    const style = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
    const socket = await answerOf((done) => {
      try {
        const opened = new WebSocket(address.replace('http', 'ws'));
        opened.onopen = () => done('loaded');
        opened.onerror = () => done('refused');
      } catch {
        done('refused');
      }
    });
    const others = [new Image(), document.createElement('script')].map((element) => loaded(element, 'src'));
    return [asked, socket, await loaded(style, 'href'), ...(await Promise.all(others))];
  }, server.url('/shop'));
  expect(new Set(answers)).toEqual(new Set(['refused']));
  expect(server.requests).toEqual([]);
  await page.close();
});

test('in a whole use, from reading to a note and its export, nothing is asked of the network', async () => {
  server.add('/use', articleHtml({ title: 'Judge denies request of small service, for once' }));
  const before = (await driven.requestsByExtension()).length;
  server.forget();
  const page = await driven.open(server.url('/use'));
  await page.hover('fatal blow');
  expect((await waitForCard(page, 'fatal blow')).fields).toEqual([]);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'message'])
      addEventListener(type, () => heard.push(type), true);
  });
  await clickInCard(page, 'Note');
  const editor = await driven.waitForExtensionPage('pages/editor.html');
  await editor.waitFor('the note to be written', () => document.querySelector('textarea') !== null);
  await editor.page.type('textarea', 'See https://example.org/picture.png');
  await editor.waitFor(
    'the note to be saved',
    () => document.querySelector('.note-editor [role="status"]')?.textContent === 'Saved',
  );
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  await editor.evaluate(() => window.close()).catch(() => undefined);
  const popup = await driven.openPopup(page);
  await popup.click('.keeping summary');
  await popup.click('.save-export');
  expect(await driven.download(/for-once.*\.md$/)).toContain('picture.png');
  // A popup that has opened a tab is closed by Chromium.
  await popup.close().catch(() => undefined);
  // Some have nothing to do, and close themselves.
  for (const path of ownPages) await (await driven.openExtensionPage(path)).close().catch(() => undefined);
  await driven.killBackground();
  await page.reload();
  await page.waitForPaint('fatal blow');
  await page.close();

  expect(server.requests).toEqual(['GET /use', 'GET /use']);
  expect(driven.foreignRequests()).toEqual([]);
  expect((await driven.requestsByExtension()).slice(before)).toEqual([]);
});
