import { api } from './api.ts';

type WithSidePanel = { readonly sidePanel?: { open(target: { tabId: number }): Promise<void> } };

/**
 * Opens Chromium's side panel for a tab; `undefined` where the browser has none. It opens only while the browser
 * still counts a click of the reader's, so nothing may be awaited before this.
 */
export function openSidePanel(tab: number): Promise<void> | undefined {
  return (api as WithSidePanel).sidePanel?.open({ tabId: tab });
}
