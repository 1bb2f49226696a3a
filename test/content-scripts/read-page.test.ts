/** @jest-environment jsdom */
import { beforeAll, expect, test } from '@jest/globals';
import { readPage } from '../../content-scripts/read-page.ts';

beforeAll(() => {
  // jsdom lays nothing out: what is hidden by a style counts as hidden, everything else as seen.
  Element.prototype.checkVisibility = function checkVisibility() {
    return !this.closest('[style*="display: none"]');
  };
});

const long = (start: string) =>
  `${start} and it goes on for long enough to be taken for a paragraph of prose.`;

function read(body: string): string[] {
  document.body.innerHTML = body;
  return readPage().map(({ kind, text }) => `${kind}: ${text}`);
}

test('reads headline, standfirst, paragraphs, quotations and captions in their order', () => {
  const blocks = read(`
    <main><article>
      <h1>Judge rules</h1>
      <p class="standfirst">${long('What it means')}</p>
      <p>${long('First')}</p>
      <figure><img alt=""><figcaption>${long('The court house')}</figcaption></figure>
      <blockquote><p>${long('We hold')}</p></blockquote>
      <p>${long('Last')}</p>
    </article></main>`);
  expect(blocks).toEqual([
    'headline: Judge rules',
    `standfirst: ${long('What it means')}`,
    `paragraph: ${long('First')}`,
    `caption: ${long('The court house')}`,
    `quotation: ${long('We hold')}`,
    `paragraph: ${long('Last')}`,
  ]);
});

test('takes the headline from outside the element that holds the prose', () => {
  const blocks = read(
    `<h1>Judge rules</h1><div itemprop="articleBody"><p>${long('A')}</p><p>${long('B')}</p></div>`,
  );
  expect(blocks[0]).toBe('headline: Judge rules');
});

test.each([
  ['navigation', `<nav><p>${long('Home')}</p></nav>`],
  ['comments', `<section class="comments"><p>${long('Reader')}</p></section>`],
  ['related links', `<div class="related-stories"><p>${long('More')}</p></div>`],
  ['a list of links', `<ul><li><a href="/a">${long('More')}</a></li></ul>`],
  ['a form', `<form><p>${long('Subscribe')}</p></form>`],
  ['an editable field', `<div role="textbox" contenteditable="true"><p>${long('Draft')}</p></div>`],
  ['hidden text', `<p hidden>${long('Secret')}</p>`],
  ['text without display', `<p style="display: none">${long('Secret')}</p>`],
  ['text for screen readers alone', `<p aria-hidden="true">${long('Twice')}</p>`],
  ['a script', '<script>var a = "A long string of prose that nobody is ever going to read.";</script>'],
])('leaves out %s', (_name, part) => {
  Object.defineProperty(HTMLElement.prototype, 'isContentEditable', {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute('contenteditable') === 'true';
    },
  });
  const prose = ['A', 'B', 'C'].map((start) => `<p>${long(start)}</p>`).join('');
  expect(read(`<article>${prose}${part}</article>`)).toEqual(
    ['A', 'B', 'C'].map((start) => `paragraph: ${long(start)}`),
  );
});

test('line breaks in pairs part paragraphs, a single one is a blank', () => {
  const blocks = read(`<article><div>${long('A')}<br><br>${long('B')} one<br>two</div></article>`);
  expect(blocks).toEqual([
    `paragraph: ${long('A')}`,
    expect.stringMatching(/^paragraph: B.*prose\. one two$/),
  ]);
});

test('an unchanged block keeps its id when the page is read again', () => {
  document.body.innerHTML = `<article><p>${long('A')}</p><p>${long('B')}</p></article>`;
  const before = readPage();
  document
    .querySelector('p')
    ?.before(Object.assign(document.createElement('p'), { textContent: long('New') }));
  const after = readPage();
  expect(after.map(({ text }) => text[0])).toEqual(['N', 'A', 'B']);
  expect(after.slice(1).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

test('a page without a body has no blocks', () => {
  const { body } = document;
  body.remove();
  expect(readPage()).toEqual([]);
  document.documentElement.append(body);
});
