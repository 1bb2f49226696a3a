import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Note } from '../../src/core/note.ts';
import { DraftSender } from '../../src/pages/editor/draft-sender.ts';
import type { SavingState } from '../../src/ui/NoteEditor.tsx';
import { note } from '../core/export/sample.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const version = (revision: number): Note => note({ about: 'article' }, 'x', { id: 'n', revision });

function start(send: (sent: Note) => Promise<unknown>, isKept = () => true) {
  const states: SavingState[] = [];
  const stop = new AbortController();
  const sender = new DraftSender({
    send,
    isKept,
    tell: (_id, state) => states.push(state),
    signal: stop.signal,
  });
  return { sender, states, stop };
}

test('every version goes out at once, and only the latest counts as saved', async () => {
  const answers: (() => void)[] = [];
  const send = jest.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
  const { sender, states } = start(send);
  sender.put(version(1));
  sender.put(version(2));
  expect(send).toHaveBeenCalledTimes(2);
  answers[0]?.();
  await jest.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toEqual({ is: 'saving' });
  answers[1]?.();
  await jest.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toEqual({ is: 'saved' });
});

test('what fails is sent again, with longer and longer pauses, until it is saved', async () => {
  let failures = 8;
  const send = jest.fn(async () => {
    failures -= 1;
    if (failures >= 0) throw new Error('Could not establish connection');
  });
  const { sender, states } = start(send);
  sender.put(version(1));
  await jest.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toEqual({ is: 'failed', error: 'Could not establish connection' });
  await jest.advanceTimersByTimeAsync(1000);
  expect(send.mock.calls.length).toBeLessThan(5);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(9);
  expect(states.at(-1)).toEqual({ is: 'saved' });
});

test('an older version is not sent again once there is a later one, nor anything once the editor is closed', async () => {
  const send = jest.fn(async (sent: Note) => {
    if (sent.revision === 1) throw new Error('gone');
  });
  const { sender, stop } = start(send);
  sender.put(version(1));
  sender.put(version(2));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(2);
  sender.put(version(1));
  stop.abort();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(3);
});

test('what the reader has had forgotten meanwhile is not sent again', async () => {
  let isKept = true;
  const send = jest.fn(async () => {
    throw new Error('The disk is full');
  });
  const { sender } = start(send, () => isKept);
  sender.put(version(1));
  await jest.advanceTimersByTimeAsync(0);
  isKept = false;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(1);
});
