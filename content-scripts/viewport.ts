import type { PageBlock } from './block-reader.ts';

/** What is in view, or comes next below it, goes first, then the rest in reading order; the last block, where all are above. */
export function firstSeen(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const from = blocks.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0);
  return [...blocks.slice(from), ...blocks.slice(0, from)];
}

/** The boxes of a range's lines in the viewport. */
export function rectsOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect[] {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return Array.from(range.getClientRects());
}
