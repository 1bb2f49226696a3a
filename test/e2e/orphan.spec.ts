import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { articleHtml } from './articles.ts';
import { waitForCard } from './harness/card.ts';
import { type SiteServer, startServer } from './harness/server.ts';
import { startBrowser, type TestBrowser } from './harness/test-browser.ts';
import type { Painted, TestPage } from './harness/test-page.ts';
import { waitFor } from './harness/wait-for.ts';
import { addNextPage, goOut, link } from './way-out.ts';

let server: SiteServer;
let driven: TestBrowser;

beforeEach(async () => {
  server = await startServer();
  server.add('/story', articleHtml({ extra: link }));
  addNextPage(server);
  driven = await startBrowser();
});
afterEach(async () => {
  await driven?.close();
  await server?.close();
});

const marked = ['Carter appointee', 'fatal blow', 'sadly', 'tech giant'];

/** What is to be seen: what Firefox leaves in the registry has lost its style, and so its paint. */
async function seen(page: TestPage): Promise<Painted[]> {
  const painted = await page.painted();
  const names = [...new Set(painted.map(({ highlight }) => highlight))];
  const styled = await Promise.all(names.map((name) => page.highlightIsStyled(name)));
  return painted.filter(({ highlight }) => styled[names.indexOf(highlight)]);
}

function waitForNothingPainted(page: TestPage): Promise<unknown> {
  return waitFor('nothing to be painted', async () => (await seen(page)).length === 0);
}

/** As a reader would who comes back to the page. */
async function moveAbout(page: TestPage): Promise<void> {
  await page.activate();
  await page.page.mouse.move(400, 700);
  await page.page.mouse.move(410, 705);
}

/** The page is as it would be without us: its DOM, its scripts, its links, and nothing answers the pointer. */
async function expectUntouched(page: TestPage, before: string): Promise<void> {
  expect(await page.serialise()).toBe(before);
  const { box } = (await page.painted())[0] ?? { box: { x: 100, y: 200, width: 10, height: 10 } };
  await page.page.mouse.move(box.x + 2, box.y + 4);
  await page.page.mouse.click(box.x + 2, box.y + 4);
  await page.evaluate(() => {
    document.querySelector('h1')?.append(' and more');
  });
  await goOut(page);
  expect(page.errors).toEqual([]);
}

describe.each([
  ['switched off', () => driven.disableExtension()],
  ['taken out', () => driven.removeExtension()],
])('the extension is %s while a page is open', (_, end) => {
  test('its marks go, and nothing of it is left in the page', async () => {
    const page = await driven.open(server.url('/story'));
    const before = await page.serialise();
    await page.waitForPaint('fatal blow');
    await end();
    await moveAbout(page);
    await waitForNothingPainted(page);
    await expectUntouched(page, before);
  });
});

/** The element beside the body, and whether it shows. Firefox ends our scripts before they could take it out. */
const cardShows = () => {
  const [host] = [...document.documentElement.children].slice(2);
  return host !== undefined && getComputedStyle(host).display !== 'none';
};

test.each([
  ['switched off', () => driven.disableExtension()],
  ['taken out', () => driven.removeExtension()],
  ['updated', () => driven.reloadExtension()],
])('a card that is open when the extension is %s goes', async (_, end) => {
  const page = await driven.open(server.url('/story'));
  await page.hover('fatal blow');
  await waitForCard(page, 'fatal blow');
  expect(await page.evaluate(cardShows)).toBe(true);
  await end();
  await moveAbout(page);
  await waitFor('the card to be gone', async () => !(await page.evaluate(cardShows)));
  await goOut(page);
  expect(page.errors).toEqual([]);
});

test('an update leaves one reader in each page, with new names, and one card', async () => {
  const page = await driven.open(server.url('/story'));
  const { highlight } = await page.waitForPaint('fatal blow');
  await driven.reloadExtension();
  await moveAbout(page);
  await waitFor('the marks of the new version alone', async () => {
    const painted = await seen(page);
    return painted.length === marked.length && painted.every((range) => range.highlight !== highlight);
  });
  expect((await seen(page)).map(({ text }) => text).sort()).toEqual(marked);
  await page.evaluate(() => {
    const counter = globalThis as unknown as { hosts: number };
    counter.hosts = 0;
    new MutationObserver((records) => {
      for (const { addedNodes } of records) counter.hosts += addedNodes.length;
    }).observe(document.documentElement, { childList: true });
  });
  await page.hover('tech giant');
  await waitForCard(page, 'tech giant');
  expect(await page.evaluate(() => (globalThis as unknown as { hosts: number }).hosts)).toBe(1);
  expect(page.errors).toEqual([]);
});
