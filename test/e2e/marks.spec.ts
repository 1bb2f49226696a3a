import { afterAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'webextension-polyfill';
import { startSite } from './harness/start-site.ts';
import { startBrowser } from './harness/test-browser.ts';
import { waitFor } from './harness/wait-for.ts';

// In the extension's own tabs, both browsers have it.
declare const browser: Browser;

const { server, driven } = await startSite();
/** Without the extension, on the same server: what everything is compared with. */
const bare = await startBrowser({ extension: null });
afterAll(() => bare.close());

const noArticle = `<!doctype html><html lang="en"><title>Timetable</title><h1>Ferry timetable</h1>
  <table><tr><td>Portmere</td><td>9:40</td></tr></table><p>Sadly, the tech giant dealt the ferry a fatal blow.</p></html>`;

server.add('/no-article', noArticle);

describe.each([
  ['plain', false],
  ['under a strict policy', true],
])('the slanted report, %s', (_, strict) => {
  const address = () => server.url('/demo/slanted.html', { strict });

  test('is marked where it should be, in pixels', async () => {
    const [before, page] = [await bare.open(address()), await driven.open(address())];
    await page.waitForPaint('fatal blow');
    await page.waitForPaint('Democrat-appointed');
    const changed = (await page.screenshot()).countDifferences(await before.screenshot());
    // Two words at the least; the whole viewport has 800,000 pixels.
    expect(changed).toBeGreaterThan(2_000);
    expect(changed).toBeLessThan(100_000);
    await Promise.all([before.close(), page.close()]);
  });

  test('keeps its DOM and style sheets as they were', async () => {
    const [before, page] = [await bare.open(address()), await driven.open(address())];
    await page.waitForPaint();
    expect(await page.serialise()).toBe(await before.serialise());
    await Promise.all([before.close(), page.close()]);
  });
});

test('the badge counts the marks', async () => {
  const page = await driven.open(server.url('/demo/slanted.html'));
  await page.waitForPaint();
  await page.activate();
  await waitFor('the badge to say how many marks there are', async () => {
    const [badge, painted] = await Promise.all([
      driven.evaluateInExtension(async (url: string) => {
        const tabs = await browser.tabs.query({});
        const tab = tabs.find((candidate) => candidate.url === url);
        return tab?.id === undefined ? '' : browser.action.getBadgeText({ tabId: tab.id });
      }, page.url),
      page.painted(),
    ]);
    return badge === String(painted.length);
  });
  await page.close();
});

test('the sober report has one mark, on the appointment', async () => {
  const page = await driven.open(server.url('/demo/sober.html'));
  await page.waitForPaint('Carter appointee');
  expect((await page.painted()).map(({ text }) => text)).toEqual(['Carter appointee']);
  await page.close();
});

test('a page that is no article gets neither style nor reader', async () => {
  const address = server.url('/no-article');
  const [before, page] = [await bare.open(address), await driven.open(address)];
  // An article opened afterwards has its marks: the extension has had its chance on the page before it.
  const article = await driven.open(server.url('/demo/sober.html'));
  await article.waitForPaint();
  const [{ highlight } = { highlight: '' }] = await article.painted();
  expect(await article.highlightIsStyled(highlight)).toBe(true);

  expect(await page.painted()).toEqual([]);
  expect(await page.registeredHighlights()).toBe(0);
  expect(await page.serialise()).toBe(await before.serialise());
  expect((await page.screenshot()).countDifferences(await before.screenshot())).toBe(0);
  await Promise.all([before.close(), page.close(), article.close()]);
});

test('no request leaves, from any context', async () => {
  const address = server.url('/demo/slanted.html');
  server.forget();
  await (await bare.open(address)).close();
  const expected = [...server.requests].sort();

  server.forget();
  const page = await driven.open(address);
  await page.waitForPaint();
  await page.hover('fatal blow');
  const popup = await driven.openPopup(page);
  await popup.waitFor(
    'the popup to show something',
    () => (document.body.textContent ?? '').trim().length > 0,
  );
  await popup.close();
  await page.close();

  expect([...server.requests].sort()).toEqual(expected);
  expect(driven.foreignRequests()).toEqual([]);
  const own = await driven.requestsByExtension();
  expect(own).toEqual([]);
});
