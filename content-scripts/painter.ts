import { flashName, highlightName, type MarkKind, markKinds } from '../src/ui/kinds.ts';

/** A mark to paint. */
export type Mark = { readonly kind: MarkKind; readonly quoted: boolean; readonly range: StaticRange };

type Painted = { readonly range: StaticRange; readonly highlight: Highlight; readonly words: string };

/** The words at both ends of a range, as far as they are in one node each. */
function wordsOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string {
  const [first, last] = [startContainer as Text, endContainer as Text];
  if (first === last) return first.data.slice(startOffset, endOffset);
  return `${first.data.slice(startOffset)}\0${last.data.slice(0, endOffset)}`;
}

/** Milliseconds that a passage stays lit after the reader was led to it. */
const flashTime = 1600;

/**
 * Paints by the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/), which leaves the page's
 * DOM as it is. The registry is the page's too, so only our own names are ever set or deleted. In Firefox
 * neither the registry nor a highlight of ours can be iterated from here: names are worked out instead.
 */
export class Painter {
  readonly #names: string;
  #highlights = new Map<string, Highlight>();
  #byNode = new Map<Node, Painted[]>();
  #flashing: ReturnType<typeof setTimeout> | undefined;

  constructor(names: string) {
    this.#names = names;
  }

  /** Shows these marks, and no others. */
  paint(marks: readonly Mark[]): void {
    this.#byNode = new Map();
    this.#highlights = new Map();
    const groups = Map.groupBy(marks, ({ kind, quoted }) => highlightName(this.#names, kind, quoted));
    for (const kind of markKinds) {
      for (const quoted of [false, true]) {
        const name = highlightName(this.#names, kind, quoted);
        const group = groups.get(name);
        if (!group) {
          CSS.highlights.delete(name);
          continue;
        }
        const highlight = new Highlight();
        for (const { range } of group) this.#add(range, highlight);
        // What ties a judge to an appointer is to be seen where it overlaps with a loaded word.
        highlight.priority = markKinds.indexOf(kind);
        this.#highlights.set(name, highlight);
        CSS.highlights.set(name, highlight);
      }
    }
  }

  #add(range: StaticRange, highlight: Highlight): void {
    highlight.add(range);
    const painted = { range, highlight, words: wordsOf(range) };
    for (const node of new Set([range.startContainer, range.endContainer])) {
      const there = this.#byNode.get(node);
      if (there) there.push(painted);
      else this.#byNode.set(node, [painted]);
    }
  }

  /** A static range stays where it was when its node's text changes: what it covers now is taken back, unless it is the same. */
  dropStale(node: Node): void {
    for (const { range, highlight, words } of this.#byNode.get(node) ?? []) {
      if (wordsOf(range) !== words) highlight.delete(range);
    }
  }

  /** Sets again what the page has cleared from the registry that we share with it. */
  restore(): void {
    for (const [name, highlight] of this.#highlights) {
      if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    }
  }

  clear(): void {
    clearTimeout(this.#flashing);
    CSS.highlights.delete(flashName(this.#names));
    this.paint([]);
  }

  /** Lights a passage for a moment. */
  flash(range: StaticRange): void {
    clearTimeout(this.#flashing);
    const highlight = new Highlight(range);
    highlight.priority = markKinds.length;
    CSS.highlights.set(flashName(this.#names), highlight);
    this.#flashing = setTimeout(() => CSS.highlights.delete(flashName(this.#names)), flashTime);
  }
}
