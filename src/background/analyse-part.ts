import { analyse, createBlockCache } from '../core/analyse.ts';
import type { Block, Finding } from '../core/finding.ts';
import type { ArticlePart, PartAnalysis } from '../messaging/protocol.ts';

/** Articles whose parts are kept, in case more of them comes. */
const keptArticles = 20;

// Only caches: when the browser stops the background they are gone, and the reader is asked to send again.
const parts = new Map<string, Map<string, Block>>();
const cache = createBlockCache();

/** An article that was analysed as a whole: its blocks in reading order, and what was found in them. */
export type KnownArticle = {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
  readonly wordsOwnVoice: number;
};
const wholes = new Map<string, KnownArticle>();

/** The last whole analysis of an article; `undefined` when the browser has stopped the background since. */
export function knownArticle(article: string): KnownArticle | undefined {
  return wholes.get(article);
}

function blocksOf(article: string): Map<string, Block> {
  const known = parts.get(article) ?? new Map<string, Block>();
  parts.delete(article);
  parts.set(article, known);
  for (const oldest of parts.keys()) {
    if (parts.size <= keptArticles) break;
    parts.delete(oldest);
    wholes.delete(oldest);
  }
  return known;
}

/**
 * Analyses one part of an article. Everything is found, however weak: the page's reader hides what its settings
 * do not show, so that moving the sensitivity needs no new analysis.
 */
export function analysePart({ article, blocks, date, order }: ArticlePart): PartAnalysis {
  const known = blocksOf(article);
  for (const block of blocks) known.set(block.id, block);
  const read = order ? order.map((id) => known.get(id)) : blocks;
  if (!read.every((block) => block !== undefined)) return { state: 'resend' };
  if (order) parts.set(article, new Map(read.map((block) => [block.id, block])));
  const { findings, judges, wordsOwnVoice } = analyse(
    date === undefined ? { blocks: read } : { blocks: read, date },
    { sensitivity: 'more' },
    cache,
  );
  if (order) wholes.set(article, { blocks: read, findings, wordsOwnVoice });
  return { state: order ? 'whole' : 'preview', findings, judges, wordsOwnVoice };
}
