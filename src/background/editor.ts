import browser, { type Tabs } from 'webextension-polyfill';
import { isSameTarget, type Note, type NoteTarget, nextRevision } from '../core/note.ts';
import type { PageInfo } from '../core/page.ts';
import type { EditorState } from '../messaging/protocol.ts';
import { announce, sendToPage } from '../messaging/send.ts';
import { openSidePanel } from '../messaging/side-panel.ts';
import { listNotes, putNote } from '../storage/notes.ts';
import { inTurn } from './in-turn.ts';

const page = 'pages/editor.html';

/** In pixels; the browser keeps it on the screen. */
const windowSize = { width: 420, height: 640 };

/**
 * Opens the note editor for a tab: Chromium's side panel, else a small window, else (Android) a tab. The panel
 * opens only while the browser still counts the reader's click, so nothing may be awaited before this.
 */
export async function openEditor(tab: number): Promise<void> {
  const panel = openSidePanel(tab);
  if (panel) return panel;
  const url = browser.runtime.getURL(`${page}?tab=${tab}`);
  const open = (await browser.tabs.query({})).find((other) => other.url === url);
  if (open) return focus(open);
  if (browser.windows) await browser.windows.create({ type: 'popup', url, ...windowSize });
  else await browser.tabs.create({ url });
}

async function focus({ id, windowId }: Tabs.Tab): Promise<void> {
  if (id !== undefined) await browser.tabs.update(id, { active: true });
  if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
}

const keyOf = (tab: number | '') => `editor:${tab}`;

/** `at`: the address of the tab when nothing was begun there. */
type Asked = Omit<EditorState, 'isPrivate'> & { readonly at?: string };

/** Why nothing was begun. */
export type InVain = Pick<Asked, 'problem' | 'failure'>;

/** What the reader asked the editor for in a tab: outlives the background, not the browser. */
export async function editorState(tab: number, isPrivate: boolean): Promise<EditorState> {
  if (isPrivate) return { isPrivate };
  const { [keyOf(tab)]: asked } = await browser.storage.session.get(keyOf(tab));
  const { draft, at, problem, failure, ...rest } = (asked ?? {}) as Asked;
  const isElsewhere = at !== undefined && at !== (await addressOf(tab));
  const inVain = isElsewhere
    ? {}
    : { ...(problem && { problem }), ...(failure !== undefined && { failure }) };
  // Written meanwhile, and perhaps deleted: it is a note like any other.
  const isNew = draft && !(await listNotes(draft.article)).some(({ id }) => id === draft.id);
  return { ...rest, ...inVain, ...(isNew && { draft }), isPrivate };
}

/** Unknown of a closed tab, and of a site that is withheld. */
const addressOf = async (tab: number): Promise<string | undefined> =>
  (await browser.tabs.get(tab).catch(() => undefined))?.url;

async function ask(tab: number, asked: Asked): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab)]: asked });
  announce('notes.changed');
}

/** The editor of a tab shows a note no more that nothing was written in. `false`: it shows no such note. */
export async function forgetDraft(tab: number, id: string): Promise<boolean> {
  const { [keyOf(tab)]: asked } = await browser.storage.session.get(keyOf(tab));
  const { draft, focus: _focus, ...rest } = (asked ?? {}) as Asked;
  if (draft?.id !== id) return false;
  await ask(tab, rest);
  return true;
}

/** Forgets what the editor was asked for: about one article, or at all. */
export async function forgetDrafts(address?: string): Promise<void> {
  const all = (await browser.storage.session.get(null)) as Record<string, Asked>;
  const about = Object.keys(all).filter(
    (key) => key.startsWith(keyOf('')) && (address === undefined || all[key]?.page?.address === address),
  );
  await browser.storage.session.remove(about);
}

/** Says in the editor why nothing was begun, as long as the tab shows this page. */
export async function askInVain(tab: number, inVain: InVain): Promise<void> {
  const at = await addressOf(tab);
  await ask(tab, { ...inVain, ...(at !== undefined && { at }) });
}

/**
 * Has the editor show the note on `target`, or a new one. Words that the reader chose are marked at once; other
 * notes are written with their first letter.
 */
export function beginNote(tab: number, info: PageInfo, target: NoteTarget): Promise<void> {
  return inTurn(async () => {
    const notes = await listNotes(info.address);
    const there = notes.find((note) => note.deleted === undefined && isSameTarget(note.target, target));
    if (there) return ask(tab, { page: info, focus: there.id });
    const draft = newNote(info.address, target);
    if (target.about === 'passage') {
      await putNote(draft, info);
      tellPage(tab, info.address);
    }
    await ask(tab, { page: info, focus: draft.id, draft });
  });
}

function newNote(article: string, target: NoteTarget): Note {
  const now = Date.now();
  return {
    id: crypto.randomUUID(),
    article,
    target,
    body: '',
    tags: [],
    created: now,
    edited: now,
    revision: nextRevision(0, now),
  };
}

/** The article's page paints its notes anew, and has its text kept. A page that is gone is no fault. */
function tellPage(tab: number, address: string): void {
  sendToPage(tab, 'notes.changed').catch(() => undefined);
  sendToPage(tab, 'article.keep', { address }).catch(() => undefined);
}
