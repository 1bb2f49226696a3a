/** Milliseconds: what takes longer is done in more than one task, so that scrolling and typing do not wait for it. */
const longest = 8;

// Newer than TypeScript's DOM library: https://wicg.github.io/scheduling-apis/#dom-scheduler-yield
declare const scheduler: { readonly yield: () => Promise<void> };

/** Begins a task; what is returned tells whether its time is over. */
export function startTask(): () => boolean {
  const end = performance.now() + longest;
  return () => performance.now() >= end;
}

/** Ends this task: what the page and its reader have to do goes first. */
export const giveWay = (): Promise<void> => scheduler.yield();
