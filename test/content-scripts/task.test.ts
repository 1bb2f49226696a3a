import { expect, jest, test } from '@jest/globals';
import { inTasks } from '../../content-scripts/task.ts';

const yielded = jest.fn(async () => undefined);
Object.assign(globalThis, { scheduler: { yield: yielded } });

test.each([
  [1, 0],
  [2, 2],
  [5, 5],
])('work of %i tasks gives way %i times: what comes after has a task of its own', async (tasks, times) => {
  yielded.mockClear();
  let left = tasks;
  const done = await inTasks(() => {
    left -= 1;
    return left === 0 ? 'done' : undefined;
  });
  expect([done, left, yielded.mock.calls.length]).toEqual(['done', 0, times]);
});
