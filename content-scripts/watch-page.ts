import { calm, restlessAfter, restlessCalm, share } from './limits.ts';
import { takeCount, timed } from './task.ts';

type Watcher = {
  /** Called before the next paint. */
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

/** Our own card comes and goes beside the body; nothing of the page is ever there, but the body as a whole. */
const isPages = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
  target !== document.documentElement ||
  [...addedNodes, ...removedNodes].some((node) => node instanceof HTMLBodyElement);

/**
 * Watches the page's text: single-page navigation, live blogs, late paragraphs, frameworks that replace nodes.
 * Changes are gathered, so that a page that changes all the time is read at a bounded cost.
 */
export function watchPage({ changed, reread }: Watcher, signal: AbortSignal): Watched {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest = calm;
  let inRow = 0;
  /** When the last reading ended. */
  let lastRead = 0;
  let isReading = false;
  /** Something has changed while the page was being read. */
  let isDue = false;

  /** The last reading was not long ago: the page has hardly rested since. */
  const goesOn = () => performance.now() - lastRead < rest * 2;
  const isRestless = () => inRow >= restlessAfter && (isReading || goesOn());

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
    await timed(reread);
    isReading = false;
    lastRead = performance.now();
    rest = Math.max(inRow < restlessAfter ? calm : restlessCalm, takeCount() / share);
    if (isDue) plan();
  }

  const observer = new MutationObserver((records) => {
    changed(records);
    if (records.some(isPages)) plan();
  });
  observer.observe(document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
    // Ways to show text that was there all the time.
    attributeFilter: ['hidden', 'aria-hidden'],
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return { isRestless, read };
}
