let last: Promise<unknown> = Promise.resolve();

/**
 * Does what reads something from the extension's storage and writes by it, one after another: two at once would
 * each write what the other has not read.
 */
export function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const done = last.then(job);
  last = done.catch(() => undefined);
  return done;
}
