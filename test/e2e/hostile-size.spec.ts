import { expect, jest, test } from '@jest/globals';
import { articleHtml } from './articles.ts';
import { startSite } from './harness/start-site.ts';
import { startBrowser, type TestBrowser } from './harness/test-browser.ts';
import type { TestPage } from './harness/test-page.ts';
import { waitFor } from './harness/wait-for.ts';
import { addNextPage, goOut, link } from './way-out.ts';

/** Full size takes minutes: `npm run test:long`. */
const isLong = process.env.SLANTLIGHT_LONG === '1';
const sized = (everyDay: number, long: number) => (isLong ? long : everyDay);

jest.setTimeout(sized(60_000, 300_000));

const { server, driven } = await startSite();
addNextPage(server);

/** Milliseconds. */
const patience = sized(40_000, 150_000);

const open = (path: string, extra: string): Promise<TestPage> =>
  driven.open(server.add(path, articleHtml({ extra: link + extra })));

const words = async (page: TestPage) => (await page.painted()).map(({ text }) => text);

/**
 * What comes to the page later is marked: the reader has come to its end, and goes on. At full size it reads no more
 * often than takes a twentieth of the time.
 */
async function expectReading(page: TestPage): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('h1')?.after(
      Object.assign(document.createElement('p'), {
        textContent: 'It was disastrous, as those who had come to the court put it.',
      }),
    );
  });
  await waitFor(
    'what came later to be marked',
    async () => (await words(page)).includes('disastrous'),
    patience,
  );
}

async function leave(page: TestPage): Promise<void> {
  expect(page.errors).toEqual([]);
  await goOut(page);
  await page.close();
}

/** Puts so many elements, each in the one before, into the page. Built by halves: one by one takes quadratic time. */
function nest(tag: string, depth: number, style: string): void {
  type Chain = { readonly top: Element; readonly bottom: Element };
  const chain = (length: number): Chain => {
    if (length === 1) {
      const element = document.createElement(tag);
      return { top: element, bottom: element };
    }
    const half = Math.floor(length / 2);
    const [above, below] = [chain(half), chain(length - half)];
    above.bottom.append(below.top);
    return { top: above.top, bottom: below.bottom };
  };
  const { top, bottom } = chain(depth);
  bottom.textContent =
    'At the bottom of it all the ruling was called a bombshell by everyone who had come to hear it.';
  top.setAttribute('style', style);
  document.querySelector('#place')?.append(top);
}

// Chromium itself, without any extension, gives up on a page that shows more than some 2,000 elements in each other;
// a parser stops at 512. More of them can only be there without being shown. Firefox itself, without any extension,
// ends when 50,000 of those come into a page at once; one after the other they may come.
const deepest = sized(20_000, process.env.SLANTLIGHT_BROWSER === 'firefox' ? 20_000 : 100_000);

test.each([
  ['div', 2000, ''],
  ['span', 2000, ''],
  ['article', 2000, ''],
  ['p', 2000, ''],
  ['div', deepest, 'display:none'],
  ['article', deepest, 'display:none'],
  ['p', deepest, 'display:none'],
  ['span', deepest, 'display:none'],
])('%s in itself %d times (%s) does not end the reading', async (tag, depth, style) => {
  const page = await open(`/deep/${tag}/${depth}`, '<div id="place"></div>');
  await page.waitForPaint('fatal blow');
  await page.evaluate(nest, tag, depth, style);
  await expectReading(page);
  await leave(page);
});

/** Puts so many elements into the page, each into the one before, a thousand in a task. */
function nestOneByOne(tag: string, depth: number): void {
  const top = document.createElement(tag);
  top.style.display = 'none';
  document.querySelector('#place')?.append(top);
  let bottom = top;
  let left = depth;
  const goOn = () => {
    for (let count = 0; count < 1000; count += 1) {
      const inner = document.createElement(tag);
      bottom.append(inner);
      bottom = inner;
    }
    left -= 1000;
    if (left > 0) requestAnimationFrame(goOn);
    else bottom.id = 'bottom';
  };
  goOn();
}

// Both browsers themselves take a time that grows with the square: half a minute and more for 100,000.
test.each([
  ['div', 'in the article', sized(20_000, 100_000), (place: string) => place],
  ['p', 'in the article', sized(20_000, 50_000), (place: string) => place],
  ['div', 'beside the article', sized(20_000, 50_000), (place: string) => `</article>${place}<article>`],
])(
  '%s in itself one after the other, %s, %d times, does not end the reading',
  async (tag, where, depth, put) => {
    const page = await open(`/deeper/${tag}/${encodeURIComponent(where)}`, put('<div id="place"></div>'));
    await page.waitForPaint('fatal blow');
    await page.evaluate(nestOneByOne, tag, depth);
    await waitFor(
      'the last of them',
      () => page.evaluate(() => document.querySelector('#bottom') !== null),
      patience,
    );
    await expectReading(page);
    await leave(page);
  },
);

test('very many elements beside each other are read to their end', async () => {
  const page = await open('/wide', '<div id="place"></div>');
  await page.waitForPaint('fatal blow');
  await page.evaluate(
    (count: number) => {
      const place = document.querySelector('#place') as Element;
      for (let index = 0; index < count; index += 1) place.append(document.createElement('span'));
      place.append('And then it was, after all that had been said, a bombshell.');
    },
    sized(20_000, 100_000),
  );
  await waitFor('the end to be marked', async () => (await words(page)).includes('bombshell'), patience);
  await leave(page);
});

test.each([
  ['one paragraph', 1],
  ['a thousand paragraphs', 1000],
])('very many text nodes in %s are read to their end', async (_, paragraphs) => {
  const page = await open(`/many/${paragraphs}`, '<div id="place"></div>');
  await page.waitForPaint('fatal blow');
  await page.evaluate(
    (count: number, parts: number) => {
      const place = document.querySelector('#place') as Element;
      for (let part = 0; part < parts; part += 1) {
        const paragraph = document.createElement('p');
        for (let index = 0; index < count / parts; index += 1)
          paragraph.append(document.createTextNode(index % 20 === 0 ? ' ' : 'a'));
        if (part === parts - 1) paragraph.append(' and it was, sadly, a bombshell.');
        place.append(paragraph);
      }
    },
    // With the sentence at its end a paragraph stays below a million units.
    sized(50_000, 1_000_000) - 100 * paragraphs,
    paragraphs,
  );
  await waitFor('the end to be marked', async () => (await words(page)).includes('bombshell'), patience);
  await expectReading(page);
  await leave(page);
});

test('one very long text node is left out, and what is beside it is marked', async () => {
  const filler = 'It was said in court that day, sadly. ';
  const page = await open('/long', `<p>${filler.repeat(sized(2_000_000, 20_000_000) / filler.length)}</p>`);
  await page.waitForPaint('fatal blow');
  await expectReading(page);
  expect((await words(page)).filter((word) => word === 'sadly')).toHaveLength(1);
  await leave(page);
});

/** Replaces a text a thousand times a second; `count` tells how often it has done so. */
function changeForever(): void {
  const changing = document.querySelector('#change');
  const world = window as unknown as { count: number };
  const start = performance.now();
  world.count = 0;
  setInterval(() => {
    while (world.count < performance.now() - start) {
      world.count += 1;
      changing?.replaceChildren(
        document.createTextNode(`The count is now ${world.count}, and the ruling is, sadly, the same.`),
      );
    }
  }, 10);
}

/** Seconds of processor time in all of the browser, for each second in which that page goes on changing. */
async function loadOf(from: TestBrowser, page: TestPage): Promise<number> {
  const count = () => (window as unknown as { count: number }).count;
  const [before, used] = [await page.evaluate(count), await from.processorTime()];
  const changes = sized(5000, 20_000);
  await waitFor(
    'the page to change on',
    async () => (await page.evaluate(count)) >= before + changes,
    changes * 3,
  );
  const after = await page.evaluate(count);
  return ((await from.processorTime()) - used) / ((after - before) / 1000);
}

test('changes without end are read at a bounded cost, and the popup says so', async () => {
  const extra = '<p id="change">Now</p>';
  const bare = await startBrowser({ extension: null });
  let alone: number;
  try {
    const page = await bare.open(server.add('/changes', articleHtml({ extra: link + extra })));
    await page.evaluate(changeForever);
    alone = await loadOf(bare, page);
  } finally {
    await bare.close();
  }
  const page = await open('/changes', extra);
  await page.waitForPaint('fatal blow');
  await page.evaluate(changeForever);
  const popup = await driven.openPopup(page);
  await popup.waitFor('the popup to say that the page keeps changing', () =>
    document.querySelector('.restless')?.textContent?.includes('keeps changing'),
  );
  await popup.close();
  const withUs = await loadOf(driven, page);
  console.info(`${driven.name}: ${alone.toFixed(3)} s/s alone, ${withUs.toFixed(3)} s/s with the extension`);
  // A tenth of one processor, for reading, analysis and painting together.
  expect(withUs - alone).toBeLessThan(0.1);
  expect(await words(page)).toContain('fatal blow');
  await leave(page);
}, 300_000);
