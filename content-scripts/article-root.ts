/** A paragraph of at least so many UTF-16 units counts as prose when the article's element is looked for. */
const prose = 60;

/** How much of the page's prose an element must hold before a smaller one is no better. */
const most = 0.7;

const outside =
  'nav,aside,footer,form,[role="navigation"],[role="complementary"],[role="contentinfo"],[hidden],[aria-hidden="true"]';
const declared = '[itemprop="articleBody"],article,main,[role="main"]';

function proseIn(elements: Iterable<Element>): number {
  let sum = 0;
  for (const { textContent } of elements)
    if (textContent && textContent.length >= prose) sum += textContent.length;
  return sum;
}

/**
 * The element that holds the article: of those that the page declares, the smallest with most of its prose;
 * where none has it, the smallest element that does.
 */
export function articleRoot(document: Document): Element {
  const all = Array.from(document.querySelectorAll('p')).filter((paragraph) => !paragraph.closest(outside));
  const total = proseIn(all);
  if (total === 0) return densest(document);
  const candidates = Array.from(document.querySelectorAll(declared)).filter(
    (element) => !element.closest(outside) && proseIn(element.querySelectorAll('p')) >= total * most,
  );
  // In document order an element comes after those it is in: the last is the smallest.
  const root = candidates.at(-1);
  if (root) return root;
  let element: Element = document.body;
  for (;;) {
    const child = Array.from(element.children).find(
      (inner) => !inner.matches(outside) && proseIn(inner.querySelectorAll('p')) >= total * most,
    );
    if (!child) return element;
    element = child;
  }
}

/** Where paragraphs are no `p`: the declared element with the most text, else the whole page. */
function densest(document: Document): Element {
  const elements = Array.from(document.querySelectorAll(declared));
  const length = (element: Element) => element.textContent?.length ?? 0;
  return elements.sort((a, b) => length(b) - length(a))[0] ?? document.body;
}
