import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { articleHtml, shopHtml } from './articles.ts';
import { type SiteServer, startServer } from './harness/server.ts';
import { startBrowser, type TestBrowser } from './harness/test-browser.ts';

let server: SiteServer;
let driven: TestBrowser;

beforeAll(async () => {
  server = await startServer();
  server.add('/shop', shopHtml);
  server.add('/story', articleHtml());
  driven = await startBrowser();
});
afterAll(async () => {
  await driven?.close();
  await server?.close();
});

/** All that a page's script can look at: its tree, styles, globals, requests, and highlights. */
async function look(from: TestBrowser, path: string): Promise<unknown> {
  const page = await from.open(server.url(path));
  // The gate has decided by the time the popup could ask it.
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

test.each(['popup/popup.html', 'pages/editor.html', 'pages/export.html'])(
  '%s cannot ask the network for anything',
  async (path) => {
    const page = await driven.openExtensionPage(path);
    server.forget();
    const answers = await page.evaluate(async (address: string) => {
      const image = new Image();
      const failed = new Promise<string>((done) => {
        image.onerror = () => done('refused');
        image.onload = () => done('loaded');
      });
      image.src = address;
      const asked = await fetch(address).then(
        () => 'loaded',
        () => 'refused',
      );
      return [asked, await failed];
    }, server.url('/shop'));
    expect(answers).toEqual(['refused', 'refused']);
    expect(server.requests).toEqual([]);
    await page.close();
  },
);
