import { beforeEach, expect, jest, test } from '@jest/globals';

type Listener = (...data: unknown[]) => Promise<void>;

const listeners = new Map<string, Listener>();
const event = (name: string) => ({ addListener: (listener: Listener) => listeners.set(name, listener) });
const calls: string[] = [];
const asked: Record<string, unknown> = {};
const addresses: Record<number, string> = {};
let answer: { answer: string } | { error: string } | undefined;

const browserStub = {
  runtime: {
    id: 'own',
    onInstalled: event('installed'),
    getURL: (path: string) => path,
    sendMessage: async () => undefined,
  },
  i18n: { getMessage: (key: string) => key },
  contextMenus: { create: () => undefined, onClicked: event('menu') },
  commands: { onCommand: event('command') },
  sidePanel: { open: async ({ tabId }: { tabId: number }) => void calls.push(`open ${tabId}`) },
  storage: {
    session: {
      get: async (key: string) => ({ [key]: asked[key] }),
      set: async (items: object) => void Object.assign(asked, items),
    },
  },
  tabs: {
    get: async (tab: number) => ({ url: addresses[tab] }),
    sendMessage: async (tab: number, { type }: { type: string }) => {
      calls.push(`${type} ${tab}`);
      if (!answer) throw new Error('Receiving end does not exist');
      return answer;
    },
  },
};
Object.assign(globalThis, { browser: browserStub });
jest.unstable_mockModule('webextension-polyfill', () => ({ default: browserStub }));
const { offerMarks } = await import('../../src/background/offer-marks.ts');
const { editorState } = await import('../../src/background/editor.ts');
offerMarks();

beforeEach(() => {
  calls.length = 0;
  for (const key of Object.keys(asked)) delete asked[key];
  answer = { answer: 'begun' };
});

test.each([
  ['menu', { menuItemId: 'add-mark' }],
  ['command', 'add-mark'],
])('from the %s the editor opens before anything else', async (from, what) => {
  const done = listeners.get(from)?.(what, { id: 7 });
  expect(calls[0]).toBe('open 7');
  await done;
  expect(calls).toEqual(['open 7', 'note.begin 7']);
});

test('the editor says why nothing was marked', async () => {
  answer = { answer: 'no-selection' };
  await listeners.get('command')?.('add-mark', { id: 7 });
  expect(asked).toEqual({ 'editor:7': { problem: 'no-selection' } });
  answer = undefined;
  await listeners.get('command')?.('add-mark', { id: 8 });
  expect(asked).toMatchObject({ 'editor:8': { problem: 'no-article' } });
});

test('why nothing was marked is said of the page that it was asked in, and of no later one', async () => {
  answer = { answer: 'too-long' };
  addresses[7] = 'https://news.example/first';
  await listeners.get('command')?.('add-mark', { id: 7 });
  expect(await editorState(7, false)).toEqual({ problem: 'too-long', isPrivate: false });
  addresses[7] = 'https://news.example/second';
  expect(await editorState(7, false)).toEqual({ isPrivate: false });
  delete addresses[7];
});

test('what the page or the background refuses is told as it is', async () => {
  answer = { error: 'The disk is full' };
  await listeners.get('command')?.('add-mark', { id: 7 });
  expect(asked).toEqual({ 'editor:7': { failure: 'The disk is full' } });
});

test('in a private window nothing is begun', async () => {
  await listeners.get('menu')?.({ menuItemId: 'add-mark' }, { id: 7, incognito: true });
  expect(calls).toEqual(['open 7']);
  expect(asked).toEqual({});
});

test('other commands are none of ours', async () => {
  await listeners.get('command')?.('another', { id: 7 });
  await listeners.get('menu')?.({ menuItemId: 'another' }, { id: 7 });
  expect(calls).toEqual([]);
});
