import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than anything here should take on a busy machine; short enough to fail a test, not a run. */
const patience = 15_000;
/** Milliseconds between two questions. */
const pause = 40;

/**
 * Asks until the answer is truthy, and returns it. A question that throws (a page in mid-navigation, say) counts
 * as "not yet"; what it threw last is part of the error after the timeout.
 */
export async function waitFor<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  timeout = patience,
): Promise<NonNullable<Answer>> {
  const deadline = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      last = await ask();
      if (last) return last as NonNullable<Answer>;
    } catch (error) {
      last = error;
    }
    await sleep(pause);
  } while (Date.now() < deadline);
  throw new Error(`Waited ${timeout} ms for ${what}; last answer: ${String(last)}`);
}
