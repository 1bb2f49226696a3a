import type { Span } from '../src/core/span.ts';
import { articleText, toArticleSpan } from '../src/core/text/article-text.ts';
import type { PageBlock } from './read-page.ts';

/**
 * The stretch of the article's text that is selected in the page, without blanks at its ends; `undefined` when
 * nothing of the article is.
 */
export function selectedSpan(blocks: readonly PageBlock[]): Span | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const spans = blocks.flatMap(({ id, map, text }) => {
    const span = map.covered(range);
    const end = Math.min(span?.end ?? 0, text.length);
    const placed = span && toArticleSpan(blocks, { block: id, start: span.start, end });
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
