import type { Span } from '../src/core/span.ts';
import { articleText, toArticleSpan } from '../src/core/text/article-text.ts';
import type { PageBlock } from './block-reader.ts';
import { collapse, type Piece } from './text-map.ts';

/**
 * The stretch of the article's text that is selected in the page, without blanks at its ends; `undefined` when
 * nothing of the article is.
 */
export function selectedSpan(blocks: readonly PageBlock[]): Span | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const spans = blocks.flatMap((block) => {
    const span = coveredSpan(block, range);
    const end = Math.min(span?.end ?? 0, block.text.length);
    const placed = span && toArticleSpan(blocks, { block: block.id, start: span.start, end });
    return placed && placed.start < placed.end ? [placed] : [];
  });
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  const words = articleText(blocks).slice(first.start, last.end);
  const start = first.start + words.length - words.trimStart().length;
  const end = last.end - words.length + words.trimEnd().length;
  return start < end ? { start, end } : undefined;
}

/** The stretch of a block's text that a range covers; `undefined` when it covers none. */
function coveredSpan({ map: { pieces, text } }: PageBlock, range: Range): Span | undefined {
  const inside = pieces.filter(({ node }) => range.intersectsNode(node));
  const [from] = inside;
  const to = inside.at(-1);
  if (!from || !to) return undefined;
  const start = from.node === range.startContainer ? inText(text, from, range.startOffset) : from.start;
  const end = to.node === range.endContainer ? inText(text, to, range.endOffset) : to.end;
  return start < end ? { start, end } : undefined;
}

/** The offset in a block's text of the unit that is `offset` units into the piece's node. */
function inText(text: string, { data, start, end }: Piece, offset: number): number {
  if (end - start === data.length) return start + offset;
  const afterBlank = start === 0 || text[start - 1] === ' ';
  return Math.min(end, start + collapse(data.slice(0, offset), afterBlank).length);
}
