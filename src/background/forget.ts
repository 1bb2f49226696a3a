import browser from 'webextension-polyfill';
import { announce } from '../messaging/send.ts';
import { listArticles } from '../storage/articles.ts';
import { forgetArticle, forgetEverything } from '../storage/forget.ts';
import { broadcast } from './broadcast.ts';
import { forgetDrafts } from './editor.ts';
import { inTurn } from './in-turn.ts';
import { switchAllOn } from './settings.ts';

const key = 'forgotten';

/** Articles that are not remembered anew: only those that are open in a tab can be, and the last visited are. */
const most = 1000;

async function forgotten(): Promise<readonly string[]> {
  const { [key]: addresses } = await browser.storage.session.get(key);
  return (addresses ?? []) as string[];
}

/** Whether an article was forgotten since the browser started: its page, still open, must not bring it back. */
export async function isForgotten(address: string): Promise<boolean> {
  return (await forgotten()).includes(address);
}

function keepOut(addresses: () => Promise<readonly string[]>): Promise<void> {
  return inTurn(async () => {
    const all = new Set([...(await addresses()), ...(await forgotten())]);
    await browser.storage.session.set({ [key]: [...all].slice(0, most) });
  });
}

/** Open pages, popups and editors show no more what is no longer kept. */
async function tell(address?: string): Promise<void> {
  announce('notes.changed');
  await broadcast('notes.changed');
  await broadcast('display.changed');
  await broadcast('article.forgotten', address === undefined ? {} : { address });
}

/** Forgets one article; `withNotes`: the reader's notes on it as well. */
export async function forgetOne(address: string, withNotes: boolean): Promise<void> {
  // First: a page that is read again meanwhile must not bring back what goes.
  await keepOut(async () => [address]);
  await forgetArticle(address, { withNotes });
  if (withNotes) await forgetDrafts(address);
  await tell(address);
}

/** Forgets all that was read and written, and which sites and pages were switched off. */
export async function forgetAll(): Promise<void> {
  await keepOut(listArticles);
  await switchAllOn();
  await forgetEverything();
  await forgetDrafts();
  await tell();
}
