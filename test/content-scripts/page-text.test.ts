/** @jest-environment jsdom */
import { beforeAll, expect, jest, test } from '@jest/globals';
import { createPageText } from '../../content-scripts/page-text.ts';
import { pick, seededRandom } from '../random.ts';

let tasks = 1;

beforeAll(() => {
  Object.assign(globalThis, {
    scheduler: {
      yield: async () => {
        tasks += 1;
      },
    },
  });
  // jsdom lays nothing out: what is hidden by a style counts as hidden, everything else as seen.
  Element.prototype.checkVisibility = function checkVisibility() {
    return !this.closest('[style*="display: none"]');
  };
});

const long = (start: string) =>
  `${start} and it goes on for long enough to be taken for a paragraph of prose.`;

async function read(body: string): Promise<string[]> {
  document.body.innerHTML = body;
  return (await createPageText().read()).map(({ kind, text }) => `${kind}: ${text}`);
}

test('reads headline, standfirst, paragraphs, quotations and captions in their order', async () => {
  const blocks = await read(`
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

test('takes the headline from outside the element that holds the prose', async () => {
  const blocks = await read(
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
])('leaves out %s', async (_name, part) => {
  Object.defineProperty(HTMLElement.prototype, 'isContentEditable', {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute('contenteditable') === 'true';
    },
  });
  const prose = ['A', 'B', 'C'].map((start) => `<p>${long(start)}</p>`).join('');
  expect(await read(`<article>${prose}${part}</article>`)).toEqual(
    ['A', 'B', 'C'].map((start) => `paragraph: ${long(start)}`),
  );
});

test('line breaks in pairs part paragraphs, a single one is a blank', async () => {
  const blocks = await read(`<article><div>${long('A')}<br><br>${long('B')} one<br>two</div></article>`);
  expect(blocks).toEqual([
    `paragraph: ${long('A')}`,
    expect.stringMatching(/^paragraph: B.*prose\. one two$/),
  ]);
});

test('an unchanged block keeps its id when the page is read again', async () => {
  document.body.innerHTML = `<article><p>${long('A')}</p><p>${long('B')}</p></article>`;
  const before = await createPageText().read();
  document
    .querySelector('p')
    ?.before(Object.assign(document.createElement('p'), { textContent: long('New') }));
  const after = await createPageText().read();
  expect(after.map(({ text }) => text[0])).toEqual(['N', 'A', 'B']);
  expect(after.slice(1).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

test('a page without a body has no blocks', async () => {
  const { body } = document;
  body.remove();
  expect(await createPageText().read()).toEqual([]);
  document.documentElement.append(body);
});

const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data') as PropertyDescriptor;

/** The texts of the text nodes that were looked at while `act` ran. */
async function nodesRead(act: () => Promise<unknown>): Promise<string[]> {
  const looked = new Set<Text>();
  Object.defineProperty(CharacterData.prototype, 'data', {
    ...data,
    get(this: Text) {
      looked.add(this);
      return data.get?.call(this);
    },
  });
  await act();
  Object.defineProperty(CharacterData.prototype, 'data', data);
  return [...looked].map((node) => node.data);
}

/** A page's text that hears of changes as the watcher tells them. */
function watched(body: string) {
  document.body.innerHTML = body;
  const page = createPageText();
  const observer = new MutationObserver(page.changed);
  observer.observe(document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['hidden', 'aria-hidden'],
  });
  return () => {
    page.changed(observer.takeRecords());
    return page.read();
  };
}

const paragraph = (text: string) => Object.assign(document.createElement('p'), { textContent: text });

test('of a live page with 200 additions, each text node is read once', async () => {
  const first = Array.from({ length: 20 }, (_, index) => `<p>${long(`First ${index}`)}</p>`);
  const read = watched(`<main><article>${first.join('')}</article></main>`);
  const before = await nodesRead(read);
  expect(before).toHaveLength(20);
  for (let count = 0; count < 200; count += 1) {
    const text = long(`Addition ${count}`);
    document.querySelector('article')?.[count % 2 ? 'append' : 'prepend'](paragraph(text));
    expect(await nodesRead(read)).toEqual([text]);
  }
  expect(await read()).toHaveLength(220);
});

test('changed text is read again, and nothing else', async () => {
  const read = watched(
    `<article><p>${long('A')}</p><section><p>${long('B')} <b>bold</b></p><p>${long('C')}</p></section></article>`,
  );
  const before = await read();
  (document.querySelector('section p')?.firstChild as Text).data = `${long('Another')} `;
  expect(await nodesRead(read)).toEqual([`${long('Another')} `, 'bold']);
  const after = await read();
  expect(after.map(({ text }) => text)).toEqual([long('A'), `${long('Another')} bold`, long('C')]);
  expect([after[0] === before[0], after[1] === before[1], after[2] === before[2]]).toEqual([
    true,
    false,
    true,
  ]);
});

test('a page that has not changed is not read again', async () => {
  const read = watched(`<article><p>${long('A')}</p><div>${long('B')}</div></article>`);
  const before = await read();
  expect(await nodesRead(read)).toEqual([]);
  expect(await read()).toEqual(before);
});

test('what comes to light is read: by an attribute, by a style, by moving', async () => {
  const read = watched(
    `<article><p>${long('A')}</p><div hidden><p>${long('B')}</p></div><p style="display: none">${long('C')}</p></article>
    <nav><p>${long('D')}</p></nav>`,
  );
  const starts = async () => (await read()).map(({ text }) => text[0]).join('');
  expect(await starts()).toBe('A');
  document.querySelector('div')?.removeAttribute('hidden');
  expect(await starts()).toBe('AB');
  document.querySelector('article > p:last-child')?.removeAttribute('style');
  expect(await starts()).toBe('ABC');
  document.querySelector('article')?.append(document.querySelector('nav p') as Element);
  expect(await starts()).toBe('ABCD');
});

test('a paragraph that moves into a block quotation is one', async () => {
  const read = watched(`<article><p>${long('A')}</p><p>${long('B')}</p><blockquote></blockquote></article>`);
  const kinds = async () => (await read()).map(({ kind }) => kind);
  expect(await kinds()).toEqual(['paragraph', 'paragraph']);
  document.querySelector('blockquote')?.append(document.querySelector('p') as Element);
  expect(await kinds()).toEqual(['paragraph', 'quotation']);
});

test('an article that a script puts in the place of another is found', async () => {
  const read = watched(`<main><p>${long('Old')}</p></main>`);
  await read();
  document.body.replaceChildren(document.createElement('article'));
  document.querySelector('article')?.append(paragraph(long('New')));
  expect((await read()).map(({ text }) => text)).toEqual([long('New')]);
});

test('whatever changes, what is read piece by piece is what a new reading finds', async () => {
  const next = seededRandom(7);
  const parts = () => [...document.querySelectorAll('article :is(p, div, em, blockquote)')];
  const part = () => pick(next, parts());
  const make = [
    () => paragraph(long(`New ${next()}`)),
    () =>
      Object.assign(document.createElement('div'), { innerHTML: `${long('Loose')}<br><br>${long('text')}` }),
    () => Object.assign(document.createElement('blockquote'), { innerHTML: `<p>${long('Quoted')}</p>` }),
    () => Object.assign(document.createElement('em'), { textContent: ' stressed ' }),
    () => document.createTextNode(` and ${next()} more`),
  ];
  const changes = [
    () => part().append(pick(next, make)()),
    () => part().before(pick(next, make)()),
    () => parts().length > 12 && part().remove(),
    () => part().replaceChildren(long('Replaced')),
    () => part().toggleAttribute('hidden'),
    () => {
      const [one, other] = [part(), part()];
      if (!one.contains(other)) other.after(one);
    },
    () => {
      const text = document.createTreeWalker(part(), NodeFilter.SHOW_TEXT).nextNode() as Text | null;
      text?.insertData(0, 'Lately ');
    },
  ];
  const paragraphs = Array.from({ length: 12 }, (_, index) => `<p>${long(String(index))}</p>`).join('');
  const read = watched(`<main><article>${paragraphs}</article></main>`);
  await read();
  for (let round = 0; round < 300; round += 1) {
    for (let count = 0; count < 1 + (round % 4); count += 1) pick(next, changes)();
    const fresh = await createPageText().read();
    expect((await read()).map(({ kind, text }) => [kind, text])).toEqual(
      fresh.map(({ kind, text }) => [kind, text]),
    );
  }
});

test('what takes long is read in many tasks, each of them short, and nothing twice', async () => {
  const paragraphs = Array.from({ length: 30 }, (_, index) => `<div><p>${long(String(index))}</p></div>`);
  const body = `<article>${paragraphs.join('')}</article>`;
  const whole = await read(body);
  let now = 0;
  // Each look at the clock is two milliseconds after the one before: a task has time for four paragraphs.
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => {
    now += 2;
    return now;
  });
  tasks = 1;
  const piecewise: string[] = [];
  const nodes = await nodesRead(async () => piecewise.push(...(await read(body))));
  clock.mockRestore();
  expect(piecewise).toEqual(whole);
  expect(nodes).toHaveLength(30);
  expect(tasks).toBeGreaterThan(7);
});
