import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { BackgroundProtocol } from '../messaging/protocol.ts';
import { findingKinds } from '../ui/kinds.ts';
import {
  anyFinding,
  articleRef,
  block,
  count,
  date,
  id,
  note,
  noteChange,
  page,
  selector,
  tab,
  target,
  text,
} from './shapes.ts';

/** Who may send a message: our script in a page, or a page of our own. */
type From = 'content script' | 'own page' | 'either';

const ignore = v.object({
  id,
  phrase: text,
  rule: text,
  scope: v.variant('where', [
    v.object({ where: v.literal('everywhere') }),
    v.object({ where: v.literal('site'), host: text }),
    v.object({ where: v.literal('passage'), address: text, quote: text, prefix: text, suffix: text }),
  ]),
  created: v.number(),
});

const switched = v.record(text, v.boolean());
const settingsChange = v.partial(
  v.strictObject({
    everywhere: v.boolean(),
    offHosts: switched,
    offPages: switched,
    kinds: v.record(v.picklist(findingKinds), v.boolean()),
    quoted: v.boolean(),
    sensitivity: v.picklist(['fewer', 'balanced', 'more']),
    remember: v.boolean(),
  }),
);

const nothing = v.nullish(v.null());

const shapes = {
  'article.found': { from: 'content script', data: v.object({ address: text }) },
  'article.analyse': {
    from: 'content script',
    data: v.object({
      article: id,
      blocks: v.array(block),
      date: v.optional(date),
      order: v.optional(v.array(id)),
      since: v.optional(count),
    }),
  },
  'article.more': { from: 'content script', data: v.object({ article: id, version: count, from: count }) },
  'display.get': { from: 'content script', data: v.object({ address: text }) },
  'card.load': { from: 'content script', data: nothing },
  'page.changed': { from: 'content script', data: v.object({ marks: count }) },
  'ignore.add': { from: 'either', data: v.object({ ignore, tab: v.optional(tab) }) },
  'ignore.remove': { from: 'either', data: v.object({ id, tab: v.optional(tab) }) },
  'gate.load': { from: 'own page', data: v.object({ tab }) },
  'article.opened': { from: 'content script', data: articleRef },
  'article.save': { from: 'content script', data: articleRef },
  'article.isSaved': { from: 'own page', data: v.object({ address: text }) },
  'annotation.judge': {
    from: 'content script',
    data: v.object({
      page,
      finding: anyFinding,
      selector,
      opinion: v.nullable(v.picklist(['agree', 'disagree'])),
    }),
  },
  'notes.place': { from: 'content script', data: articleRef },
  'note.open': { from: 'content script', data: v.object({ page, target, open: v.boolean() }) },
  'editor.get': { from: 'own page', data: v.object({ tab }) },
  'editor.open': { from: 'own page', data: v.object({ tab }) },
  'note.draft': { from: 'own page', data: v.object({ note, page, tab: v.optional(tab) }) },
  'note.delete': { from: 'own page', data: v.object({ ...noteChange.entries, tab }) },
  'note.restore': { from: 'own page', data: noteChange },
  'notes.list': { from: 'own page', data: v.object({ article: text }) },
  'tags.list': { from: 'own page', data: nothing },
  'articles.list': { from: 'own page', data: nothing },
  'articles.collect': { from: 'own page', data: v.object({ addresses: v.array(text) }) },
  'article.forget': { from: 'own page', data: v.object({ tab, address: text, withNotes: v.boolean() }) },
  'everything.forget': { from: 'own page', data: v.object({ tab }) },
  'settings.get': { from: 'own page', data: v.object({ tab }) },
  'settings.change': { from: 'own page', data: v.object({ tab, change: settingsChange }) },
} as const satisfies Record<keyof BackgroundProtocol, { from: From; data: v.GenericSchema }>;

function senderKind({ url, tab: senderTab }: Runtime.MessageSender): From | undefined {
  if (url?.startsWith(browser.runtime.getURL(''))) return 'own page';
  if (senderTab?.id !== undefined && /^https?:/.test(url ?? '')) return 'content script';
  return undefined;
}

/** Throws, with a text that the sender can read, unless this sender may send data of this shape. */
export function checkMessage(type: string, data: unknown, sender: Runtime.MessageSender): void {
  const { from, data: shape } = shapes[type as keyof BackgroundProtocol];
  const kind = senderKind(sender);
  if (kind === undefined || (from !== 'either' && from !== kind)) throw new Error(`${type}: not from here`);
  const result = v.safeParse(shape as v.GenericSchema, data);
  if (!result.success) throw new Error(`${type}: ${result.issues[0].message}`);
}
