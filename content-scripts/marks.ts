import type { Finding } from '../src/core/finding.ts';
import type { PlacedNote } from '../src/core/note.ts';
import type { Display } from '../src/core/settings.ts';
import { shownBy } from '../src/core/shown.ts';
import type { BlockSpan } from '../src/core/text/article-text.ts';
import type { PageArticle } from './page-article.ts';
import { createPainter, type Mark, type Painter } from './painter.ts';
import { giveWay, startTask } from './task.ts';
import type { Gate, Marked } from './world.ts';

export type Marks = Pick<Painter, 'dropStale' | 'restore' | 'clear'> & {
  /** Paints all that is to be shown by these settings. Before this was called nothing is painted, nor after `clear`. */
  readonly show: (display: Display) => void;
  /** Paints blocks anew that have other text, findings or notes than before, or are gone. */
  readonly paint: (blocks: readonly string[]) => void;
  /** What the mark at a point of the viewport stands for. */
  readonly at: (x: number, y: number) => Marked | undefined;
};

/** Paints findings and notes where they are to be shown, block by block, and knows what a mark stands for. */
export function createMarks(
  { names, send }: Gate,
  article: () => PageArticle,
  notes: () => readonly PlacedNote[],
): Marks {
  const painter = createPainter(names);
  const standsFor = new WeakMap<AbstractRange, Marked>();
  /** Ids of blocks that are to be painted anew. */
  const due = new Set<string>();
  /** How many findings are painted in each block. */
  const counts = new Map<string, number>();
  let display: Display | undefined;
  let isPainting = false;
  let toldCount = 0;

  function isShown(finding: Finding, text: string): boolean {
    // The block may have changed since it was analysed.
    if (!display || text.slice(finding.start, finding.end) !== finding.quote) return false;
    return shownBy(display, finding, text).shown;
  }

  function mark({ block, start, end }: BlockSpan, marked: Marked): Mark[] {
    const range = article().block(block)?.map.range({ start, end });
    if (!range) return [];
    standsFor.set(range, marked);
    return [
      'note' in marked
        ? { kind: 'own', quoted: false, range }
        : { kind: marked.kind, quoted: marked.voice === 'quoted', range },
    ];
  }

  function ownMarks(id: string): Mark[] {
    const passages = display?.on ? notes().filter(({ note }) => note.target.about === 'passage') : [];
    return passages.flatMap((placed) =>
      placed.spans.flatMap((span) => (span.block === id ? mark(span, placed) : [])),
    );
  }

  function paintBlock(id: string): void {
    const text = article().block(id)?.text ?? '';
    const shown = article()
      .findingsIn(id)
      .filter((finding) => isShown(finding, text));
    const found = shown.flatMap((finding) => mark(finding, finding));
    counts.set(id, found.length);
    painter.paint(id, [...found, ...ownMarks(id)]);
  }

  async function paintDue(): Promise<void> {
    isPainting = true;
    let isOver = startTask();
    for (const id of due) {
      due.delete(id);
      paintBlock(id);
      if (!isOver()) continue;
      await giveWay();
      isOver = startTask();
    }
    isPainting = false;
    painter.tidy();
    tellCount();
  }

  function tellCount(): void {
    let count = 0;
    for (const inBlock of counts.values()) count += inBlock;
    if (count === toldCount) return;
    toldCount = count;
    send('badge.set', { count }).catch(() => undefined);
  }

  function paint(blocks: readonly string[]): void {
    for (const id of blocks) due.add(id);
    if (display && !isPainting) void paintDue();
  }

  return {
    ...painter,
    paint,
    show(changed) {
      display = changed;
      paint(article().blocks.map(({ id }) => id));
    },
    clear() {
      display = undefined;
      due.clear();
      counts.clear();
      painter.clear();
      tellCount();
    },
    at: (x, y) =>
      CSS.highlights
        .highlightsFromPoint(x, y)
        .flatMap(({ ranges }) => ranges.map((range) => standsFor.get(range)))
        .find(Boolean),
  };
}
