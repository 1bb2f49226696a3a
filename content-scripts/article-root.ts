import { mostDeclared, mostOfProse, shortestProse } from './limits.ts';
import { isElement, matches, parentOf } from './nodes.ts';
import { unread } from './page-parts.ts';

const outside = `nav,aside,footer,form,${unread}`;
const declared = '[itemprop="articleBody"]:not(form),article,main,[role="main"]:not(form)';

/** UTF-16 units. */
export const lengthOf = (element: Element) => element.textContent?.length ?? 0;

/**
 * The element that holds the article: of those that the page declares, the smallest with most of its prose;
 * where none has it, the smallest element that does. Each element is looked at once, and no text is counted twice, so
 * that the time is linear whatever a page nests.
 */
function articleRoot(): Element {
  /** UTF-16 units of prose in each element that is around a paragraph; an element comes after those it is in. */
  const prose = new Map<Element | null, number>();
  const isOutside = new Set<Element | null>();
  const isInParagraph = new Set<Element | null>();
  const add = (element: Element | null, length: number) =>
    prose.set(element, (prose.get(element) ?? 0) + length);
  let total = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    const path: Element[] = [];
    let around: Element | null = paragraph;
    for (; around && !prose.has(around); around = parentOf(around)) path.push(around);
    const length = isInParagraph.has(around) ? 0 : lengthOf(paragraph);
    for (const element of path.reverse()) {
      if (isOutside.has(around) || matches(element, outside)) isOutside.add(element);
      if (isInParagraph.has(around) || element === paragraph) isInParagraph.add(element);
      add(element, 0);
      around = element;
    }
    if (length < shortestProse) continue;
    add(parentOf(paragraph), length);
    if (!isOutside.has(paragraph)) total += length;
  }
  if (total === 0) return densest();
  for (const element of [...prose.keys()].reverse())
    if (element) add(parentOf(element), prose.get(element) ?? 0);
  const hasMost = (element: Element) =>
    (prose.get(element) ?? 0) >= total * mostOfProse && !isOutside.has(element);
  const root = [...document.querySelectorAll(declared)].findLast(hasMost);
  if (root) return root;
  let element: Element = document.body;
  for (;;) {
    const child = [...element.children].find(hasMost);
    if (!child) return element;
    element = child;
  }
}

/** Where paragraphs are no `p`: the declared element with the most text, else the whole page. */
function densest(): Element {
  const elements = [...document.querySelectorAll(declared)].slice(0, mostDeclared);
  const lengths = elements.map(lengthOf);
  return elements[lengths.indexOf(Math.max(...lengths))] ?? document.body;
}

/** Where a page has its article. */
export type ArticlePlace = {
  readonly root: Element;
  /** The nearest `h1` before the root, when it has none itself. */
  readonly headline: Element | undefined;
};

export function findArticle(): ArticlePlace {
  const root = articleRoot();
  return { root, headline: outerHeadline(root) };
}

function outerHeadline(root: Element): Element | undefined {
  if (root.querySelector('h1')) return undefined;
  const isBefore = (heading: Element) =>
    heading.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll('h1')].findLast(
    (heading) => isBefore(heading) && heading.textContent?.trim() && heading.checkVisibility(),
  );
}

/** Whether a node's coming or going may change where the article is. */
export const holdsProse = (node: Node): boolean =>
  isElement(node) && matches(node, ':not(form):is(p,h1,:has(p,h1))');
