import type { PageReport } from '../src/core/page.ts';
import type { Display } from '../src/core/settings.ts';
import { createKeeper, type Keeper, messageOf } from './keeper.ts';
import { listFindings } from './list-findings.ts';
import { createMarks } from './marks.ts';
import { watchForMark } from './meet-mark.ts';
import { openArticle } from './page-article.ts';
import { watchPage } from './watch-page.ts';
import { type Gate, type Reader, slantlight, world } from './world.ts';

/**
 * Milliseconds without change until a changed article is remembered: single-page sites change their address
 * before their text.
 */
const settlingTime = 1000;

/** The page's address without its fragment. */
const ownAddress = () => location.href.replace(/#.*$/, '');

/** Reads the page's article, has it analysed, and paints what is to be shown. */
function startReader(gate: Gate): Reader {
  const { announce, send, isConnected, info } = gate;
  const stop = new AbortController();
  const { signal } = stop;
  let address = ownAddress();
  const newArticle = () => openArticle(gate, (blocks) => marks.paint(blocks));
  let article = newArticle();
  let keeper = createKeeper(article, gate);
  let display: Display | undefined;
  let isRead = false;
  let problem: string | undefined;
  /** The reader of the news took our access away: settings that are still on their way show nothing. */
  let isRetracted = false;
  let remembering: ReturnType<typeof setTimeout> | undefined;
  const marks = createMarks(
    gate,
    () => article,
    () => keeper.notes(),
  );
  const open = () => ({ page: info, text: article, keeper });

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
      if (!gate.look()) {
        announce('page.changed');
        return;
      }
      await askDisplay();
    }
    marks.restore();
    // What is switched off is read when it is switched on again.
    if (gate.isArticle() && display?.on !== false) await readChanges(settlingTime);
  }

  function leaveArticle(): void {
    address = ownAddress();
    isRead = false;
    gate.card?.close();
    marks.clear();
    article = newArticle();
    keeper = createKeeper(article, gate);
  }

  /** Reads the page, and has what is new in it analysed. `delay`: milliseconds until it is remembered. */
  async function readChanges(delay: number): Promise<void> {
    const read = article;
    try {
      // Asked for first: the background answers while the page is read.
      const shown = display ? undefined : askDisplay();
      const [isNew] = await Promise.all([read.update(), shown]);
      if (!isNew || read !== article) return;
      isRead = true;
      problem = undefined;
      // Not awaited: marks do not wait for the store.
      clearTimeout(remembering);
      remembering = setTimeout(remember, delay);
    } catch (error) {
      problem = messageOf(error);
    }
    announce('page.changed');
  }

  async function askDisplay(): Promise<void> {
    display = await send('display.get', { address: info().address });
    if (!isRetracted) marks.show(display);
  }

  async function remember(): Promise<void> {
    await paintNotes((kept) => kept.remember());
    announce('page.changed');
  }

  /** Paints notes where they are now, and no longer where they were. */
  async function paintNotes(change: (kept: Keeper) => Promise<void>): Promise<void> {
    const kept = keeper;
    const before = kept.notes();
    await change(kept);
    marks.paint([...before, ...kept.notes()].flatMap(({ spans }) => spans.map(({ block }) => block)));
  }

  /** Asks again what to show. */
  async function refresh(): Promise<void> {
    if (!isAlive()) return;
    isRetracted = false;
    const wasOff = display?.on === false;
    await askDisplay();
    if (wasOff && display?.on) await reread();
    announce('page.changed');
  }

  function describe(): PageReport {
    const about = { info: info() };
    if (problem !== undefined) return { ...about, state: 'failed', error: problem };
    if (!display || !isRead) return { ...about, state: 'reading' };
    if (!display.on) return { ...about, state: 'off' };
    const { judges, wordsOwnVoice } = article;
    const keeping = keeper.keeping();
    return {
      ...about,
      state: 'marked',
      findings: listFindings(article, keeper.opinions, display),
      judges,
      wordsOwnVoice,
      ...(keeping && { keeping }),
      ...(watched.isRestless() && { isRestless: true }),
    };
  }

  watchForMark(marks.at, gate, signal);
  // A page that comes back from the browser's cache missed what was changed meanwhile.
  const options = { signal, capture: true, passive: true };
  addEventListener('pageshow', ({ persisted }) => persisted && refresh(), options);
  // Nothing tells a page that the extension is gone: it is asked for when the reader of the news comes back to it.
  for (const type of ['visibilitychange', 'focus', 'pointermove']) addEventListener(type, isAlive, options);
  addEventListener('scrollend', () => isAlive() && marks.restore(), options);
  const watched = watchPage(
    {
      changed: (records) => {
        for (const { type, target } of records) if (type === 'characterData') marks.dropStale(target);
        article.text.changed(records);
      },
      reread: () => void reread().catch(isAlive),
    },
    signal,
  );
  void readChanges(0);

  return {
    describe,
    refresh,
    retract,
    async refreshNotes() {
      if (isAlive()) await paintNotes((kept) => kept.refreshNotes());
    },
    open,
    at: marks.at,
    signal,
  };
}

const gate = world[slantlight];
if (gate && !gate.reader) gate.reader = startReader(gate);
