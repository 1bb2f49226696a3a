import { firstEndingAfter, type Span } from '../src/core/span.ts';

/** A text node's share of a block's text: UTF-16 offsets into the block, end exclusive. */
export type Piece = Span & { readonly node: Text; readonly data: string };

const blanks = '\t\n\r\f ';
const needsCollapsing = /[\t\n\r\f]| {2}|^ | $/;

/** A block's text as it is built from text nodes, with the way back from offsets in it to offsets in the nodes. */
export type TextMap = {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The last character that is no blank. */
  readonly lastSeen: string;
  readonly append: (node: Text) => void;
  /** What stands for a line break: a blank that is in no node. */
  readonly appendBlank: () => void;
  /** One range over a span of the block's text; `undefined` once the page has changed under it. */
  readonly range: (span: Span) => StaticRange | undefined;
};

/** The text is as a browser would show it: runs of blanks count as one, none stands at the start. */
export function createTextMap(): TextMap {
  const pieces: Piece[] = [];
  let text = '';
  /** Kept beside the text: a browser would put the whole text together each time its end is looked at. */
  let isAfterBlank = true;
  let lastSeen = '';

  /** The offset in the node's data of the unit that is `offset` units into the block's text. */
  function inNode({ data, start, end }: Piece, offset: number): number {
    let left = offset - start;
    if (end - start === data.length) return left;
    let afterBlank = start === 0 || text[start - 1] === ' ';
    for (let index = 0; index < data.length; index += 1) {
      const isBlank = blanks.includes(data[index] as string);
      if (isBlank && afterBlank) continue;
      if (left === 0) return index;
      left -= 1;
      afterBlank = isBlank;
    }
    return data.length;
  }

  return {
    get text() {
      return text;
    },
    pieces,
    get lastSeen() {
      return lastSeen;
    },
    append(node) {
      const { data } = node;
      const shown = needsCollapsing.test(data) ? collapse(data, isAfterBlank) : data;
      if (!shown) return;
      const start = text.length;
      text += shown;
      isAfterBlank = shown.endsWith(' ');
      lastSeen = shown.trimEnd().at(-1) ?? lastSeen;
      pieces.push({ node, data, start, end: text.length });
    },
    appendBlank() {
      if (!isAfterBlank) text += ' ';
      isAfterBlank = true;
    },
    range({ start, end }) {
      const from = pieces[firstEndingAfter(pieces, start)];
      const to = pieces[firstEndingAfter(pieces, end - 1)];
      if (!from || !to) return undefined;
      for (const { node, data } of [from, to]) if (!node.isConnected || node.data !== data) return undefined;
      return new StaticRange({
        startContainer: from.node,
        startOffset: inNode(from, start),
        endContainer: to.node,
        // The end is that of the last unit, not the start of the next: blanks between them stay outside.
        endOffset: inNode(to, end - 1) + 1,
      });
    },
  };
}

/** What a browser shows of some text: runs of blanks as one, and none at all after another. */
export function collapse(data: string, afterBlank: boolean): string {
  const single = data.replace(/[\t\n\r\f ]+/g, ' ');
  return afterBlank && single.startsWith(' ') ? single.slice(1) : single;
}
