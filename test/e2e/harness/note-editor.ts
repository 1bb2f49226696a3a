import type { Browser } from 'webextension-polyfill';
import { clickInCard, waitForCard } from './card.ts';
import type { TestBrowser } from './test-browser.ts';
import type { TestPage } from './test-page.ts';
import { waitFor } from './wait-for.ts';

// In the extension's own tabs, both browsers have it.
declare const browser: Browser;

/** Where a note is written. */
export const body = 'textarea';

/** For `waitFor` in the editor. */
export const isSaved = () => document.querySelector('.note-editor [role="status"]')?.textContent === 'Saved';

/** Opens the editor from the card of the marked words. */
export async function openEditorOn(driven: TestBrowser, page: TestPage, words: string): Promise<TestPage> {
  await page.hover(words);
  await waitForCard(page, words);
  await clickInCard(page, 'Note');
  const editor = await driven.waitForExtensionPage('pages/editor.html');
  await editor.waitFor('the note to be written', () => document.querySelector('textarea') !== null);
  return editor;
}

/** The document goes in whatever it is doing, as when its window is closed. */
export async function closeAtOnce(editor: TestPage): Promise<void> {
  await editor.evaluate(() => window.close()).catch(() => undefined);
  await waitFor('the editor to be closed', async () => {
    return !(await editor.evaluate(() => true).catch(() => false));
  });
}

export const typeInto = (editor: TestPage, selector: string, text: string) =>
  editor.page.type(selector, text);

export async function tabOf(driven: TestBrowser, page: TestPage): Promise<number> {
  await page.activate();
  const id = await driven.evaluateInExtension(async (url) => {
    const tabs = await browser.tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id;
  }, page.url);
  if (id === undefined) throw new Error('No such tab');
  return id;
}

/** Everything in the extension's database, as text. */
export const stored = (driven: TestBrowser) =>
  driven.evaluateInExtension(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('slantlight');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const stores = [...database.objectStoreNames];
    const all = await Promise.all(
      stores.map(
        (name) =>
          new Promise<unknown[]>((resolve) => {
            const request = database.transaction(name).objectStore(name).getAll();
            request.onsuccess = () => resolve(request.result);
          }),
      ),
    );
    database.close();
    return JSON.stringify(all);
  });
