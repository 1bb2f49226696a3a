import { expect, test } from '@jest/globals';
import type { Browser } from 'webextension-polyfill';
import { articleHtml } from './articles.ts';
import { clickInCard, waitForCard } from './harness/card.ts';
import { body, closeAtOnce, isSaved, openEditorOn, stored, tabOf, typeInto } from './harness/note-editor.ts';
import { startSite } from './harness/start-site.ts';
import { waitFor } from './harness/wait-for.ts';

// In the extension's own tabs, both browsers have it.
declare const browser: Browser;

const { server, driven } = await startSite();
for (const path of ['/judged', '/saved', '/forgotten', '/secret']) server.add(path, articleHtml());

test('opinions and what was found are there at the next visit', async () => {
  const page = await driven.open(server.url('/judged'));
  await page.hover('fatal blow');
  await clickInCard(page, 'Disagree');
  await waitFor('the opinion to be stored', async () => (await stored(driven)).includes('"disagree"'));
  await driven.killBackground();
  await page.reload();
  await page.waitForPaint('fatal blow');
  const popup = await driven.openPopup(page);
  expect(await popup.text('.findings .opinion [aria-pressed="true"]')).toBe('Disagree');
  await popup.close();
  await page.close();
});

test('an article is saved with its full text from the popup, and everything is exported', async () => {
  const page = await driven.open(server.url('/saved'));
  await page.waitForPaint('fatal blow');
  const popup = await driven.openPopup(page);
  await popup.click('.save-article');
  await popup.waitFor('the text to be saved', () => document.querySelector('.keep .saved') !== null);
  await popup.click('.keeping summary');
  await popup.select('select[name="what"]', 'all');
  await popup.select('select[name="format"]', 'json');
  await popup.click('.save-export');
  const { articles } = JSON.parse(await driven.download(/everything.*\.json$/));
  const saved = articles.find(({ address }: { address: string }) => address.endsWith('/saved'));
  expect(saved.text.blocks.length).toBeGreaterThan(4);
  expect(saved.annotations.map(({ finding }: { finding: { quote: string } }) => finding.quote)).toContain(
    'fatal blow',
  );
  await page.close();
});

test('an article is forgotten from the popup, its notes only if chosen, and then everything', async () => {
  const page = await driven.open(server.url('/forgotten'));
  const rows = async () => {
    const [annotations = [], articles = [], , notes = []] = JSON.parse(await stored(driven)) as object[][];
    const here = (all: object[]) => all.filter((row) => JSON.stringify(row).includes('/forgotten')).length;
    return { annotations: here(annotations), articles: here(articles), notes: here(notes) };
  };
  const editor = await openEditorOn(driven, page, 'fatal blow');
  await typeInto(editor, body, 'Stays at first');
  await editor.waitFor('it to be saved', isSaved);
  await closeAtOnce(editor);
  await page.hover('fatal blow');
  await clickInCard(page, 'Agree');
  await waitFor('all to be kept', async () => {
    const { annotations, articles, notes } = await rows();
    return annotations > 0 && articles === 1 && notes === 1;
  });

  const popup = await driven.openPopup(page);
  await popup.text('.findings [aria-pressed="true"]');
  await popup.click('.keeping summary');
  await popup.click('.forget-article');
  await popup.click('.forget-now');
  await waitFor('all but the note to go', async () => {
    const { annotations, articles, notes } = await rows();
    return annotations === 0 && articles === 1 && notes === 1;
  });
  await popup.waitFor('the opinion to go', () => !document.querySelector('.findings [aria-pressed="true"]'));

  await popup.click('.forget-all');
  await popup.click('.forget input');
  await popup.click('.forget-now');
  await waitFor('everything to go', async () => (await stored(driven)) === '[[],[],[],[]]');
  await popup.waitFor('the note to go', () => !document.querySelector('.notes-list'));
  await popup.close();

  // What is read anew in a page that was open is not remembered.
  await page.reload();
  await page.waitForPaint('fatal blow');
  const tab = await tabOf(driven, page);
  await waitFor('the store to have answered', async () => {
    const { answer } = await driven.evaluateInExtension(
      async (id) =>
        (await browser.tabs.sendMessage(id, { type: 'page.describe' })) as {
          answer: { keeping?: { state: string } };
        },
      tab,
    );
    return answer.keeping?.state === 'off';
  });
  expect(await rows()).toEqual({ annotations: 0, articles: 0, notes: 0 });
  await page.close();
});

test('private windows write nothing, and say so', async () => {
  await driven.allowPrivateWindows();
  const page = await driven.openPrivate(server.url('/secret'));
  await page.waitForPaint('fatal blow');
  await page.hover('fatal blow');
  const card = await waitForCard(page, 'fatal blow');
  expect(card.text).toContain('Notes are not kept in private windows.');
  expect([...card.buttons.keys()]).not.toContain('Note');
  await waitFor('the article to have been answered', async () => {
    const { answer } = await driven.evaluateInExtension(async () => {
      const tabs = await browser.tabs.query({});
      const tab = tabs.find(({ incognito }) => incognito);
      return (await browser.tabs.sendMessage(tab?.id ?? -1, { type: 'page.describe' })) as {
        answer: { keeping?: { state: string } };
      };
    });
    return answer.keeping?.state === 'private';
  });
  // Other tabs, read again since the extension was reloaded, may have been written meanwhile.
  expect(await stored(driven)).not.toContain('/secret');
});
