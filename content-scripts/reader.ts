import type { Finding, NamedJudge } from '../src/core/finding.ts';
import type { ListedFinding, PageReport } from '../src/core/page.ts';
import type { Display } from '../src/core/settings.ts';
import { shownBy } from '../src/core/shown.ts';
import type { BlockSpan } from '../src/core/text/article-text.ts';
import { isConnected } from '../src/messaging/api.ts';
import type { NoteProblem, NoteSubject } from '../src/messaging/protocol.ts';
import { announce, send } from '../src/messaging/send.ts';
import { analysePage, type PageAnalysis } from './analyse-page.ts';
import { cardForFinding, cardForNote } from './card-requests.ts';
import { Keeper } from './keeper.ts';
import { newId } from './new-id.ts';
import { type Mark, Painter } from './painter.ts';
import { watchPointer } from './pointer.ts';
import { type PageBlock, readPage } from './read-page.ts';
import { selectedSpan } from './selected-span.ts';
import { firstSeen, rectsOf } from './viewport.ts';
import { watchPage } from './watch-page.ts';
import { type CardRequest, type Marked, type World, world } from './world.ts';

type Gate = NonNullable<World['slantlight']>;

/**
 * Milliseconds without change until a changed article is remembered: single-page sites change their address
 * before their text.
 */
const settlingTime = 1000;

/** The page's address without its fragment. */
function ownAddress(): string {
  return location.href.replace(/#.*$/, '');
}

/** Reads the article, has it analysed, and paints what is to be shown. */
class PageReader {
  readonly #gate: Gate;
  readonly #painter: Painter;
  readonly #stop = new AbortController();
  readonly #keeper: Keeper;
  readonly #watched: ReturnType<typeof watchPage>;
  #article = newId();
  #address = ownAddress();
  #blocks = new Map<string, PageBlock>();
  #findings: readonly Finding[] = [];
  #judges: readonly NamedJudge[] = [];
  #wordsOwnVoice = 0;
  #display: Display | undefined;
  #state: 'reading' | 'marked' | 'failed' = 'reading';
  #error = '';
  /** What each painted range stands for. */
  #painted = new WeakMap<AbstractRange, Marked>();
  #highlightedNow = 0;
  /** What is in the page now was not analysed as a whole yet. */
  #isPending = true;
  /** The reader of the news took our access away: an analysis that is still on its way paints nothing. */
  #isRetracted = false;
  #remembering: ReturnType<typeof setTimeout> | undefined;

  constructor(gate: Gate) {
    this.#gate = gate;
    this.#painter = new Painter(gate.names);
    this.#keeper = new Keeper({
      id: () => this.#article,
      page: () => gate.info(),
      blocks: () => [...this.#blocks.values()],
      resend: () => this.#analyse([...this.#blocks.values()], [...this.#blocks.values()]),
    });
    const { signal } = this.#stop;
    watchPointer(
      { markedAt: (x, y) => this.#markedAt(x, y), request: (marked) => this.#cardFor(marked) },
      gate,
      signal,
    );
    // A page that comes back from the browser's cache missed what was changed meanwhile.
    addEventListener('pageshow', ({ persisted }) => persisted && this.refresh(), { signal });
    // Nothing tells a page that the extension is gone: it is asked for when the reader of the news comes back to it.
    for (const type of ['visibilitychange', 'focus', 'pointermove'])
      addEventListener(type, () => this.#isAlive(), { signal, capture: true, passive: true });
    addEventListener('scrollend', () => this.#isAlive() && this.#painter.restore(), {
      signal,
      capture: true,
      passive: true,
    });
    this.#watched = watchPage(
      {
        stale: (node) => this.#painter.dropStale(node),
        reread: () => void this.reread().catch(() => this.#isAlive()),
      },
      signal,
    );
  }

  /** Once the extension is gone, its marks go with it. */
  #isAlive(): boolean {
    if (isConnected()) return true;
    this.retract();
    this.#stop.abort();
    return false;
  }

  async read(): Promise<void> {
    this.#state = 'reading';
    await this.#readChanges(0);
  }

  /** The page has changed: another article, or more or other text in this one. */
  async reread(): Promise<void> {
    if (!this.#isAlive()) return;
    if (this.#address !== ownAddress()) {
      this.#address = ownAddress();
      this.#article = newId();
      this.#blocks = new Map();
      this.#keeper.forget();
      this.#findings = [];
      this.#gate.card?.close();
      if (!this.#gate.look()) {
        this.#paint();
        announce('page.changed');
        return;
      }
      this.#display = await send('display.get', { address: this.#gate.info().address });
    }
    this.#painter.restore();
    // What is switched off is read when it is switched on again.
    if (this.#gate.isArticle() && this.#display?.on !== false) await this.#readChanges(settlingTime);
  }

  /** Reads the page, and has what is new in it analysed. `delay`: milliseconds until it is remembered. */
  async #readChanges(delay: number): Promise<void> {
    const blocks = readPage();
    const before = [...this.#blocks.values()];
    const changed = blocks.filter(({ id, kind, text }) => {
      const known = this.#blocks.get(id);
      return known?.text !== text || known.kind !== kind;
    });
    const isSame = changed.length === 0 && blocks.length === before.length;
    this.#blocks = new Map(blocks.map((block) => [block.id, block]));
    if (isSame && !this.#isPending && blocks.every(({ id }, index) => before[index]?.id === id)) {
      this.#paint();
      return;
    }
    this.#isPending = true;
    try {
      await this.#analyse(blocks, changed);
      this.#state = 'marked';
      // Not awaited: marks do not wait for the store.
      clearTimeout(this.#remembering);
      this.#remembering = setTimeout(() => void this.#remember(), delay);
    } catch (error) {
      this.#state = 'failed';
      this.#error = error instanceof Error ? error.message : String(error);
    }
    announce('page.changed');
  }

  async #remember(): Promise<void> {
    await this.#keeper.remember(() => this.#findings);
    this.#paint();
    announce('page.changed');
  }

  async #analyse(blocks: readonly PageBlock[], changed: readonly PageBlock[]): Promise<void> {
    const { address, date } = this.#gate.info();
    const article = this.#article;
    const display = send('display.get', { address });
    const isFirst = this.#findings.length === 0;
    let previews: readonly Finding[] = [];
    for await (const answer of analysePage(article, blocks, firstSeen(changed), date)) {
      this.#display = await display;
      // Meanwhile the page has gone on to another article, or to a newer state of this one.
      if (article !== this.#article || blocks.some((block) => this.#blocks.get(block.id) !== block)) return;
      // Previews are for the first sight of a long article; later ones would hide what is shown already.
      if (answer.state === 'preview' && !isFirst) continue;
      if (answer.state === 'preview') previews = [...previews, ...answer.findings];
      if (answer.state === 'whole') this.#isPending = false;
      this.#take(answer.state === 'preview' ? { ...answer, findings: previews } : answer);
    }
  }

  #take({ findings, judges, wordsOwnVoice }: PageAnalysis): void {
    this.#findings = findings;
    this.#judges = judges;
    this.#wordsOwnVoice = wordsOwnVoice;
    this.#paint();
  }

  #textOf(finding: Finding): string {
    return this.#blocks.get(finding.block)?.text ?? '';
  }

  #paint(): void {
    const display = this.#display;
    if (!display || this.#isRetracted) return;
    const painted = new WeakMap<AbstractRange, Marked>();
    const marks: Mark[] = [];
    for (const finding of this.#findings) {
      const text = this.#textOf(finding);
      // The block may have changed since it was analysed.
      if (text.slice(finding.start, finding.end) !== finding.quote) continue;
      if (!shownBy(display, finding, text).shown) continue;
      const range = this.#blocks.get(finding.block)?.map.range(finding);
      if (!range) continue;
      painted.set(range, finding);
      marks.push({ kind: finding.kind, quoted: finding.voice === 'quoted', range });
    }
    const found = marks.length;
    for (const placed of display.on ? this.#keeper.notes : []) {
      if (placed.note.target.about !== 'passage') continue;
      for (const span of placed.spans) {
        const range = this.#blocks.get(span.block)?.map.range(span);
        if (!range) continue;
        painted.set(range, placed);
        marks.push({ kind: 'own', quoted: false, range });
      }
    }
    this.#painted = painted;
    this.#painter.paint(marks);
    if (found === this.#highlightedNow) return;
    this.#highlightedNow = found;
    send('badge.set', { count: found }).catch(() => undefined);
  }

  /** Asks again what to show. */
  async refresh(): Promise<void> {
    if (!this.#isAlive()) return;
    this.#isRetracted = false;
    const wasOff = this.#display?.on === false;
    this.#display = await send('display.get', { address: this.#gate.info().address });
    if (wasOff && this.#display.on) await this.reread();
    this.#paint();
    announce('page.changed');
  }

  async refreshNotes(): Promise<void> {
    if (!this.#isAlive()) return;
    await this.#keeper.refreshNotes();
    this.#paint();
  }

  lostNotes(): readonly string[] {
    return this.#keeper.notes.flatMap(({ note: { id, target }, spans }) =>
      target.about !== 'article' && spans.length === 0 ? [id] : [],
    );
  }

  async keep(address: string): Promise<void> {
    if (address === this.#gate.info().address) await this.#keeper.save();
    announce('page.changed');
  }

  async beginNote(subject: NoteSubject): Promise<'begun' | NoteProblem> {
    if (subject.about === 'article') {
      await this.#keeper.beginNote({ about: 'article' }, { open: false });
      return 'begun';
    }
    if (subject.about === 'selection') {
      const span = selectedSpan([...this.#blocks.values()]);
      if (!span) return 'no-selection';
      const selector = this.#keeper.describe(span);
      await this.#keeper.beginNote({ about: 'passage', selector }, { open: false });
      return 'begun';
    }
    const finding = this.#findings[subject.index];
    if (!finding) return 'no-article';
    await this.#keeper.beginNoteOn(finding, { open: false });
    return 'begun';
  }

  retract(): void {
    this.#isRetracted = true;
    this.#gate.card?.close();
    this.#painter.clear();
    this.#highlightedNow = 0;
  }

  describe(): PageReport {
    const info = this.#gate.info();
    const display = this.#display;
    if (this.#state === 'failed') return { state: 'failed', info, error: this.#error };
    if (!display || this.#state === 'reading') return { state: 'reading', info };
    if (!display.on) return { state: 'off', info };
    const findings = this.#findings.map((finding, index): ListedFinding => {
      const opinion = this.#keeper.opinionOf(finding);
      return {
        index,
        finding,
        ...shownBy(display, finding, this.#textOf(finding)),
        ...(opinion && { opinion }),
      };
    });
    const { keeping } = this.#keeper;
    return {
      state: 'marked',
      info,
      findings,
      judges: this.#judges,
      wordsOwnVoice: this.#wordsOwnVoice,
      ...(keeping && { keeping }),
      ...(this.#watched.isRestless() && { isRestless: true }),
    };
  }

  show(index: number): boolean {
    const finding = this.#findings[index];
    const block = finding && this.#blocks.get(finding.block);
    const range = block?.map.range(finding as Finding);
    if (!block || !range) return false;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    (range.startContainer.parentElement ?? block.element).scrollIntoView({
      block: 'center',
      behavior: calm ? 'instant' : 'smooth',
    });
    this.#painter.flash(range);
    return true;
  }

  #markedAt(x: number, y: number): Marked | undefined {
    const hits = CSS.highlights.highlightsFromPoint(x, y);
    return hits.flatMap(({ ranges }) => ranges.map((range) => this.#painted.get(range))).find(Boolean);
  }

  #rectsOf(spans: readonly BlockSpan[]): DOMRect[] {
    return spans.flatMap((span) => {
      const range = this.#blocks.get(span.block)?.map.range(span);
      return range ? rectsOf(range) : [];
    });
  }

  #cardFor(marked: Marked): CardRequest {
    const isNote = 'note' in marked;
    const place = {
      address: this.#gate.info().address,
      text: isNote ? '' : this.#textOf(marked),
      rects: () => this.#rectsOf(isNote ? marked.spans : [marked]),
    };
    return isNote ? cardForNote(marked, this.#keeper, place) : cardForFinding(marked, this.#keeper, place);
  }
}

const gate = world.slantlight;
if (gate && !gate.reader) {
  const reader = new PageReader(gate);
  gate.reader = reader;
  reader.read();
}
