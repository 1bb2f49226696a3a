import { analyse, createBlockCache } from '../core/analyse.ts';
import type { Analysis, Block, Finding } from '../core/finding.ts';
import type { ArticlePart, PartAnalysis, WholeAnalysis } from '../messaging/protocol.ts';

/** Articles whose parts are kept, in case more of them comes. */
const keptArticles = 20;

/** Findings in one message; reading more at a time would hold up the page. */
const findingsInMessage = 500;

// Only caches: when the browser stops the background they are gone, and the reader is asked to send again.
const parts = new Map<string, Map<string, Block>>();
const cache = createBlockCache();

/** An article that was analysed as a whole: its blocks in reading order, and what was found in them. */
export type KnownArticle = Pick<Analysis, 'findings' | 'judges' | 'wordsOwnVoice'> & {
  readonly blocks: readonly Block[];
  readonly inBlock: ReadonlyMap<string, readonly Finding[]>;
  readonly version: number;
  /** The version that the page's reader has, if that is known. */
  readonly since: number | undefined;
  /** Ids of the blocks in which other findings are than in that version. */
  readonly changed: readonly string[];
};
const wholes = new Map<string, KnownArticle>();

// A background that is started again must not count from 1, which would name two analyses alike.
let lastVersion = Date.now();

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
export function analysePart({ article, blocks, date, order, since }: ArticlePart): PartAnalysis {
  const known = blocksOf(article);
  for (const block of blocks) known.set(block.id, block);
  const read = order ? order.map((id) => known.get(id)) : blocks;
  if (!read.every((block) => block !== undefined)) return { state: 'resend' };
  const analysis = analyse(
    date === undefined ? { blocks: read } : { blocks: read, date },
    { sensitivity: 'more' },
    cache,
  );
  if (!order) return { state: 'preview', findings: analysis.findings.slice(0, findingsInMessage) };
  parts.set(article, new Map(read.map((block) => [block.id, block])));
  const before = wholes.get(article);
  const whole = nextVersion(analysis, read, before?.version === since ? before : undefined);
  wholes.set(article, whole);
  return tell(whole, 0);
}

/** What one message had no room for. */
export function moreOf({ article, version, from }: { article: string; version: number; from: number }) {
  const whole = wholes.get(article);
  return whole?.version === version ? tell(whole, from) : ({ state: 'resend' } as const);
}

function nextVersion(
  { findings, judges, wordsOwnVoice }: Analysis,
  blocks: readonly Block[],
  before: KnownArticle | undefined,
): KnownArticle {
  const inBlock = new Map<string, Finding[]>();
  for (const finding of findings) {
    const there = inBlock.get(finding.block);
    if (there) there.push(finding);
    else inBlock.set(finding.block, [finding]);
  }
  const isSame = (id: string) => isAlike(inBlock.get(id), before?.inBlock.get(id));
  const changed = blocks.flatMap(({ id }) => (isSame(id) ? [] : [id]));
  lastVersion += 1;
  return {
    blocks,
    findings,
    inBlock,
    judges,
    wordsOwnVoice,
    version: lastVersion,
    since: before?.version,
    changed,
  };
}

function isAlike(now: readonly Finding[] = [], before: readonly Finding[] = []): boolean {
  return now.length === before.length && (now.length === 0 || JSON.stringify(now) === JSON.stringify(before));
}

/** As many of the changed blocks, from the one at index `from` on, as one message should hold. */
function tell({ version, since, judges, changed, inBlock }: KnownArticle, from: number): WholeAnalysis {
  const findings: Finding[] = [];
  let next = from;
  for (; next < changed.length && findings.length < findingsInMessage; next += 1)
    findings.push(...(inBlock.get(changed[next] as string) ?? []));
  return {
    state: 'whole',
    version,
    ...(since !== undefined && { since }),
    changed: changed.slice(from, next),
    findings,
    judges,
    ...(next < changed.length && { next }),
  };
}
