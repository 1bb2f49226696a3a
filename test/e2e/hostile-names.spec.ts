import { expect, test } from '@jest/globals';
import { articleHtml } from './articles.ts';
import { waitForCard, waitForNoCard } from './harness/card.ts';
import { startSite } from './harness/start-site.ts';
import { addNextPage, link, waitForNextPage } from './way-out.ts';

const { server, driven } = await startSite();
addNextPage(server);

const each = (names: string, html: (name: string) => string) => names.split(' ').map(html).join('');

/** What documents have, ours to use: an element that is named so stands in for it. */
const ofDocuments =
  'querySelector querySelectorAll getElementsByTagName body head title documentElement createRange createElement ' +
  'createElementNS createTextNode createTreeWalker addEventListener removeEventListener activeElement location ' +
  'defaultView URL cookie forms nodeType nodeName parentNode ownerDocument contains append children firstChild ' +
  'compareDocumentPosition visibilityState scrollingElement fonts adoptedStyleSheets styleSheets implementation';

/** What forms have of elements: a field that is named so stands in for it. */
const ofForms =
  'attributes parentNode parentElement childNodes children firstChild firstElementChild lastChild nextSibling ' +
  'previousSibling nextElementSibling nodeName nodeType tagName localName textContent classList className id closest ' +
  'matches getAttribute hasAttribute querySelector querySelectorAll contains checkVisibility isConnected hidden ' +
  'getBoundingClientRect compareDocumentPosition ownerDocument getRootNode isContentEditable remove append style';

/** What our scripts have of their global object, and what they would call things of their own. */
const ofWindows =
  'browser slantlight CSS Highlight StaticRange MutationObserver scheduler navigation performance location ' +
  'history document getSelection getComputedStyle setTimeout Node Element Document NodeFilter Reflect Proxy Symbol ' +
  'crypto innerHeight top self globalThis module exports require define process';

const bombshell = '<p>After all of that it was a bombshell for everyone who had come to hear the court.</p>';
const fields = each(ofForms, (name) => `<input name="${name}">`);
const prose =
  '<p>It was, tragically, all that the court had to say to them on that day, and on the next.</p>';

test('a page that stands in for the interface to extensions is left as it is', async () => {
  const forms = each('browser chrome', (name) => `<form id="${name}"><input name="runtime"></form>`);
  const page = await driven.open(server.add('/interface', articleHtml({ extra: forms + link })));
  const before = await page.serialise();
  // Firefox keeps its own; in Chromium there is then nothing to ask, and nothing is marked.
  if (driven.name === 'firefox') await page.waitForPaint('fatal blow');
  const other = await driven.open(server.add('/other', articleHtml()));
  await other.waitForPaint('fatal blow');
  await other.close();
  expect(await page.registeredHighlights()).toBe(driven.name === 'firefox' ? 3 : 0);
  expect(await page.serialise()).toBe(before);
  await page.click('#out');
  await waitForNextPage(page);
  expect(page.errors).toEqual([]);
  await page.close();
});

test.each([
  ['images named like what documents have', each(ofDocuments, (name) => `<img name="${name}" hidden>`)],
  ['forms named like what documents have', each(ofDocuments, (name) => `<form name="${name}"></form>`)],
  ['plug-ins named like what documents have', each(ofDocuments, (name) => `<embed name="${name}" hidden>`)],
  [
    'frames named like what documents have',
    each('body querySelector title', (name) => `<iframe name="${name}" hidden></iframe>`),
  ],
  ['images with such ids', each(ofDocuments, (name) => `<img id="${name}" name="${name}" hidden>`)],
  ['links whose ids are names of ours', each(ofWindows, (name) => `<a id="${name}" name="${name}"></a>`)],
  [
    'forms whose ids are names of ours',
    each(ofWindows, (name) => `<form id="${name}"><input name="runtime"><input name="id"></form>`),
  ],
  ['a form whose fields are named like what forms have', `<form>${fields}${prose}</form>`],
  ['a form that says it is the article', `<form role="main" itemprop="articleBody">${fields}${prose}</form>`],
  [
    'a form that leads back to what is before it',
    `<input name="nextSibling" form="back"><form id="back"></form>`,
  ],
  [
    'a form that is around itself',
    `<form><input name="parentElement"><input name="parentNode">${prose}</form>`,
  ],
  [
    'a form with a list for a text',
    '<form role="main"><select name="textContent"><option>a<option>b</select></form>',
  ],
  [
    'a running line in such a form',
    `<form>${fields}<span itemprop="articleBody">It was said in court.</span></form>`,
  ],
])('%s change nothing of what is marked', async (name, names) => {
  const path = `/names/${encodeURIComponent(name)}`;
  const page = await driven.open(server.add(path, articleHtml({ extra: names + bombshell + link })));
  const markup = () => page.evaluate(() => new XMLSerializer().serializeToString(window.document));
  const before = await markup();
  const words = async () => (await page.painted()).map(({ text }) => text).sort();
  await page.waitForPaint('bombshell');
  await page.waitForPaint('fatal blow');
  expect(await words()).toEqual(['Carter appointee', 'bombshell', 'fatal blow', 'sadly', 'tech giant']);

  // What changes in and around such elements is read as anywhere else.
  await page.evaluate(() => {
    const all = (selector: string) => Document.prototype.querySelectorAll.call(document, selector);
    const add = (element: Element | undefined, text: string) => {
      const paragraph = Document.prototype.createElement.call(document, 'p');
      paragraph.textContent = text;
      if (element) Node.prototype.appendChild.call(element, paragraph);
      return paragraph;
    };
    for (const form of all('form')) add(form, 'It was sad.').remove();
    add(all('article')[0], 'It was disastrous, as those who had come to the court put it.').id = 'late';
  });
  await page.waitForPaint('disastrous');
  await page.evaluate(() => document.getElementById('late')?.remove());

  await page.hover('fatal blow');
  await waitForCard(page, 'fatal blow');
  await page.page.keyboard.press('Escape');
  await waitForNoCard(page);
  const popup = await driven.openPopup(page);
  expect(await popup.text('.findings')).toContain('bombshell');
  await popup.close();

  const out = await page.evaluate(() => {
    const element = document.getElementById('out');
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y } = element?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return { x, y };
  });
  expect(await markup()).toBe(before);
  await page.activate();
  await page.page.mouse.click(out.x + 5, out.y + 5);
  await waitForNextPage(page);
  expect(page.errors).toEqual([]);
  await page.close();
});
