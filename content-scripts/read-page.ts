import type { Block, BlockKind } from '../src/core/finding.ts';
import { articleRoot } from './article-root.ts';
import {
  captionName,
  inline,
  nameOf,
  skipped,
  skippedName,
  skippedRole,
  standfirstName,
} from './page-parts.ts';
import { TextMap } from './text-map.ts';

/** A block with the way back to the page. */
export type PageBlock = Block & { readonly map: TextMap; readonly element: Element };

/** A named part that holds more of the article's text than this is the article after all. */
const tooMuchToSkip = 0.4;

/** A block in which links hold more of the text than this is a list of links. */
const linkedShare = 0.6;

/**
 * Elements within elements, from the article's own on: parsers stop before 600. Only a script nests deeper, and
 * reading along with it would end in a full stack.
 */
const deepest = 600;

/** UTF-16 units: no paragraph is longer. One that is would hold up the analysis for every other page. */
const longestBlock = 1_000_000;

/** UTF-16 units: shorter blocks are kept only where they end like a sentence, or are headings. */
const shortBlock = 40;

function kindOf(element: Element): BlockKind {
  if (element.closest('blockquote')) return 'quotation';
  if (element.closest('figcaption') || captionName.test(nameOf(element))) return 'caption';
  if (standfirstName.test(nameOf(element))) return 'standfirst';
  return /^H[1-6]$/.test(element.tagName) ? 'headline' : 'paragraph';
}

class BlockReader {
  readonly blocks: PageBlock[] = [];
  #map = new TextMap();
  #isTooLong = false;
  #linked = 0;
  #depth = 0;
  #holder: Element;
  readonly #length: number;
  /** Some pages stay hidden as a whole until a script of theirs has run: then nothing can be told from it. */
  readonly #isSeen: boolean;

  constructor(root: Element) {
    this.#holder = root;
    this.#isSeen = root.checkVisibility();
    this.#length = root.textContent?.length ?? 0;
  }

  walk(element: Element, inLink = false): void {
    if (this.#depth === deepest) return;
    this.#depth += 1;
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) this.#text(node as Text, element, inLink);
      else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element, inLink);
    }
    this.#depth -= 1;
  }

  #text(node: Text, parent: Element, inLink: boolean): void {
    this.#isTooLong ||= this.#map.text.length + node.length > longestBlock;
    if (this.#isTooLong) return;
    if (this.#map.text === '') this.#holder = parent;
    const before = this.#map.text.length;
    this.#map.append(node);
    if (inLink) this.#linked += this.#map.text.length - before;
  }

  #element(element: Element, inLink: boolean): void {
    const { tagName } = element;
    if (tagName === 'BR') {
      this.#break(element);
      return;
    }
    if (this.#isOutside(element)) {
      if (!flows(element)) this.close();
      return;
    }
    if (flows(element)) {
      this.walk(element, inLink || tagName === 'A');
      return;
    }
    this.close();
    this.walk(element, inLink);
    this.close();
  }

  /** Two line breaks in a row part paragraphs; one is a blank. */
  #break(element: Element): void {
    const next = element.nextSibling;
    const after = next?.nodeType === Node.TEXT_NODE && !(next as Text).data.trim() ? next.nextSibling : next;
    if (after?.nodeName === 'BR' || /[.!?:”"’)]/.test(this.#map.lastSeen)) this.close();
    else this.#map.appendBlank();
  }

  #isOutside(element: Element): boolean {
    if (skipped.has(element.tagName)) return true;
    const role = element.getAttribute('role');
    if (role && skippedRole.test(role)) return true;
    if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
    if ((element as HTMLElement).isContentEditable) return true;
    // Blocks are asked when they end; within a line, what is hidden would come between the letters that are seen.
    if (this.#isSeen && flows(element) && isHidden(element)) return true;
    const name = nameOf(element);
    if (name === ' ' || !skippedName.test(name)) return false;
    return (element.textContent?.length ?? 0) < this.#length * tooMuchToSkip;
  }

  /** Ends the block that was being read, and keeps it if it reads like a part of the article. */
  close(): void {
    const map = this.#map;
    const linked = this.#linked;
    const text = this.#isTooLong ? '' : map.text.trimEnd();
    this.#map = new TextMap();
    this.#isTooLong = false;
    this.#linked = 0;
    if (!text) return;
    const element = blockElement(this.#holder);
    const kind = kindOf(element);
    const isProse = kind === 'headline' || text.length >= shortBlock || /[.!?”"’…]$/.test(text);
    if (!isProse || linked > text.length * linkedShare || (this.#isSeen && !element.checkVisibility()))
      return;
    this.blocks.push({ id: idOf(map.firstNode), kind, text, map, element });
  }
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
function isHidden(element: Element): boolean {
  return !element.checkVisibility() && getComputedStyle(element).display !== 'contents';
}

/** Part of a running line; captions of pictures within one are not. */
function flows(element: Element): boolean {
  return inline.has(element.tagName) && !(element.hasAttribute('class') && captionName.test(nameOf(element)));
}

/** The nearest element that is no part of a running line. */
function blockElement(holder: Element): Element {
  let element = holder;
  while (flows(element) && element.parentElement) element = element.parentElement;
  return element;
}

/** The heading of the article: the nearest `h1` before its text, when the text itself has none. */
function outerHeadline(root: Element): Element | undefined {
  if (root.querySelector('h1')) return undefined;
  return Array.from(document.querySelectorAll('h1'))
    .filter((heading) => heading.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING)
    .filter((heading) => heading.textContent?.trim() && heading.checkVisibility())
    .at(-1);
}

/**
 * Reads the article's headline, paragraphs, block quotations and captions in reading order. Navigation,
 * comments, related links, forms, editable fields and hidden text are left out.
 */
export function readPage(): PageBlock[] {
  if (!document.body) return [];
  const root = articleRoot(document);
  const reader = new BlockReader(root);
  const headline = outerHeadline(root);
  if (headline) {
    reader.walk(headline);
    reader.close();
  }
  reader.walk(root);
  reader.close();
  return reader.blocks.filter(hasContent);
}

const levelOf = ({ tagName }: Element): number => Number(/^H([1-6])$/.exec(tagName)?.[1] ?? 7);

/** Of headings, the first, and those that something follows: what others headed was left out. */
function hasContent({ kind, element }: PageBlock, index: number, blocks: readonly PageBlock[]): boolean {
  if (kind !== 'headline' || index === 0) return true;
  const next = blocks[index + 1];
  return next !== undefined && levelOf(next.element) > levelOf(element);
}
