import { firstEndingAfter, type Span } from '../src/core/span.ts';

/** A text node's share of a block's text: UTF-16 offsets into the block, end exclusive. */
type Piece = Span & { readonly node: Text; readonly data: string };

const blank = /[\t\n\r\f ]/;
const needsCollapsing = /[\t\n\r\f]| {2}|^ | $/;

/**
 * Builds a block's text from text nodes, as a browser would show it: runs of blanks count as one, none stands at
 * the start. Keeps the way back from offsets in that text to offsets in the nodes.
 */
export class TextMap {
  #text = '';
  /** Kept beside the text: a browser would put the whole text together each time its end is looked at. */
  #isAfterBlank = true;
  #lastSeen = '';
  readonly #pieces: Piece[] = [];

  get text(): string {
    return this.#text;
  }

  append(node: Text): void {
    const { data } = node;
    const shown = needsCollapsing.test(data) ? collapse(data, this.#isAfterBlank) : data;
    if (!shown) return;
    const start = this.#text.length;
    this.#text += shown;
    this.#isAfterBlank = shown.endsWith(' ');
    this.#lastSeen = shown.trimEnd().at(-1) ?? this.#lastSeen;
    this.#pieces.push({ node, data, start, end: this.#text.length });
  }

  /** What stands for a line break: a blank that is in no node. */
  appendBlank(): void {
    if (!this.#isAfterBlank) this.#text += ' ';
    this.#isAfterBlank = true;
  }

  /** The last character that is no blank. */
  get lastSeen(): string {
    return this.#lastSeen;
  }

  get firstNode(): Text | undefined {
    return this.#pieces[0]?.node;
  }

  /** One range over a span of the block's text; `undefined` once the page has changed under it. */
  range({ start, end }: Span): StaticRange | undefined {
    const from = this.#pieces[firstEndingAfter(this.#pieces, start)];
    const to = this.#pieces[firstEndingAfter(this.#pieces, end - 1)];
    if (!from || !to) return undefined;
    for (const piece of [from, to])
      if (!piece.node.isConnected || piece.node.data !== piece.data) return undefined;
    return new StaticRange({
      startContainer: from.node,
      startOffset: this.#inNode(from, start - from.start),
      endContainer: to.node,
      // The end is that of the last unit, not the start of the next: blanks between them stay outside.
      endOffset: this.#inNode(to, end - 1 - to.start) + 1,
    });
  }

  /** The stretch of the block's text that a range covers; `undefined` when it covers none. */
  covered(range: Range): Span | undefined {
    const inside = this.#pieces.filter(({ node }) => range.intersectsNode(node));
    const [from] = inside;
    const to = inside.at(-1);
    if (!from || !to) return undefined;
    const start = from.node === range.startContainer ? this.#inText(from, range.startOffset) : from.start;
    const end = to.node === range.endContainer ? this.#inText(to, range.endOffset) : to.end;
    return start < end ? { start, end } : undefined;
  }

  /** The offset in the block's text of the unit that is `offset` units into the node's data. */
  #inText({ data, start, end }: Piece, offset: number): number {
    if (end - start === data.length) return start + offset;
    const afterBlank = start === 0 || this.#text[start - 1] === ' ';
    return Math.min(end, start + collapse(data.slice(0, offset), afterBlank).length);
  }

  /** The offset in the node's data of the unit that is `offset` units into the piece's shown text. */
  #inNode({ data, start, end }: Piece, offset: number): number {
    if (end - start === data.length) return offset;
    let left = offset;
    let afterBlank = start === 0 || this.#text[start - 1] === ' ';
    for (let index = 0; index < data.length; index += 1) {
      const isBlank = blank.test(data[index] as string);
      if (isBlank && afterBlank) continue;
      if (left === 0) return index;
      left -= 1;
      afterBlank = isBlank;
    }
    return data.length;
  }
}

function collapse(data: string, afterBlank: boolean): string {
  const single = data.replace(/[\t\n\r\f ]+/g, ' ');
  return afterBlank && single.startsWith(' ') ? single.slice(1) : single;
}
