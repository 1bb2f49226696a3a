import { type ArticlePlace, findArticle, holdsProse } from './article-root.ts';
import { type KnownBlocks, levelOf, type PageBlock, type Place, places, readBlocks } from './block-reader.ts';
import { manyChanges, outgrown } from './limits.ts';
import { parentOf } from './nodes.ts';
import { inTasks } from './task.ts';

/** Of headings, the first, and those that something follows: what others headed was left out. */
function hasContent({ kind, element }: PageBlock, index: number, blocks: readonly PageBlock[]): boolean {
  if (kind !== 'headline' || index === 0) return true;
  const next = blocks[index + 1];
  return next !== undefined && levelOf(next.element) > levelOf(element);
}

/** The text of a page's article: read once, and after that only where the page has changed. */
export type PageText = {
  /** To be told of the changes of the page's nodes and texts before it is read again; of the first of them, where they are many. */
  readonly changed: (records: readonly MutationRecord[]) => void;
  /**
   * The article's headline, paragraphs, block quotations and captions in reading order. Navigation, comments,
   * related links, forms, editable fields and hidden text are left out. A block in which nothing has changed is
   * the same object as before. Long articles are read in more than one task.
   */
  readonly read: () => Promise<readonly PageBlock[]>;
};

export function createPageText(): PageText {
  let known: KnownBlocks = new WeakMap();
  /** Nodes in which something has changed since the last reading. */
  const changed = new Set<Node>();
  const seen = new WeakSet<PageBlock>();
  let place: ArticlePlace | undefined;
  /** UTF-16 units that were read when the place was found. */
  let lengthThen: number | undefined;

  /** Hidden text may come to light by a style alone, of which nothing tells. */
  function isSeen(block: PageBlock): boolean {
    if (!seen.has(block) && block.element.checkVisibility()) seen.add(block);
    return seen.has(block);
  }

  function isOutgrown(blocks: readonly PageBlock[]): boolean {
    const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
    lengthThen ??= length;
    return length > lengthThen * outgrown || length * outgrown < lengthThen;
  }

  /** Forgets all that a change was in. Each node is passed once, so that the time is linear in the page, not in the depth of each change. */
  function forgetChanged(): void {
    const passed = new Set<Node>();
    for (const target of changed) {
      for (let node: Node | null = target; node && !passed.has(node); node = parentOf(node)) {
        passed.add(node);
        // What was never read has no place, and nothing is forgotten.
        known.delete(places.get(node) as Place);
      }
    }
    changed.clear();
  }

  /** `undefined`: the time was over before all was read. */
  function readOn(isOver: () => boolean, begin: () => void): readonly PageBlock[] | undefined {
    forgetChanged();
    if (!place?.root.isConnected) {
      place = findArticle();
      lengthThen = undefined;
      if (isOver()) return undefined;
    }
    const { root, headline } = place;
    const blocks = readBlocks(headline ? [headline, root] : [root], root, known, isOver, begin);
    if (!blocks) return undefined;
    if (isOutgrown(blocks)) {
      place = undefined;
      return readOn(isOver, begin);
    }
    // Some pages stay hidden as a whole until a script of theirs has run: then nothing can be told from it.
    const isShown = root.checkVisibility();
    return blocks.filter((block) => !isShown || isSeen(block)).filter(hasContent);
  }

  return {
    changed(records) {
      for (const { target, addedNodes, removedNodes } of records) {
        changed.add(target);
        const isElsewhere = place && !place.root.contains(target);
        if (isElsewhere && [...addedNodes, ...removedNodes].some(holdsProse)) place = undefined;
      }
      if (records.length > manyChanges || changed.size > manyChanges) {
        known = new WeakMap();
        changed.clear();
        place = undefined;
      }
    },
    read: () => inTasks((isOver, begin) => (document.body ? readOn(isOver, begin) : [])),
  };
}
