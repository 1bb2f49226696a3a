import { expect, jest, test } from '@jest/globals';
import { watchForMark } from '../../content-scripts/meet-mark.ts';
import type { Card, Gate, Marked } from '../../content-scripts/world.ts';

test('a card that could not be loaded throws nothing into the page, and is asked for again', async () => {
  const heard = new Map<string, (event: object) => void>();
  const listen = (type: string, act: (event: object) => void) => void heard.set(type, act);
  Object.assign(globalThis, { addEventListener: listen, document: { addEventListener: listen } });
  const meet = jest.fn();
  const answers = [
    () => Promise.reject(new Error('The browser withholds the page')),
    async () => ({ meet }) as unknown as Card,
  ];
  const loadCard = jest.fn(() => answers.shift()?.());
  const lost: unknown[] = [];
  const onLost = (error: unknown) => void lost.push(error);
  process.on('unhandledRejection', onLost);

  watchForMark(() => ({}) as Marked, { loadCard } as unknown as Gate, {});
  const click = { type: 'click', isTrusted: true, clientX: 1, clientY: 1 };
  for (let count = 1; count <= 2; count += 1) {
    heard.get('click')?.(click);
    await new Promise(setImmediate);
  }
  process.off('unhandledRejection', onLost);
  expect(lost).toEqual([]);
  expect(loadCard).toHaveBeenCalledTimes(2);
  expect(meet.mock.calls).toEqual([[click]]);
});
