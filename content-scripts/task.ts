/** Milliseconds: what takes longer is done in more than one task, so that scrolling and typing do not wait for it. */
const longest = 7;

// Newer than TypeScript's DOM library: https://wicg.github.io/scheduling-apis/#dom-scheduler-yield
declare const scheduler: { readonly yield: () => Promise<void> };

let taken = 0;

/** Milliseconds that timed work has taken since this was asked last; what was waited for is not in it. */
export function takeCount(): number {
  const count = taken;
  taken = 0;
  return count;
}

/** Does work and counts its time, up to its first wait; work within work is counted once. */
export function timed<T>(work: () => T): T {
  const before = taken;
  const start = performance.now();
  try {
    return work();
  } finally {
    taken = before + performance.now() - start;
  }
}

/**
 * Does timed work in as many tasks as it takes: what the page and its reader have to do goes between them, and what
 * comes after more than one has a task of its own. `step` returns `undefined` when its time was over before all was
 * done; from `begin` on it has half of its time at least.
 */
export async function inTasks<T>(
  step: (isOver: () => boolean, begin: () => void) => T | undefined,
): Promise<T> {
  for (let isLong = false; ; isLong = true) {
    let end = performance.now() + longest;
    const begin = () => {
      end = Math.max(end, performance.now() + longest / 2);
    };
    const done = timed(() => step(() => performance.now() >= end, begin));
    if (done === undefined || isLong) await scheduler.yield();
    if (done !== undefined) return done;
  }
}
