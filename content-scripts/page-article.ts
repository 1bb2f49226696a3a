import type { Finding, NamedJudge } from '../src/core/finding.ts';
import type { WholeAnalysis } from '../src/messaging/protocol.ts';
import type { PageBlock } from './block-reader.ts';
import { createPageText, type PageText } from './page-text.ts';
import { firstSeen } from './viewport.ts';
import type { Gate } from './world.ts';

/** UTF-16 units in one message; a longer one would hold up the background for other tabs. */
const partLength = 64_000;

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
  readonly wordsOwnVoice: number;
  readonly block: (id: string) => PageBlock | undefined;
  readonly findingsIn: (id: string) => readonly Finding[];
  /** Reads what is new in the page and has it analysed. `false`: there was nothing new. */
  readonly update: () => Promise<boolean>;
  /** Has the background, which may have forgotten the article, analyse it as it was read last. */
  readonly analyse: () => Promise<void>;
};

let articles = 0;

/** `changed` is told the ids of blocks that have other text or other findings than before, or are gone. */
export function openArticle(
  { names, info, send }: Gate,
  changed: (blocks: readonly string[]) => void,
): PageArticle {
  articles += 1;
  const article = `${names}-${articles}`;
  const text = createPageText();
  const inBlock = new Map<string, readonly Finding[]>();
  let blocks: ReadonlyMap<string, PageBlock> = new Map();
  /** What the background was sent. */
  const sent = new Map<string, PageBlock>();
  let whole: WholeAnalysis | undefined;
  /** Counts analyses: an answer to an older one comes too late. */
  let analyses = 0;
  let isAnalysing = false;

  function isSent({ id, kind, text }: PageBlock): boolean {
    const before = sent.get(id);
    return before?.text === text && before.kind === kind;
  }
  const order = () => [...blocks.keys()].join();
  const findingsIn = (id: string) => inBlock.get(id) ?? [];

  function take(ids: readonly string[], findings: readonly Finding[]): void {
    const found = Map.groupBy(findings, ({ block }) => block);
    for (const id of ids) inBlock.set(id, found.get(id) ?? []);
    if (ids.length > 0) changed(ids);
  }

  /** Fetches what one message had no room for. `false`: the background was stopped meanwhile. */
  async function takeWhole(first: WholeAnalysis, isOutdated: () => boolean): Promise<boolean> {
    const left = new Set(inBlock.keys());
    for (let part = first; ; ) {
      take(part.changed, part.findings);
      for (const id of part.changed) left.delete(id);
      if (part.next === undefined) break;
      const next = await send('article.more', { article, version: first.version, from: part.next });
      if (isOutdated()) return true;
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
  async function ask(isOutdated: () => boolean): Promise<boolean> {
    const unsent = [...blocks.values()].filter((block) => !isSent(block));
    const { date } = info();
    let parts = inParts(unsent);
    // What is in view goes first; finding it out asks for a layout, which a single part has no use for.
    if (parts.length > 1) parts = inParts(firstSeen(unsent));
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const answer = await send('article.analyse', {
        article,
        blocks: part.map(({ id, kind, text }) => ({ id, kind, text })),
        ...(date && { date }),
        ...(isLast && { order: [...blocks.keys()], ...(whole && { since: whole.version }) }),
      });
      for (const block of part) sent.set(block.id, block);
      if (isOutdated()) return true;
      if (answer.state === 'resend') return false;
      if (answer.state === 'whole') return takeWhole(answer, isOutdated);
      // Previews are for the first sight of a long article; later ones would hide what is shown already.
      const ids = whole ? [] : part.map(({ id }) => id);
      take(ids, answer.findings);
    }
    return true;
  }

  async function analyse(): Promise<void> {
    analyses += 1;
    const analysis = analyses;
    const isOutdated = () => analysis !== analyses;
    isAnalysing = true;
    try {
      if (await ask(isOutdated)) return;
      // The background was stopped meanwhile: it gets everything once more.
      sent.clear();
      if (!(await ask(isOutdated))) throw new Error(lost);
    } catch (error) {
      // The next reading is to try again.
      sent.clear();
      throw error;
    } finally {
      if (!isOutdated()) isAnalysing = false;
    }
  }

  async function update(): Promise<boolean> {
    const read = await text.read();
    const before = [...blocks.values()];
    const orderBefore = order();
    blocks = new Map(read.map((block) => [block.id, block]));
    const known = new Set(before);
    const other = read.filter((block) => !known.has(block)).map(({ id }) => id);
    for (const { id } of before) if (!blocks.has(id)) other.push(id);
    if (other.length > 0 && inBlock.size > 0) changed(other);
    if (order() === orderBefore && read.every(isSent) && (isAnalysing || whole)) return false;
    await analyse();
    return true;
  }

  return {
    id: article,
    text,
    get blocks() {
      return [...blocks.values()];
    },
    get findings() {
      return [...blocks.keys()].flatMap(findingsIn);
    },
    get judges() {
      return whole?.judges ?? [];
    },
    get wordsOwnVoice() {
      return whole?.wordsOwnVoice ?? 0;
    },
    block: (id) => blocks.get(id),
    findingsIn,
    update,
    analyse,
  };
}
