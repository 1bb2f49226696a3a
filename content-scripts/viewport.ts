import type { PageBlock } from './block-reader.ts';

/** What is in view goes first, then the rest in reading order. */
export function firstSeen(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const isSeen = ({ element }: PageBlock) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const from = blocks.findIndex(isSeen);
  return from <= 0 ? blocks : [...blocks.slice(from), ...blocks.slice(0, from)];
}

/** The boxes of a range's lines in the viewport. */
export function rectsOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect[] {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return Array.from(range.getClientRects());
}
