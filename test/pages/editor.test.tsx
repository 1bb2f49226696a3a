/** @jest-environment jsdom */
import '../ui/browser-stub.ts';
import { afterEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { PageInfo } from '../../src/core/page.ts';
import { note } from '../core/export/sample.ts';

const pageOf = (tab: number): PageInfo => ({
  address: `https://news.example/${tab}`,
  headline: `Article ${tab}`,
  outlet: 'The Example',
});

/** What the background answers in every window of these tests. */
const stored: Record<string, unknown> = {
  'editor.get': { isPrivate: false },
  'notes.list': [],
  'tags.list': [],
  'article.isSaved': false,
  'note.draft': null,
  'note.restore': null,
};
type Message = { readonly type: string; readonly data: unknown };
const asStored = async ({ type }: Message): Promise<unknown> => ({ answer: stored[type] });
const sendMessage = jest.fn(asStored);
const inPage = jest.fn<(tab: number, message: Message) => Promise<unknown>>();
const activated: (() => void)[] = [];
let inFront = 1;

const event = { addListener: () => undefined, removeListener: () => undefined };
const stub = Object.assign((globalThis as unknown as { browser: object }).browser, {
  runtime: {
    id: 'own',
    onMessage: event,
    sendMessage,
  },
  tabs: {
    query: async () => [{ id: inFront }],
    sendMessage: inPage,
    onActivated: { ...event, addListener: (listener: () => void) => void activated.push(listener) },
    onUpdated: event,
  },
});
jest.unstable_mockModule('webextension-polyfill', () => ({ default: stub }));
const { Editor } = await import('../../src/pages/editor/Editor.tsx');

const marked = (tab: number) => ({ answer: { state: 'marked', info: pageOf(tab) } });
/** Pages that answer at once, without notes in them. */
async function answer(tab: number, { type }: Message): Promise<unknown> {
  return type === 'page.describe' ? marked(tab) : { answer: [] };
}

afterEach(() => {
  cleanup();
  activated.length = 0;
  inFront = 1;
});

test('a page that answers late does not take the place of the one that has come to the front since', async () => {
  let answerLate: (() => void) | undefined;
  inPage.mockImplementation((tab, message) =>
    tab === 1 && message.type === 'page.describe'
      ? new Promise((resolve) => {
          answerLate = () => resolve(marked(1));
        })
      : answer(tab, message),
  );
  render(<Editor />);
  await waitFor(() => expect(answerLate).toBeDefined());
  inFront = 2;
  for (const listener of activated) listener();
  await screen.findByText('Article 2');
  answerLate?.();
  // The last thing that is asked about the first article.
  const { address } = pageOf(1);
  await waitFor(() =>
    expect(sendMessage).toHaveBeenCalledWith({ type: 'article.isSaved', data: { address } }),
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Article 2');
});

test('a reading that fails late says nothing once a later one has succeeded', async () => {
  inPage.mockImplementation(answer);
  const { address } = pageOf(1);
  let fail = () => undefined;
  const failing = new Promise<never>((_, reject) => {
    fail = () => void reject(new Error('The store is gone'));
  });
  const isFirst = ({ type, data }: Message) =>
    type === 'notes.list' && (data as { article: string }).article === address;
  sendMessage.mockImplementation(async (message) =>
    isFirst(message) ? failing : { answer: stored[message.type] },
  );
  try {
    render(<Editor />);
    await waitFor(() => expect(sendMessage.mock.calls.some(([message]) => isFirst(message))).toBe(true));
    inFront = 2;
    for (const listener of activated) listener();
    await screen.findByText('Article 2');
    // Until nothing is left to be done at once.
    await act(async () => {
      fail();
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(screen.queryByRole('alert')).toBeNull();
  } finally {
    sendMessage.mockImplementation(asStored);
  }
});

test('a page that shows a dialog is not waited for, and is shown once it answers', async () => {
  let answerLate: (() => void) | undefined;
  inPage.mockImplementation((tab, message) =>
    message.type === 'page.describe' && !answerLate
      ? new Promise((resolve) => {
          answerLate = () => resolve(marked(1));
        })
      : answer(tab, message),
  );
  render(<Editor />);
  await screen.findByText('There is no article in this tab to write notes on.', undefined, { timeout: 5000 });
  answerLate?.();
  await screen.findByText('Article 1');
});

test('why no note was begun is said', async () => {
  inPage.mockImplementation((tab, message) =>
    message.type === 'note.begin' ? Promise.resolve({ answer: 'no-article' }) : answer(tab, message),
  );
  render(<Editor />);
  fireEvent.click(await screen.findByText('Note on this article'));
  expect((await screen.findByRole('alert')).textContent).toMatch('not read as an article');
});

test('a draft that could not be saved before the tab was changed goes out before notes are shown again', async () => {
  inPage.mockImplementation(answer);
  render(<Editor />);
  await screen.findByText('Article 1');
  const left = note({ about: 'article' }, 'Mine', { article: pageOf(1).address });
  localStorage.setItem(`draft:${left.id}`, JSON.stringify({ note: left, page: pageOf(1), tab: 1 }));
  sendMessage.mockClear();
  for (const listener of activated) listener();
  const sent = () => sendMessage.mock.calls.map(([{ type }]) => type);
  await waitFor(() => expect(sent()).toContain('notes.list'));
  expect(sent()[0]).toBe('note.draft');
  expect(sendMessage).toHaveBeenCalledWith({ type: 'note.draft', data: { note: left, page: pageOf(1) } });
  expect(localStorage).toHaveLength(0);
});

test('the keyboard goes from a deleted note to its way back, and on to the note', async () => {
  inPage.mockImplementation(answer);
  const mine = note({ about: 'article' }, 'Mine', { article: pageOf(1).address });
  stored['notes.list'] = [mine];
  stored['note.delete'] = mine;
  try {
    render(<Editor />);
    const remove = await screen.findByText('Delete');
    remove.focus();
    stored['notes.list'] = [];
    fireEvent.click(remove);
    const undo = await screen.findByText('Undo');
    await waitFor(() => expect(document.activeElement).toBe(undo));
    stored['notes.list'] = [mine];
    fireEvent.click(undo);
    const body = await screen.findByLabelText('Your note');
    await waitFor(() => expect(document.activeElement).toBe(body));
  } finally {
    stored['notes.list'] = [];
  }
});
