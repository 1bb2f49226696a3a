import browser from 'webextension-polyfill';
import { listen } from '../messaging/listen.ts';
import type { BackgroundProtocol } from '../messaging/protocol.ts';
import { sendToPage } from '../messaging/send.ts';
import { purgeNotes } from '../storage/notes.ts';
import { analysePart, moreOf } from './analyse-part.ts';
import { setBadge } from './badge.ts';
import { broadcast } from './broadcast.ts';
import { checkMessage } from './check-message.ts';
import { displayOf } from './display.ts';
import { addIgnore, removeIgnore } from './ignores.ts';
import { injectCard, injectGate, injectGateEverywhere, injectReader } from './inject.ts';
import { keepingHandlers } from './keeping-handlers.ts';
import { matchesPattern } from './match-pattern.ts';
import { offerMarks } from './offer-marks.ts';
import { checkSite, isPrivate, tabOf } from './sender.ts';
import { changeSettings, readSettings } from './settings.ts';

// Listeners are registered at once: an event that wakes the background is lost to one that comes later.

listen<BackgroundProtocol>(
  {
    'article.found': async ({ address }, sender) => {
      checkSite(address, sender);
      const read = async () => displayOf(sender.url ?? '', address, await isPrivate(sender));
      const display = await read();
      if (!display.on) return { display };
      const names = await injectReader(tabOf(sender));
      // Read again: of a change that came before the reader, the reader has not heard.
      return { display: await read(), names };
    },
    'article.analyse': analysePart,
    'article.more': moreOf,
    'display.get': async ({ address }, sender) => {
      checkSite(address, sender);
      return displayOf(sender.url ?? '', address, await isPrivate(sender));
    },
    'card.load': (_none, sender) => injectCard(tabOf(sender)),
    'page.changed': ({ marks }, sender) => setBadge(tabOf(sender), marks),
    'ignore.add': async ({ ignore, tab }, sender) => {
      await addIgnore(ignore, await isPrivate(sender, tab));
      await broadcast('display.changed');
    },
    'ignore.remove': async ({ id, tab }, sender) => {
      await removeIgnore(id, await isPrivate(sender, tab));
      await broadcast('display.changed');
    },
    'gate.load': ({ tab }) => injectGate(tab),
    ...keepingHandlers,
    'settings.get': async ({ tab }, sender) => readSettings(await isPrivate(sender, tab)),
    'settings.change': async ({ tab, change }, sender) => {
      const settings = await changeSettings(change, await isPrivate(sender, tab));
      await broadcast('display.changed');
      return settings;
    },
  },
  checkMessage,
);

offerMarks();

// The browser stops and starts the background often enough; what fails is done at the next start.
purgeNotes(Date.now()).catch(() => undefined);

// Chromium puts no content script into tabs that were open before the installation or the permission.
browser.runtime.onInstalled.addListener(injectGateEverywhere);
browser.permissions.onAdded.addListener(injectGateEverywhere);

// Revoked: the style can no longer be removed, so the page's own script takes its marks back. What was removed
// decides, since for a moment Firefox still answers that it is there.
browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
  const tabs = await browser.tabs.query({});
  const isLost = (url = '') =>
    !/^https?:/.test(url) || origins.some((pattern) => matchesPattern(url, pattern));
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => id !== undefined && isLost(url) && sendToPage(id, 'page.retract')),
  );
});

// Content scripts ask for the settings by message. Firefox has no such restriction to set.
type Restrictable = { setAccessLevel?: (access: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> };
(browser.storage.local as Restrictable).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
