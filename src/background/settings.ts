import browser from 'webextension-polyfill';
import { changedSettings, defaultSettings, type Settings, type SettingsChange } from '../core/settings.ts';
import { inTurn } from './in-turn.ts';

const key = 'settings';

/**
 * The settings as they hold in a window. What is changed in private windows lives until the browser closes, and
 * only there; the rest follows the ordinary settings.
 */
export async function readSettings(isPrivate: boolean): Promise<Settings> {
  const areas = isPrivate ? [browser.storage.local, browser.storage.session] : [browser.storage.local];
  const stored = await Promise.all(areas.map(async (area) => (await area.get(key))[key]));
  return Object.assign({}, defaultSettings, ...stored);
}

/** Forgets which sites and pages were switched off; private windows keep theirs until the browser closes. */
export function switchAllOn(): Promise<void> {
  return inTurn(async () => {
    const { [key]: before } = await browser.storage.local.get(key);
    await browser.storage.local.set({
      [key]: { ...(before as object | undefined), offHosts: [], offPages: [] },
    });
  });
}

/** Changes some settings, and answers with all of them. */
export function changeSettings(change: SettingsChange, isPrivate: boolean): Promise<Settings> {
  const area = isPrivate ? browser.storage.session : browser.storage.local;
  return inTurn(async () => {
    const { [key]: before } = await area.get(key);
    const changed = changedSettings(await readSettings(isPrivate), change);
    await area.set({ [key]: { ...(before as Partial<Settings> | undefined), ...changed } });
    return readSettings(isPrivate);
  });
}
