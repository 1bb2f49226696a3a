import type { Display } from '../src/core/settings.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { settlingTime } from './limits.ts';
import { listFindings } from './list-findings.ts';
import { blocksOf, createMarks } from './marks.ts';
import { watchForMark } from './meet-mark.ts';
import { openArticle } from './page-article.ts';
import { watchPage } from './watch-page.ts';
import { type Gate, type Reader, type ReaderReport, slantlight, world } from './world.ts';

/** The page's address without its fragment. */
const ownAddress = () => location.href.split('#')[0];

/** Reads the page's article, has it analysed, and paints what is to be shown. */
function startReader(gate: Gate): Reader {
  const { announce, isConnected, info } = gate;
  const stop = new AbortController();
  const { signal } = stop;
  let address = ownAddress();
  const newArticle = () => openArticle(gate, (blocks) => marks.paint(blocks));
  let article = newArticle();
  let keeper = createKeeper(article, gate);
  let display: Display | undefined;
  let isRead = false;
  let delay = 0;
  let problem: string | undefined;
  /** The reader of the news took our access away: settings that are still on their way show nothing. */
  let isRetracted = false;
  let remembering: ReturnType<typeof setTimeout> | undefined;
  const open = () => ({ page: info, text: article, keeper });
  const marks = createMarks(gate, open);

  /** Once the extension is gone, its marks go with it. */
  function isAlive(): boolean {
    if (isConnected()) return true;
    retract();
    stop.abort();
    return false;
  }

  function retract(): void {
    isRetracted = true;
    gate.card?.close();
    marks.clear();
  }

  /** The page has changed: another article, or more or other text in this one. */
  async function reread(): Promise<void> {
    if (!isAlive()) return;
    if (address !== ownAddress()) {
      leaveArticle();
      if (gate.look()) await askDisplay();
      else {
        gate.lookLater();
        announce();
      }
    }
    marks.restore();
    // What is switched off is read when it is switched on again.
    if (gate.isArticle() && display?.on !== false) await readChanges();
  }

  function leaveArticle(): void {
    address = ownAddress();
    isRead = false;
    problem = undefined;
    // What was not remembered yet would be kept under the new address.
    clearTimeout(remembering);
    gate.card?.close();
    marks.clear();
    article = newArticle();
    keeper = createKeeper(article, gate);
  }

  /** Reads the page, and has what is new in it analysed. */
  async function readChanges(): Promise<void> {
    const read = article;
    try {
      // Asked for first: the background answers while the page is read.
      const shown = display ? undefined : askDisplay();
      const [isNew] = await Promise.all([read.update(), shown]);
      if (read !== article) return;
      isRead = true;
      problem = undefined;
      if (!isNew) return;
      // Not awaited: marks do not wait for the store.
      clearTimeout(remembering);
      remembering = setTimeout(remember, delay, keeper);
      delay = settlingTime;
    } catch (error) {
      if (read !== article) return;
      problem = gate.messageOf(error);
      isRead = false;
    }
    announce();
  }

  async function askDisplay(): Promise<void> {
    display = await gate.display();
    if (!isRetracted) marks.show(display);
  }

  async function remember(kept: Keeper): Promise<void> {
    await paintNotes(kept, kept.remember);
    announce();
  }

  /** Paints notes where they are now, and no longer where they were. */
  async function paintNotes(kept: Keeper, change: () => Promise<void>): Promise<void> {
    const before = kept.notes();
    await change();
    marks.paint([...blocksOf(before), ...blocksOf(kept.notes())]);
  }

  /** Asks again what to show. */
  async function refresh(): Promise<void> {
    if (!isAlive()) return;
    isRetracted = false;
    const wasOff = display?.on === false;
    await askDisplay();
    // Switched on, or an article where there was none, or another attempt.
    if (display?.on && (wasOff || !isRead)) await watched.read();
    announce();
  }

  function describe(): ReaderReport {
    if (problem !== undefined) return { state: 'failed', error: problem };
    if (!display || !isRead) return { state: 'reading' };
    if (!display.on) return { state: 'off' };
    const keeping = keeper.keeping();
    return {
      state: 'marked',
      findings: listFindings(article, keeper.opinions, display),
      judges: article.judges,
      ...(keeping && { keeping }),
      ...(watched.isRestless() && { isRestless: true }),
    };
  }

  const options = { signal, capture: true, passive: true };
  watchForMark(marks.at, gate, options);
  // A page that comes back from the browser's cache missed what was changed meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && refresh(), options);
  // Nothing tells a page that the extension is gone: it is asked for when the reader of the news comes back to it.
  for (const type of ['visibilitychange', 'focus', 'pointermove']) addEventListener(type, isAlive, options);
  addEventListener('scrollend', () => isAlive() && marks.restore(), options);
  const watched = watchPage(
    {
      retold: marks.dropStale,
      changed: (records) => article.text.changed(records),
      reread: () => reread().catch(isAlive),
    },
    signal,
  );
  void watched.read();

  return {
    describe,
    refresh,
    retract,
    async refreshNotes() {
      if (isAlive()) await paintNotes(keeper, keeper.refreshNotes);
    },
    open,
    at: marks.at,
    marks: marks.count,
    signal,
  };
}

const gate = world[slantlight];
if (gate && !gate.reader) gate.reader = startReader(gate);
