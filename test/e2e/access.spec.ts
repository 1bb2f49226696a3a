import { expect, test } from '@jest/globals';
import { articleHtml } from './articles.ts';
import { startSite } from './harness/start-site.ts';

const { server, driven } = await startSite();
server.add('/story', articleHtml());

test('with access withheld nothing is marked until the button is clicked, and the popup offers more', async () => {
  await driven.grantAccessTo(server.origins[0]);
  const page = await driven.open(server.url('/story', { host: 'localhost' }));
  // An article of the granted site, opened afterwards, has its marks: the extension has had its chance on the first.
  const granted = await driven.open(server.url('/story'));
  await granted.waitForPaint('fatal blow');
  await granted.close();
  expect(await page.painted()).toEqual([]);
  await driven.clickToolbarButton(page);
  await page.waitForPaint('fatal blow');
  const popup = await driven.openPopup(page);
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
  await driven.withholdAccess();
  await driven.grantAccessTo(server.origins[0]);
  const page = await driven.open(server.url('/story'));
  await page.waitForPaint('fatal blow');
  await page.close();
});

test('an article that was open before is marked once access is given', async () => {
  await driven.withholdAccess();
  const page = await driven.open(server.url('/story'));
  await driven.grantAccess();
  await page.waitForPaint('fatal blow');
  await page.close();
});

test('marks go when access is taken away', async () => {
  await driven.grantAccess();
  const page = await driven.open(server.url('/story'));
  await page.waitForPaint('fatal blow');
  await driven.withholdAccess();
  await page.waitForNoPaint();
  await page.close();
});
