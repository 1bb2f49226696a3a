import type { Finding, NamedJudge } from '../src/core/finding.ts';
import type { WholeAnalysis } from '../src/messaging/protocol.ts';
import type { PageBlock } from './block-reader.ts';
import { partLength } from './limits.ts';
import { createPageText, type PageText } from './page-text.ts';
import { timed } from './task.ts';
import { firstSeen } from './viewport.ts';
import type { Gate } from './world.ts';

function inParts(blocks: readonly PageBlock[]): PageBlock[][] {
  const parts: PageBlock[][] = [[]];
  let length = 0;
  for (const block of blocks) {
    if (length > 0 && length + block.text.length > partLength) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(block);
    length += block.text.length;
  }
  return parts;
}

/** What is in view goes first; finding it out asks for a layout, which a single part has no use for. */
function toParts(blocks: readonly PageBlock[]): PageBlock[][] {
  const parts = inParts(blocks);
  return parts.length > 1 ? inParts(firstSeen(blocks)) : parts;
}

/** Why an article cannot be gone on with: the background was stopped twice in a row. */
export const lost = 'The background lost the article';

/** One article of a page: its text, and what the background finds in it. */
export type PageArticle = {
  /** Another one after each navigation. */
  readonly id: string;
  readonly text: PageText;
  /** In reading order, as are the findings. */
  readonly blocks: readonly PageBlock[];
  readonly findings: readonly Finding[];
  readonly judges: readonly NamedJudge[];
  readonly block: (id: string) => PageBlock | undefined;
  readonly findingsIn: (id: string) => readonly Finding[];
  /** Reads what is new in the page and has it analysed. `false`: there was nothing new. */
  readonly update: () => Promise<boolean>;
  /** Has the background, which may have forgotten the article, analyse it as it was read last. */
  readonly analyse: () => Promise<void>;
};

/** `changed` is told the ids of blocks that have other text or other findings than before, or are gone. */
export function openArticle(
  { info, send }: Pick<Gate, 'info' | 'send'>,
  changed: (blocks: readonly string[]) => void,
): PageArticle {
  // Only to tell it from the other articles that the background knows.
  const article = String(Math.random());
  const text = createPageText();
  const inBlock = new Map<string, readonly Finding[]>();
  let blocks: ReadonlyMap<string, PageBlock> = new Map();
  /** What the background was sent. */
  const sent = new Map<string, string>();
  let whole: WholeAnalysis | undefined;
  /** The last analysis that was asked for: the page's reading and its keeper ask for one each. */
  let last: Promise<void> = Promise.resolve();

  const contentOf = ({ kind, text }: PageBlock) => kind + text;
  const isSent = (block: PageBlock) => sent.get(block.id) === contentOf(block);
  const order = () => [...blocks.keys()];
  const findingsIn = (id: string) => inBlock.get(id) ?? [];

  function take(ids: readonly string[], findings: readonly Finding[]): void {
    const found = Map.groupBy(findings, ({ block }) => block);
    for (const id of ids) inBlock.set(id, found.get(id) ?? []);
    changed(ids);
  }

  /** Fetches what one message had no room for. `false`: the background was stopped meanwhile. */
  async function takeWhole(first: WholeAnalysis): Promise<boolean> {
    const left = new Set(inBlock.keys());
    for (let part = first; ; ) {
      take(part.changed, part.findings);
      for (const id of part.changed) left.delete(id);
      if (part.next === undefined) break;
      const next = await send('article.more', { article, version: first.version, from: part.next });
      if (next.state === 'resend') return false;
      part = next;
    }
    const emptied = [...left].filter((id) => first.since === undefined || !blocks.has(id));
    take(emptied, []);
    for (const id of emptied) inBlock.delete(id);
    whole = first;
    return true;
  }

  /**
   * For a long article the answers are first a preview of each part, then the whole. `false`: the background
   * does not have the parts that it was sent before.
   */
  async function ask(): Promise<boolean> {
    const all = order();
    const unsent = [...blocks.values()].filter((block) => !isSent(block));
    const { date } = info();
    const parts = timed(() => toParts(unsent));
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const answer = await send('article.analyse', {
        article,
        blocks: part.map(({ id, kind, text }) => ({ id, kind, text })),
        ...(date && { date }),
        ...(isLast && { order: all, ...(whole && { since: whole.version }) }),
      });
      for (const block of part) sent.set(block.id, contentOf(block));
      if (answer.state === 'resend') return false;
      if (answer.state === 'whole') return takeWhole(answer);
      // Previews are for the first sight of a long article; later ones would hide what is shown already.
      if (!whole)
        take(
          part.map(({ id }) => id),
          answer.findings,
        );
    }
    return true;
  }

  async function analyseNow(): Promise<void> {
    try {
      if (await ask()) return;
      // The background was stopped meanwhile: it gets everything once more.
      sent.clear();
      if (!(await ask())) throw new Error(lost);
    } catch (error) {
      // The next reading is to try again.
      sent.clear();
      throw error;
    }
  }

  /** One after another. */
  function analyse(): Promise<void> {
    last = last.then(analyseNow, analyseNow);
    return last;
  }

  /** `false`: all of it is analysed already. */
  function adopt(read: readonly PageBlock[]): boolean {
    const before = blocks;
    const orderBefore = order().join();
    blocks = new Map(read.map((block) => [block.id, block]));
    // What is new has no findings yet.
    if (inBlock.size > 0) changed([...before.keys()].filter((id) => before.get(id) !== blocks.get(id)));
    return order().join() !== orderBefore || !read.every(isSent) || !whole;
  }

  async function update(): Promise<boolean> {
    const read = await text.read();
    const isNew = timed(() => adopt(read));
    if (isNew) await analyse();
    return isNew;
  }

  return {
    id: article,
    text,
    get blocks() {
      return [...blocks.values()];
    },
    get findings() {
      return order().flatMap(findingsIn);
    },
    get judges() {
      return whole?.judges ?? [];
    },
    block: (id) => blocks.get(id),
    findingsIn,
    update,
    analyse,
  };
}
