import browser from 'webextension-polyfill';
import { send } from '../src/messaging/send.ts';

type WithSidePanel = { readonly sidePanel?: { open(target: { tabId: number }): Promise<void> } };

/**
 * Opens the note editor for a tab. Chromium opens its side panel for this very click only, so it is asked here
 * and not by the background.
 */
export function openEditor(tab: number): Promise<void> {
  const { sidePanel } = browser as WithSidePanel;
  return sidePanel ? sidePanel.open({ tabId: tab }) : send('editor.open', { tab });
}
