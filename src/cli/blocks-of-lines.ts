import type { Block } from '../core/finding.ts';

/** The blocks of a text, and where each begins in it, in UTF-16 units. */
export type LineBlocks = { readonly blocks: readonly Block[]; readonly starts: readonly number[] };

/** Each line that is not blank becomes a paragraph; its id is its place among them. */
export function blocksOfLines(text: string): LineBlocks {
  const blocks: Block[] = [];
  const starts: number[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      blocks.push({ id: String(blocks.length), kind: 'paragraph', text: line });
      starts.push(start);
    }
    start += line.length + 1;
  }
  return { blocks, starts };
}
