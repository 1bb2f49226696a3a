import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Runtime } from 'webextension-polyfill';
import type { BackgroundProtocol } from '../../src/messaging/protocol.ts';
import type { Reply } from '../../src/messaging/send.ts';

type Sender = Runtime.MessageSender;
type Listener = (message: unknown, sender: Sender, respond: (reply: Reply) => void) => true | undefined;

/** Everything that a message could have brought about. */
const done: string[] = [];
const listeners: Listener[] = [];
const event = { addListener: () => undefined, removeListener: () => undefined };
const does =
  (what: string, answer?: unknown) =>
  async (...args: unknown[]) => {
    done.push(`${what} ${JSON.stringify(args)}`);
    return answer;
  };
const area = () => ({ get: async () => ({}), set: does('store'), remove: does('store') });

const browserStub = {
  runtime: {
    id: 'own',
    getURL: (path: string) => `moz-extension://own/${path}`,
    sendMessage: async () => undefined,
    onMessage: { ...event, addListener: (listener: Listener) => listeners.push(listener) },
    onInstalled: event,
    onStartup: event,
  },
  permissions: { onAdded: event, onRemoved: event },
  commands: { onCommand: event },
  i18n: { getMessage: (name: string) => name },
  contextMenus: { onClicked: event, create: () => undefined, removeAll: async () => undefined },
  menus: { onClicked: event, create: () => undefined, removeAll: async () => undefined },
  storage: { local: area(), session: area() },
  tabs: {
    TAB_ID_NONE: -1,
    get: async (id: number) => ({ id, incognito: id === 2 }),
    query: async () => [],
    onRemoved: event,
    sendMessage: async () => undefined,
  },
  windows: { create: does('open') },
  scripting: {
    insertCSS: does('style'),
    removeCSS: does('style'),
    executeScript: does('script'),
  },
  action: { setBadgeText: does('badge'), setBadgeBackgroundColor: does('badge') },
};
Object.assign(globalThis, { browser: browserStub });
jest.unstable_mockModule('webextension-polyfill', () => ({ default: browserStub }));

beforeAll(async () => {
  await import('../../src/background/index.ts');
});

let writes: jest.SpiedFunction<IDBObjectStore['put']>;
beforeEach(() => {
  done.length = 0;
  writes = jest.spyOn(IDBObjectStore.prototype, 'put');
});
afterEach(() => writes.mockRestore());

const contentScript = (id = 1, url = 'https://news.example/a') =>
  ({ id: 'own', url, tab: { id, incognito: id === 2 } }) as Sender;
const ownPage = { id: 'own', url: 'moz-extension://own/pages/editor.html' } as Sender;

/** The answer, or `undefined` where nobody listens. */
function deliver(message: unknown, sender: Sender): Promise<Reply> | undefined {
  let isTaken = false;
  const reply = new Promise<Reply>((respond) => {
    isTaken = listeners.some((listener) => listener(message, sender, respond));
  });
  return isTaken ? reply : undefined;
}

function send(type: keyof BackgroundProtocol, data: unknown, sender: Sender): Promise<Reply> {
  return deliver({ type, data }, sender) ?? Promise.reject(new Error('Nobody listens'));
}

const types = Object.keys({
  'article.found': 0,
  'article.analyse': 0,
  'article.more': 0,
  'display.get': 0,
  'card.load': 0,
  'page.changed': 0,
  'ignore.add': 0,
  'ignore.remove': 0,
  'gate.load': 0,
  'article.opened': 0,
  'article.save': 0,
  'article.isSaved': 0,
  'annotation.judge': 0,
  'notes.place': 0,
  'note.open': 0,
  'editor.open': 0,
  'editor.get': 0,
  'note.draft': 0,
  'note.delete': 0,
  'note.restore': 0,
  'notes.list': 0,
  'tags.list': 0,
  'articles.list': 0,
  'articles.collect': 0,
  'article.forget': 0,
  'everything.forget': 0,
  'settings.get': 0,
  'settings.change': 0,
} satisfies Record<keyof BackgroundProtocol, 0>);

const page = { address: 'https://news.example/a', headline: 'A ruling', outlet: 'The Example' };
const selector = { exact: 'a', prefix: '', suffix: '', start: 0, end: 1 };

/** Well-formed parts, so that some messages are wrong in one place only. */
const parts = [page, selector, 'n1', 1, { about: 'article' }, page.address, 'everywhere', true, [], null];
const part = fc.oneof(fc.constantFrom(...parts), fc.anything({ withNullPrototype: true, withBigInt: true }));
const names =
  'names,address,article,blocks,date,order,page,tab,count,ignore,id,note,target,open,finding,selector,opinion,change,kinds,revision,time,addresses,__proto__,constructor,toString';
const malformed = fc.oneof(
  fc.anything(),
  fc.dictionary(fc.constantFrom(...names.split(',')), part, { maxKeys: 6 }),
);

test('10,000 malformed messages are refused with an error, and change nothing', async () => {
  let refused = 0;
  const property = fc.asyncProperty(
    fc.constantFrom(...types),
    malformed,
    fc.constantFrom(contentScript(), contentScript(2), ownPage),
    async (type, data, sender) => {
      // Some messages have no data: without any they are well formed.
      fc.pre(data !== undefined && data !== null);
      done.length = 0;
      writes.mockClear();
      const reply = await deliver({ type, data }, sender);
      if (!reply) throw new Error('No answer');
      if ('answer' in reply) return;
      refused += 1;
      if (typeof reply.error !== 'string' || reply.error === '') throw new Error('An empty error');
      if (done.length > 0 || writes.mock.calls.length > 0) throw new Error(`Refused, and done: ${done}`);
    },
  );
  await fc.assert(property, { numRuns: 10_000, seed: 1 });
  // The others are well formed by chance.
  expect(refused).toBeGreaterThan(8500);
}, 60_000);

test('what is no message of ours gets no answer', () => {
  const property = fc.property(fc.oneof(fc.anything(), fc.record({ type: fc.string() })), (message) => {
    const type = (message as { type?: unknown } | null | undefined)?.type;
    fc.pre(typeof type !== 'string' || !types.includes(type));
    if (deliver(message, contentScript())) throw new Error('Answered');
  });
  fc.assert(property, { numRuns: 2000, seed: 1 });
  for (const type of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    expect(deliver({ type }, contentScript())).toBeUndefined();
});

describe('senders', () => {
  const error = (text: string) => ({ error: expect.stringContaining(text) });

  test.each(types)('%s is not taken from another extension', (type) => {
    expect(deliver({ type, data: undefined }, { ...contentScript(), id: 'another' })).toBeUndefined();
  });

  test.each([
    'settings.change',
    'note.draft',
    'note.delete',
    'articles.collect',
    'gate.load',
    'notes.list',
    'article.forget',
    'everything.forget',
  ])('%s is for our own pages only', async (type) => {
    const reply = await send(type as keyof BackgroundProtocol, {}, contentScript());
    expect(reply).toEqual(error('not from here'));
  });

  test.each(['file:///etc/hosts', 'about:blank', 'data:text/html,x', 'moz-extension://other/page.html', ''])(
    'nothing is taken from %j',
    async (url) => {
      expect(await send('display.get', { address: url }, contentScript(1, url))).toEqual(
        error('not from here'),
      );
    },
  );

  test.each(['article.opened', 'article.save', 'notes.place'] as const)(
    '%s: a page speaks for its own host only',
    async (type) => {
      const data = { article: 'a', page: { ...page, address: 'https://bank.example/' } };
      expect(await send(type, data, contentScript())).toEqual(error('Not the address of this page'));
    },
  );

  test('a page learns nothing of other hosts’ ignored passages', async () => {
    const data = { address: 'https://bank.example/' };
    expect(await send('display.get', data, contentScript())).toEqual(error('Not the address of this page'));
    expect(await send('article.found', data, contentScript())).toEqual(error('Not the address of this page'));
  });

  test.each([
    ['article.forget', { tab: 2, address: page.address, withNotes: true }],
    ['everything.forget', { tab: 2 }],
  ] as const)('%s: a private window forgets nothing', async (type, data) => {
    const gone = [
      jest.spyOn(IDBObjectStore.prototype, 'delete'),
      jest.spyOn(IDBObjectStore.prototype, 'clear'),
    ];
    expect(await send(type, data, ownPage)).toEqual(error('Private windows write nothing'));
    const secret = { ...ownPage, tab: { id: 1, incognito: true } } as Sender;
    expect(await send(type, { ...data, tab: 1 }, secret)).toEqual(error('Private windows write nothing'));
    for (const spy of gone) expect(spy).not.toHaveBeenCalled();
    for (const spy of gone) spy.mockRestore();
    expect(done).toEqual([]);
  });

  test('a private window’s article is not saved', async () => {
    const reply = await send('article.save', { article: 'a', page }, contentScript(2));
    expect(reply).toHaveProperty('error');
    expect(writes).not.toHaveBeenCalled();
  });
});
