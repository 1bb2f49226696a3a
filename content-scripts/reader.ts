import type { Finding, NamedJudge } from '../src/core/finding.ts';
import { type Ignore, type IgnoreScope, passageContext } from '../src/core/ignore.ts';
import type { ListedFinding, PageReport } from '../src/core/page.ts';
import type { Display } from '../src/core/settings.ts';
import { isConnected } from '../src/messaging/api.ts';
import { announce, send } from '../src/messaging/send.ts';
import { analysePage, type PageAnalysis } from './analyse-page.ts';
import { type Mark, Painter } from './painter.ts';
import { watchPointer } from './pointer.ts';
import { type PageBlock, readPage } from './read-page.ts';
import { shownBy } from './shown.ts';
import { type CardRequest, type World, world } from './world.ts';

type Gate = NonNullable<World['slantlight']>;

/** Reads the article, has it analysed, and paints what is to be shown. */
class PageReader {
  readonly #gate: Gate;
  readonly #painter: Painter;
  readonly #stop = new AbortController();
  readonly #article = crypto.randomUUID();
  #blocks = new Map<string, PageBlock>();
  #findings: readonly Finding[] = [];
  #judges: readonly NamedJudge[] = [];
  #wordsOwnVoice = 0;
  #display: Display | undefined;
  #state: 'reading' | 'marked' | 'failed' = 'reading';
  #error = '';
  /** The finding behind each painted range. */
  #painted = new WeakMap<AbstractRange, Finding>();
  #highlightedNow = 0;

  constructor(gate: Gate) {
    this.#gate = gate;
    this.#painter = new Painter(gate.names);
    const { signal } = this.#stop;
    watchPointer(
      { findingAt: (x, y) => this.#findingAt(x, y), request: (finding) => this.#cardFor(finding) },
      gate,
      signal,
    );
    // A page that comes back from the browser's cache missed what was changed meanwhile.
    addEventListener('pageshow', ({ persisted }) => persisted && this.refresh(), { signal });
    addEventListener('visibilitychange', () => this.#isAlive(), { signal, capture: true });
  }

  /** Once the extension is gone, its marks go with it. */
  #isAlive(): boolean {
    if (isConnected()) return true;
    this.retract();
    this.#stop.abort();
    return false;
  }

  async read(): Promise<void> {
    const blocks = readPage();
    this.#blocks = new Map(blocks.map((block) => [block.id, block]));
    this.#state = 'reading';
    try {
      await this.#analyse(blocks);
      this.#state = 'marked';
    } catch (error) {
      this.#state = 'failed';
      this.#error = error instanceof Error ? error.message : String(error);
    }
    announce('page.changed');
  }

  async #analyse(blocks: readonly PageBlock[]): Promise<void> {
    const { address, date } = this.#gate.info();
    const display = send('display.get', { address });
    let previews: readonly Finding[] = [];
    for await (const answer of analysePage(this.#article, blocks, firstSeen(blocks), date)) {
      this.#display = await display;
      if (answer.state === 'preview') previews = [...previews, ...answer.findings];
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
    if (!display) return;
    const painted = new WeakMap<AbstractRange, Finding>();
    const marks: Mark[] = [];
    for (const finding of this.#findings) {
      if (!shownBy(display, finding, this.#textOf(finding)).shown) continue;
      const range = this.#blocks.get(finding.block)?.map.range(finding);
      if (!range) continue;
      painted.set(range, finding);
      marks.push({ kind: finding.kind, quoted: finding.voice === 'quoted', range });
    }
    this.#painted = painted;
    this.#painter.paint(marks);
    if (marks.length === this.#highlightedNow) return;
    this.#highlightedNow = marks.length;
    send('badge.set', { count: marks.length }).catch(() => undefined);
  }

  /** Asks again what to show. */
  async refresh(): Promise<void> {
    if (!this.#isAlive()) return;
    this.#display = await send('display.get', { address: this.#gate.info().address });
    this.#paint();
    announce('page.changed');
  }

  retract(): void {
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
    const findings = this.#findings.map(
      (finding, index): ListedFinding => ({
        index,
        finding,
        ...shownBy(display, finding, this.#textOf(finding)),
      }),
    );
    return { state: 'marked', info, findings, judges: this.#judges, wordsOwnVoice: this.#wordsOwnVoice };
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

  #findingAt(x: number, y: number): Finding | undefined {
    const hits = CSS.highlights.highlightsFromPoint(x, y);
    return hits.flatMap(({ ranges }) => ranges.map((range) => this.#painted.get(range))).find(Boolean);
  }

  #cardFor(finding: Finding): CardRequest {
    const text = this.#textOf(finding);
    const { address } = this.#gate.info();
    const ignore = (scope: IgnoreScope): Ignore => ({
      id: crypto.randomUUID(),
      phrase: finding.quote.toLowerCase(),
      rule: finding.rule,
      scope,
      created: Date.now(),
    });
    const add = async (scope: IgnoreScope) => {
      const added = ignore(scope);
      await send('ignore.add', { ignore: added });
      return () => send('ignore.remove', { id: added.id });
    };
    return {
      finding,
      rects: () => {
        const range = this.#blocks.get(finding.block)?.map.range(finding);
        return range ? rectsOf(range) : [];
      },
      ignorePassage: () =>
        add({ where: 'passage', address, quote: finding.quote, ...passageContext(finding, text) }),
      ignoreWord: () => add({ where: 'everywhere' }),
    };
  }
}

/** What is in view goes first, then the rest in reading order. */
function firstSeen(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const isSeen = ({ element }: PageBlock) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const from = blocks.findIndex(isSeen);
  return from <= 0 ? blocks : [...blocks.slice(from), ...blocks.slice(0, from)];
}

function rectsOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect[] {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return Array.from(range.getClientRects());
}

const gate = world.slantlight;
if (gate && !gate.reader) {
  const reader = new PageReader(gate);
  gate.reader = reader;
  reader.read();
}
