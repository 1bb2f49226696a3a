import { expect, test } from '@jest/globals';
import { articleHtml } from './articles.ts';
import { clickInCard, openCard, waitForCard, waitForNoCard } from './harness/card.ts';
import { startSite } from './harness/start-site.ts';
import { waitFor } from './harness/wait-for.ts';

const { server, driven } = await startSite();
server.add('/story', articleHtml());
server.add(
  '/again',
  articleHtml({ extra: '<p>It was a fatal blow, they said, and <a href="/story">sadly</a> so.</p>' }),
);

test('the card explains a loaded word, and Escape closes it', async () => {
  const page = await driven.open(server.url('/story'));
  await page.hover('fatal blow');
  const { text } = await waitForCard(page, 'fatal blow');
  expect(text).toContain('Loaded language');
  expect(text).toContain("The outlet's own words");
  await page.page.keyboard.press('Escape');
  await waitForNoCard(page);
  await page.close();
});

test('the card of an appointment shows the federal record', async () => {
  const page = await driven.open(server.url('/story'));
  await page.hover('Carter appointee');
  const { text } = await waitForCard(page, 'Carter appointee');
  expect(text).toContain('Jimmy Carter');
  expect(text).toMatch(/1980/);
  await page.close();
});

test('it stays while the pointer is on it, and goes when the pointer is elsewhere', async () => {
  const page = await driven.open(server.url('/story', { strict: true }));
  await page.hover('fatal blow');
  const card = await waitForCard(page, 'fatal blow');
  const place = card.buttons.get('Not here');
  if (!place) throw new Error('The card has no button "Not here"');
  await page.page.mouse.move(place.x, place.y, { steps: 5 });
  // Longer than the card would stay without the pointer: a click on it proves that it is still there.
  expect((await waitForCard(page, 'fatal blow')).text).toBe(card.text);
  await page.page.mouse.move(2, 2, { steps: 3 });
  await waitForNoCard(page);
  await page.close();
});

test('nothing opens while text is selected', async () => {
  const page = await driven.open(server.url('/story'));
  await page.waitForPaint('fatal blow');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element));
  await page.hover('fatal blow');
  // Another mark, once nothing is selected, opens its card: the pointer is heard, and the first had none.
  expect(await openCard(page)).toBeUndefined();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.hover('Carter appointee');
  expect((await waitForCard(page, 'appointee')).text).not.toContain('fatal blow');
  await page.close();
});

test('a passage that is not to be marked here stays marked elsewhere, and undo brings it back', async () => {
  const page = await driven.open(server.url('/again'));
  const count = async () => (await page.painted()).filter(({ text }) => text === 'fatal blow').length;
  await waitFor('two marks', async () => (await count()) === 2);
  await page.hover('fatal blow');
  await clickInCard(page, 'Not here');
  await waitFor('one mark', async () => (await count()) === 1);
  await clickInCard(page, 'Undo');
  await waitFor('two marks again', async () => (await count()) === 2);
  await page.close();
});

test('an ignored word is marked nowhere until the popup takes it back', async () => {
  const page = await driven.open(server.url('/again'));
  await page.hover('fatal blow');
  await clickInCard(page, 'Ignore this word');
  await waitFor(
    'no mark on it',
    async () => !(await page.painted()).some(({ text }) => text === 'fatal blow'),
  );
  await driven.killBackground();
  await page.reload();
  await page.waitForPaint('sadly');
  expect((await page.painted()).map(({ text }) => text)).not.toContain('fatal blow');
  const popup = await driven.openPopup(page);
  await popup.click('.ignored summary');
  await popup.click('.ignored button');
  await page.waitForPaint('fatal blow');
  await popup.close();
  await page.close();
});

test('a click on a marked link goes where it went, and opens no card', async () => {
  const page = await driven.open(server.url('/again'));
  await page.waitForPaint('sadly');
  await page.click('a[href="/story"]');
  await page.waitFor('the link to be followed', () => location.pathname === '/story');
  await page.close();
});
