import { expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser } from 'webextension-polyfill';
import { articleHtml } from './articles.ts';
import { clickInCard, waitForCard } from './harness/card.ts';
import { startSite } from './harness/start-site.ts';
import type { Surface } from './harness/surface.ts';

// In the extension's own tabs, both browsers have it.
declare const browser: Browser;

const { server, driven } = await startSite();
server.add('/story', articleHtml());

/** The folder of `_locales` that the browser takes the texts from: there is one. */
const textLanguage = () => browser.runtime.getManifest().default_locale;

/** What axe finds wrong, as rule and element. */
function violations(surface: Surface): Promise<string[]> {
  return surface.evaluate(async (source: string) => {
    const check = new Function(`${source}; return axe.run(document)`);
    const { violations: found } = (await check()) as axe.AxeResults;
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, axe.source);
}

// Another language than the text's makes a screen reader read it out wrongly (WCAG 3.1.1).
test.each(['popup/popup.html', 'pages/editor.html?tab=0', 'pages/export.html'])(
  '%s says which language its text is in',
  async (path) => {
    const page = await driven.openExtensionPage(path);
    await page.text('main');
    const language = () => document.documentElement.lang;
    expect(await page.evaluate(language)).toBe(await driven.evaluateInExtension(textLanguage));
    await page.close();
  },
);

test('the popup, with all that can be opened in it', async () => {
  const page = await driven.open(server.url('/story'));
  await page.waitForPaint();
  const popup = await driven.openPopup(page);
  await popup.text('.findings');
  await popup.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await popup.click('.forget-all');
  await popup.text('.forget .question');
  expect(await violations(popup)).toEqual([]);
  await popup.close();
  await page.close();
});

test('the note editor, with a note', async () => {
  const page = await driven.open(server.url('/story'));
  await page.hover('fatal blow');
  await waitForCard(page, 'fatal blow');
  await clickInCard(page, 'Note');
  const editor = await driven.waitForExtensionPage('pages/editor.html');
  await editor.waitFor('a note to write', () => document.querySelector('textarea') !== null);
  expect(await violations(editor)).toEqual([]);
  expect(await editor.evaluate(() => document.title)).toBe('Slantlight notes');
  await editor.close().catch(() => undefined);
  await page.close();
});
