import 'fake-indexeddb/auto';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { deleteDB } from 'idb';
import type { Runtime } from 'webextension-polyfill';
import type { Block } from '../../src/core/finding.ts';
import type { PageInfo } from '../../src/core/page.ts';
import { defaultSettings } from '../../src/core/settings.ts';
import { describeQuote } from '../../src/core/text/match-quote.ts';
import { withDatabase } from '../../src/storage/open.ts';
import { note } from '../core/export/sample.ts';

/** An area of the extension's storage. */
function area() {
  let items: Record<string, unknown> = {};
  return {
    get: async (key: string | null) => (key === null ? { ...items } : { [key]: items[key] }),
    set: async (changed: Record<string, unknown>) => void Object.assign(items, changed),
    remove: async (keys: string[]) => {
      for (const key of keys) delete items[key];
    },
    clear: () => {
      items = {};
    },
  };
}

const storage = { local: area(), session: area() };
const opened: string[] = [];
/** The second is private. */
const openTabs = new Set([1, 2]);
const tabs = {
  TAB_ID_NONE: -1,
  get: async (id: number) => {
    if (!openTabs.has(id)) throw new Error(`No tab with id: ${id}.`);
    return { id, incognito: id === 2 };
  },
  query: async () => [],
  sendMessage: async () => undefined,
};
const browserStub = {
  storage,
  tabs,
  runtime: {
    id: 'own',
    getURL: (path: string) => `moz-extension://own/${path}`,
    sendMessage: async () => undefined,
  },
  windows: { create: async ({ url }: { url: string }) => void opened.push(url) },
};
Object.assign(globalThis, { browser: browserStub });
jest.unstable_mockModule('webextension-polyfill', () => ({ default: browserStub }));

const { analysePart } = await import('../../src/background/analyse-part.ts');
const { checkMessage } = await import('../../src/background/check-message.ts');
const { changeSettings, readSettings } = await import('../../src/background/settings.ts');
const { keepingHandlers: handlers } = await import('../../src/background/keeping-handlers.ts');

const page: PageInfo = { address: 'https://news.example/a', headline: 'A ruling', outlet: 'The Example' };
const blocks: Block[] = [
  { id: 'b1', kind: 'headline', text: 'A ruling' },
  {
    id: 'b2',
    kind: 'paragraph',
    text: 'It was a fatal blow to the service, and sadly nobody was surprised.',
  },
];

const from = (tab: number, url = 'https://news.example/a'): Runtime.MessageSender =>
  ({ id: 'own', url, tab: { id: tab, incognito: tab === 2 } }) as Runtime.MessageSender;
const ordinary = from(1);
const secret = from(2);
const own = { id: 'own', url: 'moz-extension://own/pages/editor.html' } as Runtime.MessageSender;

const analyse = (article: string) =>
  analysePart({ article, blocks, order: blocks.map(({ id }) => id) }) as Exclude<
    ReturnType<typeof analysePart>,
    { state: 'resend' | 'preview' }
  >;

async function collected() {
  return handlers['articles.collect']({ addresses: await handlers['articles.list']() });
}

beforeEach(async () => {
  await deleteDB('slantlight');
  storage.local.clear();
  storage.session.clear();
  opened.length = 0;
});

test('an opened article is kept once, and the reader’s opinion is there at the next visit', async () => {
  const { findings } = analyse('first');
  await handlers['article.opened']({ article: 'first', page }, ordinary);
  const [finding] = findings;
  if (!finding) throw new Error('Nothing was found');
  const text = blocks.map((block) => block.text).join('\n');
  const start = (blocks[0]?.text.length ?? 0) + 1 + finding.start;
  const selector = describeQuote(text, { start, end: start + finding.quote.length });
  await handlers['annotation.judge']({ page, finding, selector, opinion: 'disagree' }, ordinary);

  analyse('second');
  const remembered = await handlers['article.opened']({ article: 'second', page }, ordinary);
  const { block, quote, rule } = finding;
  expect(remembered).toMatchObject({
    state: 'kept',
    opinions: [{ finding: { block, start: finding.start, quote, rule }, opinion: 'disagree' }],
  });
  expect(findings).toHaveLength(2);
  const [{ annotations } = { annotations: [] }] = await collected();
  expect(annotations).toHaveLength(findings.length);
});

test('a background that was stopped asks for the article again', async () => {
  expect(await handlers['article.opened']({ article: 'unknown', page }, ordinary)).toBe('resend');
  expect(await handlers['article.save']({ article: 'unknown', page }, ordinary)).toBe('resend');
});

test('with remembering switched off nothing is kept but what the reader does', async () => {
  await storage.local.set({ settings: { remember: false } });
  analyse('third');
  expect(await handlers['article.opened']({ article: 'third', page }, ordinary)).toMatchObject({
    state: 'off',
  });
  expect(await collected()).toEqual([]);
  await handlers['note.draft'](
    { note: note({ about: 'article' }, 'Mine', { article: page.address }), page },
    own,
  );
  expect(await collected()).toMatchObject([{ article: { headline: 'A ruling' }, notes: [{ body: 'Mine' }] }]);
});

const kept = () =>
  withDatabase(async (database) => {
    const rows = await Promise.all([...database.objectStoreNames].map((name) => database.getAll(name)));
    return rows.flat();
  });

test('a forgotten article is not brought back by its page, and by its reader only on purpose', async () => {
  analyse('seventh');
  await handlers['article.opened']({ article: 'seventh', page }, ordinary);
  await handlers['note.open']({ page, target: { about: 'article' }, open: false }, ordinary);
  await handlers['article.forget']({ tab: 1, address: page.address, withNotes: true }, own);
  expect(await kept()).toEqual([]);
  expect(await handlers['editor.get']({ tab: 1 }, own)).toEqual({ isPrivate: false });
  expect(await handlers['article.opened']({ article: 'seventh', page }, ordinary)).toMatchObject({
    state: 'off',
    notes: [],
  });
  expect(await kept()).toEqual([]);
  await handlers['article.save']({ article: 'seventh', page }, ordinary);
  expect(await kept()).toMatchObject([{ address: page.address, text: {} }]);
  // The browser was closed.
  storage.session.clear();
  expect(await handlers['article.opened']({ article: 'seventh', page }, ordinary)).toMatchObject({
    state: 'kept',
  });
});

test('what is forgotten while its page has it remembered is gone as well', async () => {
  analyse('ninth');
  const { get } = storage.session;
  let forgetting: Promise<void> | undefined;
  storage.session.get = async (key) => {
    storage.session.get = get;
    const items = await get(key);
    // The page has just been told that it is not forgotten.
    forgetting = handlers['article.forget']({ tab: 1, address: page.address, withNotes: false }, own);
    return items;
  };
  await handlers['article.opened']({ article: 'ninth', page }, ordinary);
  expect(forgetting).toBeDefined();
  await forgetting;
  expect(await kept()).toEqual([]);
});

test('an emptied note, which nobody sees, does not keep an article from being forgotten', async () => {
  const emptied = note({ about: 'article' }, ' ', { article: page.address });
  await handlers['note.draft']({ note: emptied, page }, own);
  await handlers['article.forget']({ tab: 1, address: page.address, withNotes: false }, own);
  expect(await kept()).toEqual([]);
});

test('everything is forgotten: no address is left, and the other settings are', async () => {
  analyse('eighth');
  await changeSettings(
    { quoted: false, offHosts: { 'a.example': true }, offPages: { [page.address]: true } },
    false,
  );
  await handlers['article.opened']({ article: 'eighth', page }, ordinary);
  await handlers['note.draft'](
    { note: note({ about: 'article' }, 'Mine', { article: page.address }), page },
    own,
  );
  await handlers['everything.forget']({ tab: 1 }, own);
  expect(await kept()).toEqual([]);
  expect(await readSettings(false)).toEqual({ ...defaultSettings, quoted: false });
  expect(await handlers['article.opened']({ article: 'eighth', page }, ordinary)).toMatchObject({
    state: 'off',
  });
  expect(await kept()).toEqual([]);
});

test('private windows keep nothing, and are told so', async () => {
  analyse('fourth');
  expect(await handlers['article.opened']({ article: 'fourth', page }, secret)).toEqual({
    state: 'private',
    opinions: [],
    notes: [],
  });
  const refusal = 'Notes are not kept in private windows.';
  const target = { about: 'article' } as const;
  await expect(handlers['note.open']({ page, target, open: true }, secret)).rejects.toThrow(refusal);
  const draft = { note: note(target, 'Mine'), page };
  await expect(handlers['note.draft']({ ...draft, tab: 2 }, own)).rejects.toThrow(refusal);
  await expect(
    handlers['note.draft'](draft, { ...own, tab: { incognito: true } } as Runtime.MessageSender),
  ).rejects.toThrow(refusal);
  expect(() => handlers['article.save']({ article: 'fourth', page }, secret)).toThrow(refusal);
  expect(await handlers['editor.get']({ tab: 2 }, own)).toEqual({ isPrivate: true });
  expect(await collected()).toEqual([]);
  expect(opened).toEqual([]);
});

test('a note that was begun is shown until it is written, and one that is there is shown again', async () => {
  const target = { about: 'article' } as const;
  await handlers['note.open']({ page, target, open: true }, ordinary);
  expect(opened).toEqual(['moz-extension://own/pages/editor.html?tab=1']);
  const { draft, focus } = await handlers['editor.get']({ tab: 1 }, own);
  expect(draft).toMatchObject({ id: focus, article: page.address, body: '' });
  expect(await collected()).toEqual([]);
  if (!draft) throw new Error('No draft');
  await handlers['note.draft']({ note: { ...draft, body: 'Mine', revision: draft.revision + 1 }, page }, own);
  await handlers['note.open']({ page, target, open: false }, ordinary);
  const again = await handlers['editor.get']({ tab: 1 }, own);
  expect(again).toMatchObject({ focus });
  expect(again).not.toHaveProperty('draft');
});

test('a note that nothing was written in can be deleted', async () => {
  await handlers['note.open']({ page, target: { about: 'article' }, open: false }, ordinary);
  const { draft } = await handlers['editor.get']({ tab: 1 }, own);
  if (!draft) throw new Error('No draft');
  const change = { id: draft.id, revision: draft.revision + 1, time: draft.created + 1, tab: 1 };
  await expect(handlers['note.delete']({ ...change, id: 'another' })).rejects.toThrow('This note is gone.');
  expect(await handlers['note.delete'](change)).toBeNull();
  expect(await handlers['editor.get']({ tab: 1 }, own)).toEqual({ page, isPrivate: false });
  await handlers['note.draft']({ note: { ...draft, body: 'Mine' }, page }, own);
  expect(await handlers['note.delete'](change)).toMatchObject({ body: 'Mine', deleted: change.time });
  await expect(handlers['note.restore']({ ...change, id: 'another' })).rejects.toThrow('This note is gone.');
});

test('a note is written on when the tab of its article is closed', async () => {
  const target = { about: 'article' } as const;
  await handlers['note.open']({ page, target, open: false }, ordinary);
  openTabs.delete(1);
  try {
    const { draft, page: known, isPrivate } = await handlers['editor.get']({ tab: 1 }, own);
    expect([known, isPrivate]).toEqual([page, false]);
    const secretEditor = { ...own, tab: { id: 9, incognito: true } } as Runtime.MessageSender;
    expect(await handlers['editor.get']({ tab: 1 }, secretEditor)).toEqual({ isPrivate: true });
    if (!draft) throw new Error('No draft');
    const written = { ...draft, body: 'Mine', revision: draft.revision + 1 };
    expect(await handlers['note.draft']({ note: written, page, tab: 1 }, own)).toMatchObject({
      body: 'Mine',
    });
  } finally {
    openTabs.add(1);
  }
});

test('words that the reader marks are kept at once', async () => {
  const selector = { exact: 'nobody', prefix: 'sadly ', suffix: ' was', start: 54, end: 60 };
  await handlers['note.open']({ page, target: { about: 'passage', selector }, open: false }, ordinary);
  analyse('fifth');
  const placed = await handlers['notes.place']({ article: 'fifth', page }, ordinary);
  expect(placed).toMatchObject([{ spans: [{ block: 'b2', start: 46, end: 52 }] }]);
  const gone = await handlers['notes.place']({ article: 'fifth', page }, secret);
  expect(gone).toEqual([]);
});

test('tags in use come most used first', async () => {
  for (const [id, tags] of [
    ['a', ['law', 'to do']],
    ['b', ['law']],
  ] as const)
    await handlers['note.draft']({ note: note({ about: 'article' }, 'x', { id, tags }), page }, own);
  expect(await handlers['tags.list']()).toEqual(['law', 'to do']);
});

test('a page speaks of its own site, and of nothing that only our pages may ask', async () => {
  const elsewhere = { ...page, address: 'https://other.example/' };
  await expect(handlers['article.opened']({ article: 'x', page: elsewhere }, ordinary)).rejects.toThrow(
    'Not the address',
  );
  const check = (type: string, data: unknown, sender: Runtime.MessageSender) => () =>
    checkMessage(type, data, sender);
  expect(check('notes.list', { article: page.address }, ordinary)).toThrow('not from here');
  expect(check('articles.collect', { addresses: [] }, ordinary)).toThrow('not from here');
  expect(check('note.draft', { note: { id: 'x' }, page }, own)).toThrow('note.draft');
  expect(
    check(
      'note.open',
      { page: { ...page, address: 'javascript:1' }, target: { about: 'article' }, open: true },
      ordinary,
    ),
  ).toThrow('note.open');
  const [finding] = analyse('sixth').findings;
  const selector = { exact: 'x', prefix: '', suffix: '', start: 0, end: 1 };
  const judged = { page, selector, opinion: 'agree' };
  expect(check('annotation.judge', { ...judged, finding }, ordinary)).not.toThrow();
  const advised = analyse('sixth').findings.find(({ quote }) => quote === 'sadly');
  expect(advised).toHaveProperty('advice', 'omit');
  expect(check('annotation.judge', { ...judged, finding: advised }, ordinary)).not.toThrow();
  const unknown = { ...advised, advice: 'shout' };
  expect(check('annotation.judge', { ...judged, finding: unknown }, ordinary)).toThrow('annotation.judge');
  expect(
    check('note.draft', { note: note({ about: 'passage', selector }, 'x'), page, tab: 3 }, own),
  ).not.toThrow();
});

test('the same words marked twice at once are one note', async () => {
  const text = blocks[1]?.text ?? '';
  const start = text.indexOf('fatal blow');
  const target = {
    about: 'passage' as const,
    quote: 'fatal blow',
    selector: describeQuote(text, { start, end: start + 'fatal blow'.length }),
  };
  const mark = () => handlers['note.open']({ page, target, open: false }, ordinary);
  await Promise.all([mark(), mark()]);
  expect(await handlers['notes.list']({ article: page.address })).toHaveLength(1);
});
