import { flashName, highlightName, type MarkKind, markKinds } from '../src/ui/kinds.ts';

/** A mark to paint. */
export type Mark = { readonly kind: MarkKind; readonly quoted: boolean; readonly range: StaticRange };

/** Milliseconds that a passage stays lit after the reader was led to it. */
const flashTime = 1600;

/**
 * Paints by the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/), which leaves the page's
 * DOM as it is. The registry is the page's too, so only our own names are ever set or deleted. In Firefox
 * neither the registry nor a highlight of ours can be iterated from here: names are worked out instead.
 */
export class Painter {
  readonly #names: string;
  #flashing: ReturnType<typeof setTimeout> | undefined;

  constructor(names: string) {
    this.#names = names;
  }

  /** Shows these marks, and no others. */
  paint(marks: readonly Mark[]): void {
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
        for (const { range } of group) highlight.add(range);
        // What ties a judge to an appointer is to be seen where it overlaps with a loaded word.
        highlight.priority = markKinds.indexOf(kind);
        CSS.highlights.set(name, highlight);
      }
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
