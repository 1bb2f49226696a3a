import { highlightName, type MarkKind, markKinds } from '../src/ui/highlight-names.ts';
import type { Gate } from './world.ts';

/** A mark to paint. */
export type Mark = { readonly kind: MarkKind; readonly quoted: boolean; readonly range: StaticRange };

type Painted = { readonly range: StaticRange; readonly highlight: Highlight; readonly words: string };

export type Painter = {
  /** Shows these marks, and no others, in one part of the page. No text node is in two parts. */
  readonly paint: (part: string, marks: readonly Mark[]) => void;
  /** How many findings are marked; words that the reader marked are not in it. */
  readonly count: () => number;
  /** To be called after painting: empty highlights leave the registry. */
  readonly tidy: () => void;
  /** A static range stays where it was when its node's text changes: what it covers now is taken back, unless it is the same. */
  readonly dropStale: (node: Node) => void;
  /** Sets again what the page has cleared from the registry that we share with it. */
  readonly restore: () => void;
  readonly clear: () => void;
};

const ofOwn = markKinds.indexOf('own');

/** The words at both ends of a range, as far as they are in one node each. */
function wordsOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string {
  const [first, last] = [startContainer as Text, endContainer as Text];
  if (first === last) return first.data.slice(startOffset, endOffset);
  return `${first.data.slice(startOffset)}\0${last.data.slice(0, endOffset)}`;
}

/**
 * Paints by the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/), which leaves the page's
 * DOM as it is. The registry is the page's too, so only our own names are ever set or deleted. In Firefox
 * neither the registry nor a highlight of ours can be iterated from here.
 */
export function createPainter(gate: Pick<Gate, 'names'>): Painter {
  const registry = CSS.highlights;
  const byName = new Map<string, Highlight>();
  const inPart = new Map<string, readonly Painted[]>();
  /** What was painted last where a node is. */
  const around = new WeakMap<Node, readonly Painted[]>();

  function highlightOf(kind: MarkKind, quoted: boolean): Highlight {
    const name = highlightName(gate.names, kind, quoted);
    const there = byName.get(name);
    if (there) return there;
    const highlight = new Highlight();
    highlight.priority = markKinds.indexOf(kind);
    byName.set(name, highlight);
    registry.set(name, highlight);
    return highlight;
  }

  function add({ kind, quoted, range }: Mark): Painted {
    const highlight = highlightOf(kind, quoted);
    highlight.add(range);
    return { range, highlight, words: wordsOf(range) };
  }

  return {
    paint(part, marks) {
      for (const { range, highlight } of inPart.get(part) ?? []) highlight.delete(range);
      const painted = marks.map(add);
      if (painted.length > 0) inPart.set(part, painted);
      else inPart.delete(part);
      for (const { range } of marks)
        for (const node of [range.startContainer, range.endContainer]) around.set(node, painted);
    },
    count() {
      let count = 0;
      for (const { priority, size } of byName.values()) if (priority < ofOwn) count += size;
      return count;
    },
    tidy() {
      for (const [name, { size }] of byName) {
        if (size > 0) continue;
        byName.delete(name);
        registry.delete(name);
      }
    },
    dropStale(node) {
      for (const { range, highlight, words } of around.get(node) ?? [])
        if (wordsOf(range) !== words) highlight.delete(range);
    },
    restore() {
      for (const [name, highlight] of byName) if (!registry.has(name)) registry.set(name, highlight);
    },
    clear() {
      for (const name of byName.keys()) registry.delete(name);
      byName.clear();
      inPart.clear();
    },
  };
}
