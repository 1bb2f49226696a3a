import { isElement } from './nodes.ts';

/** A paragraph of at least so many UTF-16 units counts as prose when the article's element is looked for. */
const shortest = 60;

/** How much of the page's prose an element must hold before a smaller one is no better. */
const most = 0.7;

const outside =
  'nav,aside,footer,form,[role="navigation"],[role="complementary"],[role="contentinfo"],[hidden],[aria-hidden="true"]';
const declared = '[itemprop="articleBody"],article,main,[role="main"]';

/**
 * Elements around a paragraph: parsers stop before 600. A paragraph that a script has put deeper is no prose, so that
 * the time stays linear in the page.
 */
const deepest = 1000;

/** Of so many elements that a page without paragraphs declares, the longest is taken. */
const mostDeclared = 50;

/** UTF-16 units. */
export const lengthOf = (element: Element) => element.textContent?.length ?? 0;

/** The page's paragraphs that are prose, with their lengths in UTF-16 units. */
function readProse(document: Document): Map<Element, number> {
  const prose = new Map<Element, number>();
  const depths = new Map<Element, number>();
  for (const paragraph of document.querySelectorAll('p')) {
    const depth = depthOf(paragraph, depths);
    depths.set(paragraph, depth);
    if (depth > deepest) continue;
    const length = lengthOf(paragraph);
    if (length >= shortest) prose.set(paragraph, length);
  }
  return prose;
}

/** How much prose each element holds, in UTF-16 units. */
function sumByElement(prose: ReadonlyMap<Element, number>): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const [paragraph, length] of prose) {
    for (let around = paragraph.parentElement; around; around = around.parentElement)
      sums.set(around, (sums.get(around) ?? 0) + length);
  }
  return sums;
}

/** How many elements are around this one. `known`: of those before it in the page, where one may be in another. */
function depthOf(element: Element, known: ReadonlyMap<Element, number>): number {
  let depth = 0;
  for (let around = element.parentElement; around; around = around.parentElement) {
    depth += 1;
    const rest = known.get(around);
    if (rest !== undefined) return depth + rest;
  }
  return depth;
}

/**
 * The element that holds the article: of those that the page declares, the smallest with most of its prose;
 * where none has it, the smallest element that does.
 */
function articleRoot(document: Document): Element {
  const prose = readProse(document);
  let total = 0;
  for (const [paragraph, length] of prose) if (!paragraph.closest(outside)) total += length;
  if (total === 0) return densest(document);
  const sums = sumByElement(prose);
  const hasMost = (element: Element) => (sums.get(element) ?? 0) >= total * most;
  // In document order an element comes after those it is in: the last is the smallest.
  const root = Array.from(document.querySelectorAll(declared)).findLast(
    (element) => hasMost(element) && !element.closest(outside),
  );
  if (root) return root;
  let element: Element = document.body;
  for (;;) {
    const child = Array.from(element.children).find((inner) => hasMost(inner) && !inner.matches(outside));
    if (!child) return element;
    element = child;
  }
}

/** Where paragraphs are no `p`: the declared element with the most text, else the whole page. */
function densest(document: Document): Element {
  let longest = { element: document.body as Element, length: -1 };
  for (const element of Array.from(document.querySelectorAll(declared)).slice(0, mostDeclared)) {
    const length = lengthOf(element);
    if (length > longest.length) longest = { element, length };
  }
  return longest.element;
}

/** Where a page has its article. */
export type ArticlePlace = {
  readonly root: Element;
  /** The nearest `h1` before the root, when it has none itself. */
  readonly headline: Element | undefined;
};

export function findArticle(document: Document): ArticlePlace {
  const root = articleRoot(document);
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
export function holdsProse(node: Node): boolean {
  return isElement(node) && Boolean(node.matches('p,h1') || node.querySelector('p,h1'));
}
