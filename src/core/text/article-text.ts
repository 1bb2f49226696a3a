import type { Span } from '../span.ts';

type Texts = readonly { readonly id: string; readonly text: string }[];

/** A stretch of one block: UTF-16 offsets into the block's text, end exclusive. */
export type BlockSpan = Span & { readonly block: string };

/** The article's text, to which stored positions refer: its blocks in reading order, one a line. */
export function articleText(blocks: readonly { readonly text: string }[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

/** Block offsets as offsets into the article's text; `undefined` for a block that is not in the article. */
export function toArticleSpan(blocks: Texts, { block, start, end }: BlockSpan): Span | undefined {
  let before = 0;
  for (const { id, text } of blocks) {
    if (id === block) return { start: before + start, end: before + end };
    before += text.length + 1;
  }
  return undefined;
}

/** The way back: one stretch for each block that the span touches. */
export function toBlockSpans(blocks: Texts, { start, end }: Span): BlockSpan[] {
  const spans: BlockSpan[] = [];
  let before = 0;
  for (const { id, text } of blocks) {
    const from = Math.max(start - before, 0);
    const to = Math.min(end - before, text.length);
    if (from < to) spans.push({ block: id, start: from, end: to });
    before += text.length + 1;
    if (before >= end) break;
  }
  return spans;
}
