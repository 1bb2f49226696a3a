import { expect, test } from '@jest/globals';
import type { Browser } from 'webextension-polyfill';
import { articleHtml, shopHtml } from './articles.ts';
import { startSite } from './harness/start-site.ts';
import type { TestPage } from './harness/test-page.ts';
import { waitFor } from './harness/wait-for.ts';

const { server, driven } = await startSite();
server.add('/story', articleHtml());
server.add('/other', articleHtml({ title: 'Another article' }));
server.add(
  '/empty',
  '<!doctype html><html lang="en"><title>App</title><body><div id="app"></div></body></html>',
);
server.add('/shop', shopHtml);

// In the extension's own tabs, both browsers have it.
declare const browser: Browser;

/** What a script of the page's own brings. */
const laterArticle = `<article>
<p>Another matter came before the court on Friday, and it was a bombshell to those who had followed it so far.</p>
<p>The clerk read out the names of all who had come, and the judge asked them to return after the weekend.</p>
</article>`;

const words = async (page: TestPage) => (await page.painted()).map(({ text }) => text).sort();

/** What is painted, once it is just that. */
function waitForWords(page: TestPage, expected: readonly string[]): Promise<unknown> {
  return waitFor(`just ${expected.join(', ')} to be painted`, async () =>
    JSON.stringify(await words(page)) === JSON.stringify([...expected].sort()) ? true : undefined,
  );
}

const first = ['Carter appointee', 'fatal blow', 'sadly', 'tech giant'];

async function openStory(): Promise<TestPage> {
  const page = await driven.open(server.url('/story'));
  await waitForWords(page, first);
  return page;
}

const addUpdate = (page: TestPage) =>
  page.evaluate(() => {
    const update = document.createElement('p');
    update.textContent =
      'An update: the company called the ruling disastrous for all of its many customers today.';
    document.querySelector('h1')?.after(update);
  });

/** As a script of the page's own does with what it has fetched. */
const bring = (page: TestPage, html: string) =>
  page.evaluate((markup: string) => {
    document.body.innerHTML = markup;
  }, html);

test('a live blog that prepends keeps its marks and gets new ones', async () => {
  const page = await openStory();
  await addUpdate(page);
  await waitForWords(page, [...first, 'disastrous']);
  await page.close();
});

test('paragraphs that are added one after another are all marked', async () => {
  const page = await openStory();
  await page.evaluate(async () => {
    for (let count = 0; count < 20; count += 1) {
      const more = document.createElement('p');
      more.textContent = `Paragraph ${count} of more to come says that it was, sadly, as the two sides had said before.`;
      document.querySelector('article')?.append(more);
      await new Promise(requestAnimationFrame);
    }
  });
  await waitForWords(page, [...first, ...Array<string>(20).fill('sadly')]);
  await page.close();
});

test('a framework that replaces text nodes loses no mark, and one that changes them leaves none behind', async () => {
  const page = await openStory();
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('p')) {
      paragraph.replaceChildren(document.createTextNode(paragraph.textContent ?? ''));
    }
  });
  await waitForWords(page, first);
  const painted = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].find((part) =>
      part.textContent?.includes('fatal blow'),
    );
    (paragraph?.firstChild as Text | undefined)?.insertData(0, 'On the whole it can be said of it that ');
    // Before the next frame is painted, what has moved must be off the old letters.
    return new Promise<string[]>((done) =>
      requestAnimationFrame(() => {
        const texts: string[] = [];
        for (const ranges of (CSS.highlights as unknown as Map<string, Set<StaticRange>>).values()) {
          for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
            const range = document.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            texts.push(range.toString());
          }
        }
        done(texts);
      }),
    );
  });
  expect(painted.filter((text) => !first.includes(text))).toEqual([]);
  await waitForWords(page, first);
  await page.close();
});

test('a paragraph that goes takes its marks with it', async () => {
  const page = await openStory();
  await page.evaluate(() => {
    [...document.querySelectorAll('p')].find((part) => part.textContent?.includes('fatal blow'))?.remove();
  });
  await waitForWords(page, ['Carter appointee', 'tech giant']);
  await page.close();
});

test('an application that navigates without a new page is read anew, and left alone where it has no article', async () => {
  const page = await openStory();
  await page.evaluate(() => {
    history.pushState(null, '', '/next');
    const article = document.querySelector('article');
    const texts = [
      'Another matter came before the court on Friday, and it was a bombshell to those who had followed it so far.',
      'The clerk read out the names of all who had come, and the judge asked them to return after the weekend.',
    ];
    article?.replaceChildren(
      ...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
    );
  });
  await waitForWords(page, ['bombshell']);
  const popup = await driven.openPopup(page);
  expect(await popup.text('.findings')).toContain('bombshell');
  await popup.close();
  await page.evaluate(() => {
    history.pushState(null, '', '/home');
    document.querySelector('meta[property="og:type"]')?.remove();
    document.querySelector('article')?.replaceWith('Welcome');
  });
  await page.waitForNoPaint();
  await page.close();
});

/** The addresses of what is kept, with the words of the marks in each. */
const kept = () =>
  driven.evaluateInExtension(async () => {
    const ask = async <T>(type: string, data?: unknown): Promise<T> =>
      ((await browser.runtime.sendMessage({ type, data })) as { answer: T }).answer;
    const addresses = await ask<string[]>('articles.list');
    type Collected = { article: { address: string }; annotations: { finding: { quote: string } }[] };
    const articles = await ask<Collected[]>('articles.collect', { addresses });
    return articles.map(({ article, annotations }) => ({
      path: new URL(article.address).pathname,
      words: annotations.map(({ finding }) => finding.quote).sort(),
    }));
  });

test('what is left in mid-reading is kept under no other address', async () => {
  const page = await openStory();
  await waitFor('the article to be kept', async () =>
    (await kept()).some(({ path, words }) => path === '/story' && words.length > 0),
  );
  await addUpdate(page);
  await page.waitForPaint('disastrous');
  await page.evaluate(() => {
    history.pushState(null, '', '/home');
    document.querySelector('article')?.replaceWith('Welcome');
  });
  await page.waitForNoPaint();
  // What changes in another tab now is kept later than the article that was left would have been.
  const other = await driven.open(server.url('/other'));
  await other.waitForPaint('fatal blow');
  await addUpdate(other);
  await waitFor('the other article to be kept as it is now', async () =>
    (await kept()).some(({ path, words }) => path === '/other' && words.includes('disastrous')),
  );
  await page.evaluate(() => history.pushState(null, '', '/third'));
  await bring(page, laterArticle);
  await page.waitForPaint('bombshell');
  const articles = await waitFor('the next article to be kept', async () => {
    const all = await kept();
    return all.some(({ path }) => path === '/third') ? all : undefined;
  });
  // A page of an earlier test may be kept late, under an address of its own.
  const paths = articles.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['/other', '/story', '/third']));
  expect(paths).not.toContain('/home');
  expect(articles.find(({ path }) => path === '/story')?.words).toEqual(
    expect.arrayContaining(['fatal blow']),
  );
  await other.close();
  await page.close();
});

test('an article that comes some time after a navigation without a new page is found', async () => {
  const page = await openStory();
  await page.evaluate(() => {
    history.pushState(null, '', '/late');
    document.body.textContent = 'Loading';
  });
  await page.waitForNoPaint();
  await bring(page, laterArticle);
  await waitForWords(page, ['bombshell']);
  const popup = await driven.openPopup(page);
  expect(await popup.text('.findings')).toContain('bombshell');
  await popup.close();
  await page.close();
});

test('a page that is none after such a navigation is marked all the same once the reader says so', async () => {
  const page = await openStory();
  await page.evaluate(() => {
    history.pushState(null, '', '/none');
    document.querySelector('meta[property="og:type"]')?.remove();
    document.body.innerHTML =
      '<p>It was a bombshell to those who had followed the matter so far, they said.</p>';
  });
  await page.waitForNoPaint();
  const popup = await driven.openPopup(page);
  await popup.click('.why button');
  await waitForWords(page, ['bombshell']);
  await popup.close();
  await page.close();
});

test('an article that a script brings later is found', async () => {
  const page = await driven.open(server.url('/empty'));
  await page.evaluate((markup: string) => {
    document.documentElement.innerHTML = markup;
  }, articleHtml());
  await page.waitForPaint('fatal blow');
  await page.close();
});

test('a registry that the page clears is painted again', async () => {
  const page = await openStory();
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Later.' }));
  });
  await waitForWords(page, first);
  await page.close();
});
