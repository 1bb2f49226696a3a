import { calm, manyChanges, restlessCalm, share } from './limits.ts';
import { takeCount, timed } from './task.ts';

type Watcher = {
  /** A node has other text: called before the next paint. */
  readonly retold: (node: Node) => void;
  /** What has changed since the last reading, or so much of it that there is no use in going through it; called before the next. */
  readonly changed: (records: readonly MutationRecord[]) => void;
  /** Reads what has changed, by timed work. Never called before the last reading has ended; never rejects. */
  readonly reread: () => Promise<unknown>;
};

export type Watched = {
  /** The page changes all the time, and is read less often for that. */
  readonly isRestless: () => boolean;
  /** Reads at once; or, while a reading is under way, once more some time after it. */
  readonly read: () => Promise<void>;
};

/**
 * Watches the page's text: single-page navigation, live blogs, late paragraphs, frameworks that replace nodes.
 * Changes are gathered, so that a page that changes all the time is read at a bounded cost.
 */
export function watchPage({ retold, changed, reread }: Watcher, signal: AbortSignal): Watched {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest = calm;
  let inRow = 0;
  /** When the last reading ended. */
  let lastRead = -Infinity;
  let isReading = false;
  /** Not looked at before the page is read again: a live page changes more often than it is read. */
  const records: MutationRecord[] = [];
  /** Something has changed while the page was being read, or another reading was asked for. */
  let isDue = false;

  /** The last reading was not long ago: the page has hardly rested since. */
  const goesOn = () => performance.now() - lastRead < rest * 2;
  const isRestless = () => calm * (1 + inRow) >= restlessCalm && (isReading || goesOn());

  function plan(): void {
    if (isReading) isDue = true;
    else if (!signal.aborted) timer ??= setTimeout(read, rest);
  }

  async function read(): Promise<void> {
    if (isReading) return plan();
    clearTimeout(timer);
    timer = undefined;
    isDue = false;
    isReading = true;
    inRow = goesOn() ? inRow + 1 : 0;
    await timed(() => {
      changed(records.splice(0));
      return reread();
    });
    isReading = false;
    lastRead = performance.now();
    rest = Math.max(Math.min(calm * (1 + inRow), restlessCalm), takeCount() / share);
    if (isDue) plan();
  }

  function gather(some: readonly MutationRecord[]): void {
    records.push(...some.slice(0, manyChanges + 1 - records.length));
    plan();
  }

  function observe(heard: (records: readonly MutationRecord[]) => void, what: MutationObserverInit): void {
    const observer = new MutationObserver(heard);
    observer.observe(document.documentElement, { subtree: true, ...what });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  // Ways to show text that was there all the time.
  observe(gather, { childList: true, attributeFilter: ['hidden', 'aria-hidden'] });
  observe(
    (some) => {
      for (const { target } of some) retold(target);
      gather(some);
    },
    { characterData: true },
  );
  return { isRestless, read };
}
