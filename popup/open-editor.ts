import { send } from '../src/messaging/send.ts';
import { openSidePanel } from '../src/messaging/side-panel.ts';

/**
 * Opens the note editor for a tab. Chromium opens its side panel for this very click only, so it is asked here
 * and not by the background.
 */
export function openEditor(tab: number): Promise<void> {
  return openSidePanel(tab) ?? send('editor.open', { tab });
}
