import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { manyChanges } from '../../content-scripts/limits.ts';
import { inTasks } from '../../content-scripts/task.ts';
import { type Watched, watchPage } from '../../content-scripts/watch-page.ts';

// A clock that stands still unless it is moved, timers that go by it, and a page of which only the changes are seen.

let now: number;
let timers: { at: number; run: () => void }[];
let stop: AbortController;

type Heard = (records: readonly object[]) => void;
/** What the page's observers are called with. */
let heard: { nodes: Heard; texts: Heard };

class Observer {
  readonly #heard: Heard;
  constructor(heard: Heard) {
    this.#heard = heard;
  }
  observe(_root: unknown, { characterData }: MutationObserverInit) {
    heard[characterData ? 'texts' : 'nodes'] = this.#heard;
  }
  disconnect() {
    heard = { nodes: () => undefined, texts: () => undefined };
  }
}
const pageChanges = () => heard.nodes([{ target: {} }]);

beforeEach(() => {
  now = 1e6;
  timers = [];
  heard = { nodes: () => undefined, texts: () => undefined };
  stop = new AbortController();
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, after: number) => {
    const timer = { at: now + after, run };
    timers.push(timer);
    return timer;
  }) as never);
  jest.spyOn(globalThis, 'clearTimeout').mockImplementation(((timer: (typeof timers)[0]) => {
    timers = timers.filter((other) => other !== timer);
  }) as never);
  Object.assign(globalThis, {
    MutationObserver: Observer,
    document: { documentElement: {} },
    // The page's own work between two tasks of ours: ten milliseconds, in which it changes.
    scheduler: {
      yield: async () => {
        await Promise.resolve();
        now += 10;
        pageChanges();
      },
    },
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** Lets all go on that waits for no timer. */
const settle = () => new Promise(setImmediate);

async function nextTimer(): Promise<void> {
  const next = timers.reduce((first, timer) => (timer.at < first.at ? timer : first));
  timers = timers.filter((timer) => timer !== next);
  now = Math.max(now, next.at);
  next.run();
  await settle();
}

type Reading = { readonly from: number; readonly to: number; readonly taken: number };

/** Watches a page of which each reading takes so many tasks of 8 ms, and so long a wait for the background. */
function watch(tasks: () => number, answer = 0): { readings: Reading[]; watched: Watched } {
  const readings: Reading[] = [];
  let isReading = false;
  async function reread(): Promise<void> {
    if (isReading) throw new Error('Two readings overlap');
    isReading = true;
    const from = now;
    const count = tasks();
    let left = count;
    await inTasks(() => {
      left -= 1;
      now += 8;
      return left <= 0 || undefined;
    });
    await Promise.resolve();
    now += answer;
    pageChanges();
    isReading = false;
    readings.push({ from, to: now, taken: count * 8 });
  }
  return {
    readings,
    watched: watchPage({ retold: () => undefined, changed: () => undefined, reread }, stop.signal),
  };
}

const pauses = (readings: readonly Reading[]) =>
  readings.slice(1).map(({ from }, index) => from - (readings[index] as Reading).to);

test('a page that changes all the time is read for a twentieth of the time at most, however many tasks it takes', async () => {
  let count = 0;
  const { readings } = watch(() => 1 + (count++ % 40), 300);
  pageChanges();
  while (readings.length < 200) await nextTimer();
  const taken = readings.reduce((sum, reading) => sum + reading.taken, 0);
  expect(taken / (now - 1e6)).toBeLessThanOrEqual(1 / 20);
});

test('the pause begins when the reading has ended, and goes by the time of its tasks alone', async () => {
  const { readings } = watch(() => 10, 5000);
  pageChanges();
  while (readings.length < 5) await nextTimer();
  expect(readings.map(({ from, to }) => to - from)).toEqual(Array(5).fill(80 + 10 * 10 + 5000));
  expect(pauses(readings)).toEqual([1600, 1600, 1600, 1600]);
});

test('work that goes on after the reading has its pause with the next one', async () => {
  const { readings } = watch(() => 1);
  pageChanges();
  await nextTimer();
  await inTasks(() => {
    now += 40;
    return true;
  });
  await nextTimer();
  await nextTimer();
  expect(pauses(readings)).toEqual([250, 960]);
});

test('who asks for a reading gets it at once, or after the one that is under way', async () => {
  const { readings, watched } = watch(() => 3);
  pageChanges();
  const first = watched.read();
  await watched.read();
  expect(readings).toEqual([]);
  await first;
  await settle();
  expect([readings.length, timers.length]).toEqual([1, 1]);
  await nextTimer();
  expect(readings.length).toBe(2);
});

test('new texts are told of at once, and all changes when the page is read', async () => {
  const given: unknown[][] = [];
  const told: unknown[] = [];
  watchPage(
    {
      retold: (node) => told.push(node),
      changed: (records) => given.push([...records]),
      reread: async () => undefined,
    },
    stop.signal,
  );
  const [node, text] = [{ target: {} }, { target: {} }];
  heard.nodes([node]);
  heard.texts([text]);
  expect([told, given]).toEqual([[text.target], []]);
  await nextTimer();
  expect(given).toEqual([[node, text]]);
  heard.nodes([node]);
  await nextTimer();
  expect(given).toEqual([[node, text], [node]]);
});

test('of changes without number a few more are given than are gone through one by one', async () => {
  let given = 0;
  watchPage(
    {
      retold: () => undefined,
      changed: ({ length }) => {
        given = length;
      },
      reread: async () => undefined,
    },
    stop.signal,
  );
  for (let count = 0; count < 3 * manyChanges; count += 1) pageChanges();
  await nextTimer();
  expect(given).toBe(manyChanges + 1);
});

test('a page that never rests is read less and less often, every two seconds in the end, until it does', async () => {
  const { readings, watched } = watch(() => 1);
  pageChanges();
  while (readings.length < 8) await nextTimer();
  expect(pauses(readings)).toEqual([250, 500, 750, 1000, 1250, 1500, 1750]);
  expect(watched.isRestless()).toBe(true);
  while (readings.length < 12) await nextTimer();
  expect([new Set(pauses(readings.slice(8))), watched.isRestless()]).toEqual([new Set([2000]), true]);
  now += 10_000;
  expect(watched.isRestless()).toBe(false);
  pageChanges();
  while (readings.length < 14) await nextTimer();
  expect(pauses(readings.slice(12))).toEqual([250]);
});

test('a page that is watched no more is not read again, also when that is known only while it is read', async () => {
  const { readings, watched } = watch(() => 3);
  const reading = watched.read();
  pageChanges();
  stop.abort();
  await reading;
  await settle();
  expect([readings.length, timers]).toEqual([1, []]);
});
