import type { Block } from '../../src/core/finding.ts';

/** The paragraphs of a plain text; the id of each is where it begins. */
export function toBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ id: String(start), kind: 'paragraph', text: line });
    start += line.length + 1;
  }
  return blocks;
}
