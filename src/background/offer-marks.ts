import browser, { type Tabs } from 'webextension-polyfill';
import { Refusal, sendToPage } from '../messaging/send.ts';
import { askInVain, type InVain, openEditor } from './editor.ts';

const menuItem = 'add-mark';

async function markSelection({ id, incognito }: Tabs.Tab): Promise<void> {
  if (id === undefined) return;
  // First of all, while the browser counts the reader's click.
  const opened = openEditor(id);
  // In private windows the editor only says that no notes are kept there.
  const [, inVain] = await Promise.all([opened, incognito ? undefined : begin(id)]);
  if (inVain) await askInVain(id, inVain);
}

/** Says why nothing was begun. */
async function begin(tab: number): Promise<InVain | undefined> {
  try {
    const answer = await sendToPage(tab, 'note.begin', { about: 'selection' });
    return answer === 'begun' ? undefined : { problem: answer };
  } catch (error) {
    // Without a script of ours in the page there is no article.
    return error instanceof Refusal ? { failure: error.message } : { problem: 'no-article' };
  }
}

/** Offers to mark selected words and to write a note on them: in the context menu, and by a key. */
export function offerMarks(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus?.create(
      { id: menuItem, title: browser.i18n.getMessage('addMark'), contexts: ['selection'] },
      // It is there already after an update; a context menu has no way to ask.
      () => void browser.runtime.lastError,
    );
  });
  // Firefox for Android has neither.
  browser.contextMenus?.onClicked.addListener(async ({ menuItemId }, tab) => {
    if (menuItemId === menuItem && tab) await markSelection(tab);
  });
  browser.commands?.onCommand.addListener(async (command, tab) => {
    if (command === menuItem && tab) await markSelection(tab);
  });
}
