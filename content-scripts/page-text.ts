import { type ArticlePlace, findArticle, holdsProse } from './article-root.ts';
import { type KnownBlocks, type PageBlock, readBlocks } from './block-reader.ts';
import { isElement } from './nodes.ts';
import { inTasks } from './task.ts';

/** Once the article is so many times as long or as short as when its place was found, the place is looked for again. */
const outgrown = 2;

const levelOf = ({ tagName }: Element): number => Number(/^H([1-6])$/.exec(tagName)?.[1] ?? 7);

/** Of headings, the first, and those that something follows: what others headed was left out. */
function hasContent({ kind, element }: PageBlock, index: number, blocks: readonly PageBlock[]): boolean {
  if (kind !== 'headline' || index === 0) return true;
  const next = blocks[index + 1];
  return next !== undefined && levelOf(next.element) > levelOf(element);
}

/** The text of a page's article: read once, and after that only where the page has changed. */
export type PageText = {
  /** To be told of every change of the page's nodes and texts. */
  readonly changed: (records: readonly MutationRecord[]) => void;
  /**
   * The article's headline, paragraphs, block quotations and captions in reading order. Navigation, comments,
   * related links, forms, editable fields and hidden text are left out. A block in which nothing has changed is
   * the same object as before. Long articles are read in more than one task.
   */
  readonly read: () => Promise<readonly PageBlock[]>;
};

export function createPageText(): PageText {
  const known: KnownBlocks = new WeakMap();
  const seen = new WeakSet<PageBlock>();
  let place: ArticlePlace | undefined;
  /** UTF-16 units that were read when the place was found. */
  let lengthThen: number | undefined;

  /** Hidden text may come to light by a style alone, of which nothing tells. */
  function isSeen(block: PageBlock): boolean {
    if (seen.has(block)) return true;
    if (!block.element.checkVisibility()) return false;
    seen.add(block);
    return true;
  }

  function isOutgrown(blocks: readonly PageBlock[]): boolean {
    const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
    lengthThen ??= length;
    return length > lengthThen * outgrown || length * outgrown < lengthThen;
  }

  /** `undefined`: the time was over before all was read. */
  function readOn(isOver: () => boolean): readonly PageBlock[] | undefined {
    if (!place?.root.isConnected) {
      place = findArticle(document);
      lengthThen = undefined;
    }
    const { root, headline } = place;
    const blocks = readBlocks(headline ? [headline, root] : [root], root, known, isOver);
    if (!blocks) return undefined;
    if (isOutgrown(blocks)) {
      place = undefined;
      return readOn(isOver);
    }
    // Some pages stay hidden as a whole until a script of theirs has run: then nothing can be told from it.
    const isShown = root.checkVisibility();
    return blocks.filter((block) => !isShown || isSeen(block)).filter(hasContent);
  }

  return {
    changed(records) {
      for (const target of new Set(records.map((record) => record.target)))
        for (let node: Node | null = target; node; node = node.parentNode) known.delete(node);
      for (const { target, addedNodes, removedNodes } of records) {
        // What was moved may have another meaning where it is now.
        for (const node of addedNodes) forgetWithin(node, known);
        const isElsewhere = !place?.root.contains(target);
        if (isElsewhere && [...addedNodes, ...removedNodes].some(holdsProse)) place = undefined;
      }
    },
    read: () => inTasks((isOver) => (document.body ? readOn(isOver) : [])),
  };
}

function forgetWithin(added: Node, known: KnownBlocks): void {
  if (!isElement(added)) return;
  known.delete(added);
  for (const element of added.querySelectorAll('*')) known.delete(element);
}
