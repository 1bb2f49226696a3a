import { describe, expect, test } from '@jest/globals';
import type { Browser } from 'webextension-polyfill';
import { articleHtml } from './articles.ts';
import { startSite } from './harness/start-site.ts';
import type { TestPage } from './harness/test-page.ts';
import { waitFor } from './harness/wait-for.ts';
import { addNextPage, goOut, link } from './way-out.ts';

// In the extension's own tabs, both browsers have it.
declare const browser: Browser;

const { server, driven } = await startSite();
addNextPage(server);

const first = ['Carter appointee', 'fatal blow', 'sadly', 'tech giant'];

/** What is painted, characters that nobody sees left out. */
const words = async (page: TestPage) =>
  (await page.painted()).map(({ text }) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')).sort();

async function waitForWords(page: TestPage, expected: readonly string[]): Promise<void> {
  const wanted = JSON.stringify([...expected].sort());
  let last = '';
  await waitFor(`just ${wanted} to be painted`, async () => {
    last = JSON.stringify(await words(page));
    return last === wanted;
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}; painted: ${last}`);
  });
}

/** Nothing of the page has changed, nothing was thrown, and its link goes where it went. */
async function leave(page: TestPage): Promise<void> {
  expect(page.errors).toEqual([]);
  await goOut(page);
  await page.close();
}

describe('characters that hide words', () => {
  test.each([
    ['soft hyphens', 'The plan was a bomb&shy;shell for the court.', ['bombshell']],
    ['zero-width characters', 'The plan was a bo&#x200b;mb&zwnj;sh&#x2060;ell for the court.', ['bombshell']],
    [
      'several of them in a row',
      'The plan was a bomb&shy;&#x200b;&#xfeff;shell for the court.',
      ['bombshell'],
    ],
    ['marks of direction', 'The plan was a &#x202a;bomb&#x202c;&lrm;shell for the court.', ['bombshell']],
    ['variation selectors', 'The plan was a bomb&#xfe0f;shell for the court.', ['bombshell']],
    ['entities', 'The plan was a &#98;omb&#x73;hell for the court.', ['bombshell']],
    ['a break that may be made', 'The plan was a bomb<wbr>shell for the court.', ['bombshell']],
    ['elements', 'The plan was a <b>bo</b><i>mb</i>sh<span>ell</span> for the court.', ['bombshell']],
    [
      'letters that are not shown',
      'The plan was a bomb<span class="x">xx</span>shell for the court.',
      ['bombshell'],
    ],
    ['comments', 'The plan was a bomb<!-- x -->shell for the court.', ['bombshell']],
  ])('%s', async (name, sentence, more) => {
    const style = '<style>.x{display:none}</style>';
    const html = articleHtml({ extra: `<p>${sentence} It was said twice.</p>${link}` });
    const page = await driven.open(
      server.add(`/hides/${encodeURIComponent(name)}`, html.replace('</head>', `${style}</head>`)),
    );
    // A mark may run over what is not shown.
    await waitFor('the word to be painted', async () =>
      (await words(page)).some((word) => word.replace('xx', '') === more[0]),
    );
    expect((await words(page)).length).toBe(first.length + 1);
    await leave(page);
  });
});

const sentence = 'It was a bombshell for everyone who had come to hear the court on that day.';

describe('text in odd places', () => {
  test.each([
    ['not shown', `<p style="display:none">${sentence}</p>`, false],
    ['not shown, within a line', `<p>It was said. <span style="display:none">${sentence}</span></p>`, false],
    ['shown without a box', `<div style="display:contents"><p>${sentence}</p></div>`, true],
    ['hidden by attribute', `<p hidden>${sentence}</p>`, false],
    ['editable', `<div contenteditable="true"><p>${sentence}</p></div>`, false],
    ['editable as plain text', `<p contenteditable="plaintext-only">${sentence}</p>`, false],
    ['in a text field', `<textarea>${sentence}</textarea>`, false],
    ['right to left', `<p dir="rtl">${sentence}</p>`, true],
    ['overridden to run from right to left', `<p><bdo dir="rtl">${sentence}</bdo></p>`, true],
    [
      'among Arabic words',
      `<p>\u0642\u0627\u0644\u062a \u0627\u0644\u0645\u062d\u0643\u0645\u0629: ${sentence}</p>`,
      true,
    ],
    ['in a frame of the same origin', `<iframe srcdoc="<p>${sentence}</p>"></iframe>`, false],
    ['in an image', `<svg width="9" height="9"><text>${sentence}</text></svg>`, false],
    ['in an XML island', `<xml><note>${sentence}</note></xml>`, true],
  ])('%s', async (name, html, isMarked) => {
    const page = await driven.open(
      server.add(`/places/${encodeURIComponent(name)}`, articleHtml({ extra: html + link })),
    );
    const before = await page.serialise();
    // All of an article is analysed before the popup has a list.
    await waitForWords(page, isMarked ? [...first, 'bombshell'] : first);
    expect(await page.serialise()).toBe(before);
    await leave(page);
  });

  test.each(['open', 'closed'] as const)('in a shadow root that is %s', async (mode) => {
    const page = await driven.open(
      server.add(
        `/shadow/${mode}`,
        articleHtml({
          extra: `<div id="host"></div>${link}<script>
            const root = document.querySelector('#host').attachShadow({ mode: '${mode}' });
            root.innerHTML = '<p>${sentence}</p>';</script>`,
        }),
      ),
    );
    await waitForWords(page, first);
    await leave(page);
  });

  test('what is typed into an editable part is not read, and stays as it is', async () => {
    const page = await driven.open(
      server.add('/typed', articleHtml({ extra: `<p id="edit" contenteditable>Write here</p>${link}` })),
    );
    await waitForWords(page, first);
    await page.click('#edit');
    await page.page.keyboard.type('a bombshell and a fatal blow ');
    // What comes after is read, and so what was typed before could have been.
    await page.evaluate((text) => {
      document
        .querySelector('h1')
        ?.after(Object.assign(document.createElement('p'), { textContent: `${text} It was an outrage.` }));
    }, 'The court said it would sit again, and that was, tragically, all.');
    await page.waitForPaint('tragically');
    const inside = await page.evaluate(() => document.querySelector('#edit')?.textContent);
    expect(inside).toContain('a bombshell and a fatal blow');
    expect((await words(page)).filter((word) => word === 'bombshell')).toEqual([]);
    await leave(page);
  });
});

describe('documents of other kinds', () => {
  /** Elements of XHTML have small letters in their names. */
  const asInHtml = `<p>After all of that it was a <b>bomb</b>shell for the court.</p><pre>${sentence}</pre>`;
  const xhtml = `<?xml version="1.0" encoding="utf-8"?>
    ${articleHtml({ extra: asInHtml + link })
      .replace('<!doctype html><html', '<html xmlns="http://www.w3.org/1999/xhtml"')
      .replace(/<meta ([^>]*)>/g, '<meta $1/>')
      .replace('</article></body>', '</article></body>')}</html>`.replace('</html></html>', '</html>');

  test('XHTML is marked as HTML is', async () => {
    const page = await driven.open(server.add('/story.xhtml', xhtml));
    expect(await page.evaluate(() => document.contentType)).toBe('application/xhtml+xml');
    const before = await page.serialise();
    await waitForWords(page, [...first, 'bombshell']);
    expect(await page.serialise()).toBe(before);
    await leave(page);
  });

  /** What the gate says of the page, asked as the popup asks: where there is no article it listens from then on. */
  async function stateOf(page: TestPage): Promise<unknown> {
    await page.activate();
    return waitFor('the gate to answer', () =>
      driven.evaluateInExtension(async (url) => {
        const tab = (await browser.tabs.query({})).find((candidate) => candidate.url === url);
        const ask = () => browser.tabs.sendMessage(tab?.id ?? -1, { type: 'page.describe' });
        const reply = await ask().catch(async () => {
          await browser.runtime.sendMessage({ type: 'gate.load', data: { tab: tab?.id } });
          return ask();
        });
        return (reply as { answer: { state: string } }).answer.state;
      }, page.url),
    );
  }

  test.each([
    ['/plain.txt', `Plain text. ${sentence}`],
    ['/data.json', JSON.stringify({ articleBody: sentence })],
    ['/drawing.svg', `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${sentence}</text></svg>`],
    ['/feed.xml', `<?xml version="1.0"?><rss><item><description>${sentence}</description></item></rss>`],
  ])('%s is no article, and stays as it is', async (path, body) => {
    const page = await driven.open(server.add(path, body));
    const bareText = await page.evaluate(() => document.documentElement.textContent);
    expect(await stateOf(page)).toBe('no-article');
    expect(await page.registeredHighlights()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.textContent)).toBe(bareText);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  test('a document whose body a script has taken away is no article, and becomes one when it is back', async () => {
    const page = await driven.open(
      server.add(
        '/bodyless',
        articleHtml({ extra: link }).replace(
          '</body>',
          '<script>window.kept = document.body; kept.remove();</script></body>',
        ),
      ),
    );
    expect(await page.evaluate(() => document.body)).toBeNull();
    expect(await page.registeredHighlights()).toBe(0);
    await page.evaluate(() => document.documentElement.append((window as unknown as { kept: Node }).kept));
    await waitForWords(page, first);
    await page.evaluate(() => document.body.remove());
    await page.waitForNoPaint();
    await page.evaluate(() => document.documentElement.append((window as unknown as { kept: Node }).kept));
    await waitForWords(page, first);
    await leave(page);
  });

  test('a PDF is left to its viewer', async () => {
    const page = await driven.open(server.add('/paper.pdf', pdf(sentence)));
    const popup = await driven.openPopup(page);
    // Firefox keeps its viewer from extensions; in Chromium's there is nothing that reads like an article.
    expect(await popup.text('.why')).toMatch(/No news article|page of the browser/);
    await popup.close();
    expect(page.errors).toEqual([]);
    await page.close();
  });
});

/** The smallest file that says something. */
function pdf(text: string): string {
  const stream = `BT /F1 12 Tf 50 700 Td (${text}) Tj ET`;
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length ${stream.length}>>stream
${stream}
endstream endobj
trailer<</Root 1 0 R>>`;
}
