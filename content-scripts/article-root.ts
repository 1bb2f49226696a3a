import { isElement } from './nodes.ts';

/** A paragraph of at least so many UTF-16 units counts as prose when the article's element is looked for. */
const prose = 60;

/** How much of the page's prose an element must hold before a smaller one is no better. */
const most = 0.7;

const outside =
  'nav,aside,footer,form,[role="navigation"],[role="complementary"],[role="contentinfo"],[hidden],[aria-hidden="true"]';
const declared = '[itemprop="articleBody"],article,main,[role="main"]';

/** UTF-16 units of prose in some paragraphs; each is measured once. */
function measureProse() {
  const lengths = new Map<Element, number>();
  return (paragraphs: Iterable<Element>): number => {
    let sum = 0;
    for (const paragraph of paragraphs) {
      const length = lengths.get(paragraph) ?? lengthOf(paragraph);
      lengths.set(paragraph, length);
      if (length >= prose) sum += length;
    }
    return sum;
  };
}

/**
 * The element that holds the article: of those that the page declares, the smallest with most of its prose;
 * where none has it, the smallest element that does.
 */
function articleRoot(document: Document): Element {
  const proseIn = measureProse();
  const total = proseIn(
    [...document.querySelectorAll('p')].filter((paragraph) => !paragraph.closest(outside)),
  );
  if (total === 0) return densest(document);
  const isMost = (element: Element) => proseIn(element.querySelectorAll('p')) >= total * most;
  // In document order an element comes after those it is in: the last is the smallest.
  const root = [...document.querySelectorAll(declared)].findLast(
    (element) => !element.closest(outside) && isMost(element),
  );
  if (root) return root;
  let element: Element = document.body;
  for (;;) {
    const child = [...element.children].find((inner) => !inner.matches(outside) && isMost(inner));
    if (!child) return element;
    element = child;
  }
}

/** UTF-16 units. */
export const lengthOf = (element: Element) => element.textContent?.length ?? 0;

/** Where paragraphs are no `p`: the declared element with the most text, else the whole page. */
function densest(document: Document): Element {
  const elements = [...document.querySelectorAll(declared)];
  return elements.sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? document.body;
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
