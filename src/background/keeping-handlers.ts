import browser from 'webextension-polyfill';
import type { Handlers } from '../messaging/listen.ts';
import type { BackgroundProtocol } from '../messaging/protocol.ts';
import { getArticle, listArticles } from '../storage/articles.ts';
import { broadcast } from './broadcast.ts';
import { collect } from './collect.ts';
import { beginNote, editorState, forgetDraft, openEditor } from './editor.ts';
import { forgetAll, forgetOne } from './forget.ts';
import { currentNotes, deleteNote, draftNote, listTags, privateRefusal, restoreNote } from './notes.ts';
import { judgeFinding, placeNotes, rememberArticle, saveArticle } from './remember.ts';
import { checkSite, isPrivate, type Sender, tabOf } from './sender.ts';

function refuseIf(isPrivateWindow: boolean | undefined): void {
  if (isPrivateWindow) throw new Error(privateRefusal);
}

/** `undefined` of a tab that is closed: an article's may be, while its note is still being written. */
async function isPrivateTab(tab: number): Promise<boolean | undefined> {
  return (await browser.tabs.get(tab).catch(() => undefined))?.incognito;
}

/** Private as far as can be known. */
async function refuseInPrivate(sender: Sender, tab: number | undefined): Promise<void> {
  refuseIf(sender.tab?.incognito);
  if (tab !== undefined) refuseIf(await isPrivateTab(tab));
}

async function refuseToForget(sender: Sender, tab: number): Promise<void> {
  if (sender.tab?.incognito || (await isPrivateTab(tab)))
    throw new Error('Private windows write nothing: forget in an ordinary window.');
}

/** What is kept of articles: annotations, opinions, full texts, notes. Private windows keep nothing. */
export const keepingHandlers = {
  'article.opened': async (opened, sender) => {
    checkSite(opened.page.address, sender);
    return rememberArticle(opened, await isPrivate(sender));
  },
  'article.save': (saved, sender) => {
    checkSite(saved.page.address, sender);
    refuseIf(sender.tab?.incognito);
    return saveArticle(saved);
  },
  'article.isSaved': async ({ address }) => (await getArticle(address))?.text !== undefined,
  'annotation.judge': async ({ page, finding, selector, opinion }, sender) => {
    checkSite(page.address, sender);
    refuseIf(sender.tab?.incognito);
    await judgeFinding(page, finding, selector, opinion);
    await broadcast('notes.changed');
  },
  'notes.place': (placed, sender) => {
    checkSite(placed.page.address, sender);
    return sender.tab?.incognito ? [] : placeNotes(placed);
  },
  'note.open': async ({ page, target, open }, sender) => {
    const tab = tabOf(sender);
    refuseIf(sender.tab?.incognito);
    const opened = open ? openEditor(tab) : undefined;
    checkSite(page.address, sender);
    await Promise.all([opened, beginNote(tab, page, target)]);
  },
  'editor.open': ({ tab }) => openEditor(tab),
  'editor.get': async ({ tab }, sender) =>
    editorState(tab, (await isPrivateTab(tab)) ?? sender.tab?.incognito ?? false),
  'note.draft': async ({ note, page, tab }, sender) => {
    await refuseInPrivate(sender, tab);
    return draftNote(note, page, tab);
  },
  'note.delete': async (change) => {
    const deleted = await deleteNote(change);
    if (!deleted && !(await forgetDraft(change.tab, change.id))) throw new Error('This note is gone.');
    return deleted ?? null;
  },
  'note.restore': restoreNote,
  'notes.list': ({ article }) => currentNotes(article),
  'tags.list': listTags,
  'articles.list': listArticles,
  'articles.collect': ({ addresses }) => collect(addresses),
  'article.forget': async ({ tab, address, withNotes }, sender) => {
    await refuseToForget(sender, tab);
    await forgetOne(address, withNotes);
  },
  'everything.forget': async ({ tab }, sender) => {
    await refuseToForget(sender, tab);
    await forgetAll();
  },
} as const satisfies Partial<Handlers<BackgroundProtocol>>;
