import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

const answered = async () => ({ answer: null });
/** What each tab's page does when it is asked. */
const pages = new Map<number, () => Promise<unknown>>([
  [1, answered],
  [2, () => Promise.reject(new Error('Could not establish connection'))],
  [4, answered],
]);
const sendMessage = jest.fn((tab: number) => pages.get(tab)?.());
const tabs = {
  query: async () => [{ id: 1 }, { id: 2 }, { id: 3, discarded: true }, { id: 4 }],
  sendMessage,
};
Object.assign(globalThis, { browser: { tabs } });
jest.unstable_mockModule('webextension-polyfill', () => ({ default: { tabs } }));
const { broadcast } = await import('../../src/background/broadcast.ts');

beforeEach(() => {
  jest.useFakeTimers();
  sendMessage.mockClear();
});
afterEach(() => void jest.useRealTimers());

const toldTabs = () => sendMessage.mock.calls.map(([tab]) => tab);

test('every page is told, and one that fails is no fault', async () => {
  await broadcast('display.changed');
  expect(toldTabs()).toEqual([1, 2, 4]);
  expect(jest.getTimerCount()).toBe(0);
});

test('a page that the browser has frozen holds nobody up', async () => {
  pages.set(4, () => new Promise(() => undefined));
  const told = jest.fn();
  broadcast('display.changed').then(told);
  await jest.advanceTimersByTimeAsync(100);
  expect(told).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(2000);
  expect(told).toHaveBeenCalledTimes(1);
  expect(toldTabs()).toEqual([1, 2, 4]);
});
