/** Milliseconds between a change of the page and reading it again; more while reading takes long or changes go on. */
const calm = 200;

/** Reading may take this share of the page's time at most. */
const share = 0.05;

/** So many readings, each followed by a change at once: then the page is read at this interval only. */
const restlessAfter = 10;
const restlessCalm = 2000;

type Watcher = {
  /** Called before the next paint. */
  readonly changed: (records: readonly MutationRecord[]) => void;
  /** Reads again what has changed. */
  readonly reread: () => void;
};

/** The body as a whole has come or gone. */
const isOfBody = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  [...addedNodes, ...removedNodes].some((node) => node instanceof HTMLBodyElement);

/**
 * Watches the page's text: single-page navigation, live blogs, late paragraphs, frameworks that replace nodes.
 * Changes are gathered, so that a page that changes all the time is read at a bounded cost. `isRestless`: it is read less often for that.
 */
export function watchPage(
  { changed, reread }: Watcher,
  signal: AbortSignal,
): { readonly isRestless: () => boolean } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest = calm;
  let inRow = 0;
  let lastRead = 0;

  /** The last reading was not long ago: the page has hardly rested since. */
  const goesOn = () => performance.now() - lastRead < rest * 2;
  const isRestless = () => inRow >= restlessAfter && goesOn();

  function read(): void {
    timer = undefined;
    inRow = goesOn() ? inRow + 1 : 0;
    const start = performance.now();
    reread();
    lastRead = performance.now();
    rest = Math.max(inRow < restlessAfter ? calm : restlessCalm, (lastRead - start) / share);
  }

  const observer = new MutationObserver((records) => {
    changed(records);
    // Our own card comes and goes beside the body; nothing of the page is ever there.
    const isPages = records.some(({ target }) => target !== document.documentElement);
    if (isPages || records.some(isOfBody)) timer ??= setTimeout(read, rest);
  });
  observer.observe(document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
    // Ways to show text that was there all the time.
    attributeFilter: ['hidden', 'aria-hidden'],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return { isRestless };
}
