import browser, { type Tabs } from 'webextension-polyfill';
import { sendToPage } from '../messaging/send.ts';
import { askInVain, openEditor } from './editor.ts';

const menuItem = 'add-mark';

async function markSelection(tab: Tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  // First of all, while the browser counts the reader's click.
  await openEditor(tab.id);
  // The editor itself says that private windows keep no notes.
  if (tab.incognito) return;
  const answer = await sendToPage(tab.id, 'note.begin', { about: 'selection' }).catch(
    () => 'no-article' as const,
  );
  if (answer !== 'begun') await askInVain(tab.id, answer);
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
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === menuItem) markSelection(tab);
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === menuItem) markSelection(tab);
  });
}
