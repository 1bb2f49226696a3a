import type { Block, BlockKind } from '../src/core/finding.ts';
import { lengthOf } from './article-root.ts';
import { deepest, linkedShare, longestBlock, shortBlock, tooMuchToSkip } from './limits.ts';
import { isElement, isText, nextOf, parentOf, tagOf } from './nodes.ts';
import { captionName, inline, nameOf, skipped, skippedName, standfirstName, unread } from './page-parts.ts';
import { createTextMap, type TextMap } from './text-map.ts';

/** A block with the way back to the page. */
export type PageBlock = Block & { readonly map: TextMap; readonly element: Element };

/** Of what is no heading; more than any heading has. */
const noHeading = 7;
export const levelOf = (element: Element): number =>
  Number(/^H([1-6])$/.exec(tagOf(element))?.[1] ?? noHeading);

function kindOf(element: Element): BlockKind {
  const name = nameOf(element);
  if (element.closest('blockquote')) return 'quotation';
  if (element.closest('figcaption') || captionName.test(name)) return 'caption';
  if (standfirstName.test(name)) return 'standfirst';
  return levelOf(element) < noHeading ? 'headline' : 'paragraph';
}

/** Where an element is: another place once it, or anything around it, was moved. */
export type Place = { readonly around: Place | null };
export const places = new WeakMap<Node, Place>();

function placeOf(element: Element, around: Place | null): Place {
  const known = places.get(element);
  if (known?.around === around) return known;
  const place = { around };
  places.set(element, place);
  return place;
}

/** The blocks in the element of a place and all it holds, as long as nothing in it changes. Of elements that no line goes on through. */
export type KnownBlocks = WeakMap<Place, readonly PageBlock[]>;

/** Two line breaks in a row part paragraphs, or one after a sentence; else it is a blank. `before`: the last character. */
function partsParagraphs(lineBreak: Element, before: string): boolean {
  const next = lineBreak.nextSibling;
  const after = isText(next) && !next.data.trim() ? next.nextSibling : next;
  return /^br$/i.test(after?.nodeName ?? '') || /[.!?:”"’)]/.test(before);
}

/**
 * Reads the blocks of some elements, hidden ones too, in reading order; `undefined` when `isOver` before all is
 * read. What is in `known` is not read again, and what is read is added to it: a reading that was cut short can
 * be taken up. `begin` is called when the way through what is known is behind it: in a very long article that alone takes
 * as long as a task may. `article` is the element that holds most of the text.
 */
export function readBlocks(
  elements: readonly Element[],
  article: Element,
  known: KnownBlocks,
  isOver: () => boolean,
  begin: () => void,
): readonly PageBlock[] | undefined {
  const blocks: PageBlock[] = [];
  let map = createTextMap();
  /** UTF-16 units of the block that are in links. */
  let linked = 0;
  let isTooLong = false;
  /** Some pages stay hidden as a whole until a script of theirs has run: then nothing can be told from it. */
  const isSeen = article.checkVisibility();
  let holder: Element | undefined;
  let depth = 0;
  let hasRead = false;
  let isCut = false;
  /** UTF-16 units of the article, once a named part has to be compared with it. */
  let length: number | undefined;

  /** A named part is left out, unless it holds most of the article's text. */
  function isOutside(element: Element, tag: string, name: string): boolean {
    if (skipped.has(tag) || element.matches(unread)) return true;
    if (!name || !skippedName.test(name)) return false;
    length ??= lengthOf(article);
    return lengthOf(element) < length * tooMuchToSkip;
  }

  /** Reads an element that begins and ends a line of its own. */
  function read(element: Element, place: Place, inLink: boolean): void {
    close();
    const there = known.get(place);
    if (there) {
      for (const block of there) blocks.push(block);
      return;
    }
    // Something is read each time, so that taking it up again comes to an end.
    isCut ||= hasRead && isOver();
    const from = blocks.length;
    walk(element, place, inLink);
    close();
    if (isCut) return;
    known.set(place, blocks.slice(from));
    if (!hasRead) begin();
    hasRead = true;
  }

  function walk(element: Element, place: Place, inLink: boolean): void {
    if (depth === deepest) return;
    depth += 1;
    for (let node = element.firstChild; node && !isCut; node = nextOf(node)) {
      if (isText(node)) addText(node, element, inLink);
      else if (isElement(node)) enter(node, placeOf(node, place), inLink);
    }
    depth -= 1;
  }

  function addText(node: Text, parent: Element, inLink: boolean): void {
    const before = map.text.length;
    isTooLong ||= before + node.length > longestBlock;
    if (isTooLong) return;
    if (before === 0) holder = parent;
    map.append(node);
    if (inLink) linked += map.text.length - before;
  }

  function enter(element: Element, place: Place, inLink: boolean): void {
    const tag = tagOf(element);
    if (tag === 'BR') {
      if (partsParagraphs(element, map.lastSeen)) close();
      else map.appendBlank();
      return;
    }
    if (known.has(place)) {
      read(element, place, inLink);
      return;
    }
    // A form is not even asked for its name: a field of that name would answer.
    const name = skipped.has(tag) ? '' : nameOf(element);
    const isInLine = flows(tag, () => name);
    // Blocks are asked when they are read; within a line, what is hidden would come between letters that are seen.
    if (isOutside(element, tag, name) || (isSeen && isInLine && isHidden(element))) {
      if (!isInLine) close();
    } else if (isInLine) walk(element, place, inLink || tag === 'A');
    else read(element, place, inLink);
  }

  /** Ends the block that was being read, and keeps it if it reads like a part of the article. */
  function close(): void {
    const text = isTooLong ? '' : map.text.trimEnd();
    isTooLong = false;
    if (text && holder) {
      const element = blockElement(holder);
      const kind = kindOf(element);
      const isProse = kind === 'headline' || text.length >= shortBlock || /[.!?”"’…]$/.test(text);
      if (isProse && linked <= text.length * linkedShare)
        blocks.push({ id: idOf(map.pieces[0]?.node), kind, text, map, element });
    }
    if (map.text) map = createTextMap();
    linked = 0;
  }

  for (const element of elements) read(element, placeOf(element, null), false);
  return isCut ? undefined : blocks;
}

/** A block keeps its id for as long as its first text node stays, so that reading again finds it unchanged. */
const ids = new WeakMap<Node, string>();
let lastId = 0;

function idOf(node: Node | undefined): string {
  const known = node && ids.get(node);
  if (known) return known;
  lastId += 1;
  const id = `b${lastId}`;
  if (node) ids.set(node, id);
  return id;
}

/** An element without a box of its own may still show what is in it. */
const isHidden = (element: Element): boolean =>
  !element.checkVisibility() && getComputedStyle(element).display !== 'contents';

/** Part of a running line; captions of pictures within one are not. Most elements need not be asked for their name. */
const flows = (tag: string, name: () => string): boolean => inline.has(tag) && !captionName.test(name());

/** The nearest element that is no part of a running line. */
function blockElement(holder: Element): Element {
  const parent = parentOf(holder);
  return flows(tagOf(holder), () => nameOf(holder)) && parent && !skipped.has(tagOf(parent))
    ? blockElement(parent)
    : holder;
}
