import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { articleHtml } from './articles.ts';
import { type SiteServer, startServer } from './harness/server.ts';
import { startBrowser, type TestBrowser } from './harness/test-browser.ts';

let server: SiteServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startServer();
  server.add('/story', articleHtml());
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('with access withheld nothing is marked until the button is clicked, and the popup offers more', async () => {
  await browser.grantAccessTo(server.origins[0]);
  const page = await browser.open(server.url('/story', { host: 'localhost' }));
  // An article of the granted site, opened afterwards, has its marks: the extension has had its chance on the first.
  const granted = await browser.open(server.url('/story'));
  await granted.waitForPaint('fatal blow');
  await granted.close();
  expect(await page.painted()).toEqual([]);
  await browser.clickToolbarButton(page);
  await page.waitForPaint('fatal blow');
  const popup = await browser.openPopup(page);
  expect(await popup.text('.findings')).toContain('Carter appointee');
  expect(await popup.text('main')).toContain('for this visit only');
  await popup.click('.kinds input[value="loaded-language"]');
  await page.waitForPaint('Carter appointee');
  await popup.click('.kinds input[value="loaded-language"]');
  await page.waitForPaint('fatal blow');
  await popup.close();
  await page.close();
});

test('access to one site is access to that site', async () => {
  await browser.withholdAccess();
  await browser.grantAccessTo(server.origins[0]);
  const page = await browser.open(server.url('/story'));
  await page.waitForPaint('fatal blow');
  await page.close();
});

test('an article that was open before is marked once access is given', async () => {
  await browser.withholdAccess();
  const page = await browser.open(server.url('/story'));
  await browser.grantAccess();
  await page.waitForPaint('fatal blow');
  await page.close();
});

test('marks go when access is taken away', async () => {
  await browser.grantAccess();
  const page = await browser.open(server.url('/story'));
  await page.waitForPaint('fatal blow');
  await browser.withholdAccess();
  await page.waitForNoPaint();
  await page.close();
});
