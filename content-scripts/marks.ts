import type { Finding } from '../src/core/finding.ts';
import type { PlacedNote } from '../src/core/note.ts';
import type { Display } from '../src/core/settings.ts';
import { shownBy } from '../src/core/shown.ts';
import type { BlockSpan } from '../src/core/text/article-text.ts';
import { createPainter, type Mark, type Painter } from './painter.ts';
import { inTasks } from './task.ts';
import type { Gate, Marked, OpenArticle } from './world.ts';

export type Marks = Pick<Painter, 'count' | 'dropStale' | 'restore' | 'clear'> & {
  /** Paints all that is to be shown by these settings. Before this was called nothing is painted, nor after `clear`. */
  readonly show: (display: Display) => void;
  /** Paints blocks anew that have other text, findings or notes than before, or are gone. */
  readonly paint: (blocks: readonly string[]) => void;
  /** What the mark at a point of the viewport stands for. */
  readonly at: (x: number, y: number) => Marked | undefined;
};

/** How words that the reader chose are marked. */
const own = { kind: 'own', voice: 'outlet' } as const;

/** The blocks that the words of notes are in. */
export const blocksOf = (notes: readonly PlacedNote[]): string[] =>
  notes.flatMap(({ spans }) => spans.map(({ block }) => block));

/** Paints findings and notes where they are to be shown, block by block, and knows what a mark stands for. */
export function createMarks(gate: Gate, open: () => OpenArticle): Marks {
  const painter = createPainter(gate);
  const standsFor = new WeakMap<AbstractRange, Marked>();
  /** Ids of blocks that are to be painted anew. */
  const due = new Set<string>();
  let display: Display | undefined;
  let isPainting = false;

  /** The block may have changed since it was analysed. */
  const isShown = (finding: Finding, text: string) =>
    display &&
    text.slice(finding.start, finding.end) === finding.quote &&
    shownBy(display, finding, text).shown;

  function mark({ block, start, end }: BlockSpan, marked: Marked): Mark[] {
    const range = open().text.block(block)?.map.range({ start, end });
    if (!range) return [];
    standsFor.set(range, marked);
    const { kind, voice } = 'note' in marked ? own : marked;
    return [{ kind, quoted: voice === 'quoted', range }];
  }

  function ownMarks(id: string): Mark[] {
    const notes = display?.on ? open().keeper.notes() : [];
    return notes.flatMap((placed) =>
      placed.note.target.about === 'passage'
        ? placed.spans.filter(({ block }) => block === id).flatMap((span) => mark(span, placed))
        : [],
    );
  }

  function paintBlock(id: string): void {
    const { block, findingsIn } = open().text;
    const text = block(id)?.text ?? '';
    const shown = findingsIn(id).filter((finding) => isShown(finding, text));
    painter.paint(id, [...shown.flatMap((finding) => mark(finding, finding)), ...ownMarks(id)]);
  }

  /** `undefined`: the time was over before all was painted. */
  function paintOn(isOver: () => boolean): true | undefined {
    isPainting = true;
    for (const id of due) {
      due.delete(id);
      paintBlock(id);
      if (isOver()) return undefined;
    }
    isPainting = false;
    painter.tidy();
    gate.announce();
    return true;
  }

  function paint(blocks: readonly string[]): void {
    for (const id of blocks) due.add(id);
    if (display && !isPainting) void inTasks(paintOn);
  }

  return {
    ...painter,
    paint,
    show(changed) {
      display = changed;
      const { text, keeper } = open();
      paint([...text.findings.map(({ block }) => block), ...blocksOf(keeper.notes())]);
    },
    clear() {
      display = undefined;
      due.clear();
      painter.clear();
      gate.announce();
    },
    at: (x, y) =>
      CSS.highlights
        .highlightsFromPoint(x, y)
        .flatMap(({ ranges }) => ranges.map((range) => standsFor.get(range)))
        .find(Boolean),
  };
}
