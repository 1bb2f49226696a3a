import type { Block } from '../src/core/finding.ts';
import type { PartAnalysis } from '../src/messaging/protocol.ts';
import { send } from '../src/messaging/send.ts';

/** UTF-16 units in one message; a longer one would hold up the background for other tabs. */
const partLength = 64_000;

export type PageAnalysis = Exclude<PartAnalysis, { state: 'resend' }>;

function inParts(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  let length = 0;
  for (const { id, kind, text } of blocks) {
    if (length > 0 && length + text.length > partLength) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push({ id, kind, text });
    length += text.length;
  }
  return parts;
}

/**
 * Has the background analyse an article, and yields what it finds: for a long article first a preview of each
 * part, then the whole. `changed` are the blocks that the background does not have yet, what the reader sees
 * first in front; `order` is every block's id in reading order. A background that was stopped meanwhile gets
 * all of `blocks` again.
 */
export async function* analysePage(
  article: string,
  blocks: readonly Block[],
  changed: readonly Block[],
  date: string | undefined,
): AsyncGenerator<PageAnalysis> {
  const order = blocks.map(({ id }) => id);
  const parts = inParts(changed);
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const answer = await send('article.analyse', {
      article,
      blocks: part,
      ...(date && { date }),
      ...(isLast && { order }),
    });
    if (answer.state === 'resend') {
      // Everything was in this very message, so asking again cannot help.
      if (parts.length === 1 && changed.length === blocks.length)
        throw new Error('The analysis lost the article');
      yield* analysePage(article, blocks, blocks, date);
      return;
    }
    yield answer;
  }
}
