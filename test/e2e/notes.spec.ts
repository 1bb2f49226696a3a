import { expect, test } from '@jest/globals';
import type { Browser } from 'webextension-polyfill';
import type { Finding } from '../../src/core/finding.ts';
import { type FindingPlace, placeOf } from '../../src/core/finding-place.ts';
import type { PageReport } from '../../src/core/page.ts';
import { articleHtml } from './articles.ts';
import { waitForCard, waitForNoCard } from './harness/card.ts';
import { body, closeAtOnce, isSaved, openEditorOn, stored, tabOf, typeInto } from './harness/note-editor.ts';
import { startSite } from './harness/start-site.ts';
import { waitFor } from './harness/wait-for.ts';

// In the extension's own tabs, both browsers have it.
declare const browser: Browser;

const { server, driven } = await startSite();

for (const path of ['/story', '/own', '/undone', '/closed', '/edited', '/gone', '/empty', '/crashed'])
  server.add(path, articleHtml({ title: `Judge denies request of small service ${path.slice(1)}` }));
server.add('/twice', articleHtml({ extra: '<p>It was a fatal blow, they said.</p>' }));
const long = `<p>${'The hearing went on for some time. '.repeat(30)}</p>`.repeat(30);
server.add('/long', articleHtml({ extra: long }));

test('a note survives the window closed in mid-word, a stopped background and a restart', async () => {
  const page = await driven.open(server.url('/story'));
  await page.waitForPaint('fatal blow');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionupdate'])
      addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`), true);
  });
  const editor = await openEditorOn(driven, page, 'fatal blow');
  await typeInto(editor, body, 'Nobody di');
  await driven.killBackground();
  await typeInto(editor, body, 'ed of it, and the ser');
  await closeAtOnce(editor);
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  await driven.killBackground();
  await driven.restart();

  const text = 'Nobody died of it, and the ser';
  const again = await driven.open(server.url('/story'));
  await again.waitForPaint('fatal blow');
  const panel = await driven.openExtensionPage(`pages/editor.html?tab=${await tabOf(driven, again)}`);
  await panel.waitFor('the note', (wanted) => document.querySelector('textarea')?.value === wanted, text);
  await panel.close();

  await again.hover('fatal blow');
  await waitForCard(again, text);
  await again.page.keyboard.press('Escape');
  await waitForNoCard(again);

  const popup = await driven.openPopup(again);
  expect(await popup.text('.notes-list .note-body')).toBe(text);
  await popup.click('.keeping summary');
  await popup.click('.save-export');
  const markdown = await driven.download(/small-service-story.*\.md$/);
  expect(markdown).toContain(text);
  expect(markdown).toMatch(/“fatal blow” \(\[in the page\]\(<http:[^>]*#:~:text=[^>]*fatal%20blow/);
  expect(markdown).toContain('Carter appointee');
});

test('what is said to be saved survives a crash of the browser', async () => {
  const page = await driven.open(server.url('/crashed'));
  const editor = await openEditorOn(driven, page, 'fatal blow');
  await typeInto(editor, body, 'Said to be saved');
  await editor.waitFor('it to be saved', isSaved);
  await driven.restart({ crash: true });
  expect(await stored(driven)).toContain('Said to be saved');
});

test('a deleted note can be taken back, and tags are kept with it', async () => {
  const page = await driven.open(server.url('/undone'));
  const editor = await openEditorOn(driven, page, 'fatal blow');
  await typeInto(editor, body, 'A word of mine');
  await typeInto(editor, '.note-editor input', 'law, to do,');
  await editor.waitFor('all to be saved', isSaved);
  await editor.click('.note-editor footer button');
  await editor.waitFor('the note to be gone', () => !document.querySelector('.note-editor'));
  await editor.click('.deleted button');
  await editor.waitFor('the note to be back', () => document.querySelector('textarea') !== null);
  expect(await editor.evaluate(() => document.querySelector('textarea')?.value)).toBe('A word of mine');
  expect(await editor.evaluate(() => document.querySelector('input')?.value)).toBe('law, to do');
  await closeAtOnce(editor);
  await page.close();
});

test('a note that nothing was written in is gone when it is deleted', async () => {
  const page = await driven.open(server.url('/empty'));
  const editor = await openEditorOn(driven, page, 'fatal blow');
  await editor.click('.note-editor footer button');
  await editor.waitFor('the note to be gone', () => !document.querySelector('.note-editor'));
  expect(await editor.evaluate(() => document.querySelector('[role="alert"]')?.textContent)).toBeUndefined();
  await closeAtOnce(editor);
  await page.close();
});

test('where a word is marked twice, the popup shows the note with its own place only', async () => {
  const page = await driven.open(server.url('/twice'));
  const editor = await openEditorOn(driven, page, 'fatal blow');
  await typeInto(editor, body, 'On the first');
  await editor.waitFor('it to be saved', isSaved);
  await closeAtOnce(editor);
  const popup = await driven.openPopup(page);
  await popup.text('.notes-list');
  const lists = await popup.evaluate(() =>
    [...document.querySelectorAll('.findings > li')]
      .filter((item) => item.querySelector('.lead span')?.textContent === 'fatal blow')
      .map((item) => item.querySelector('.note-body')?.textContent ?? ''),
  );
  expect(lists).toEqual(['On the first', '']);
  await popup.close();
  await page.close();
});

test('a note whose words are gone from the page says so', async () => {
  const page = await driven.open(server.url('/edited'));
  const editor = await openEditorOn(driven, page, 'fatal blow');
  await typeInto(editor, body, 'On words that go');
  await editor.waitFor('it to be saved', isSaved);
  await closeAtOnce(editor);
  server.add('/edited', articleHtml().replaceAll('fatal blow', 'setback of note'));
  await page.reload();
  await page.waitForPaint('Carter appointee');
  const again = await driven.openExtensionPage(`pages/editor.html?tab=${await tabOf(driven, page)}`);
  await again.waitFor('the orphan', () => document.querySelector('.note-editor .lost') !== null);
  expect(await again.text('blockquote')).toBe('fatal blow');
  await again.close();
  await page.close();
});

test('the editor goes on when the tab of its article is closed', async () => {
  const page = await driven.open(server.url('/closed'));
  await page.hover('fatal blow');
  await waitForCard(page, 'fatal blow');
  const tab = await tabOf(driven, page);
  const first = await driven.openExtensionPage(`pages/editor.html?tab=${tab}`);
  await first.click('.note-article');
  await first.waitFor('a note to write', () => document.querySelector('textarea') !== null);
  await first.close();
  await page.close();
  const panel = await driven.openExtensionPage(`pages/editor.html?tab=${tab}`);
  await panel.waitFor('the note', () => document.querySelector('textarea') !== null);
  await typeInto(panel, body, 'Written after');
  await panel.waitFor('it to be saved', isSaved);
  expect(await panel.evaluate(() => document.querySelector('[role="alert"]')?.textContent)).toBeUndefined();
  expect(await stored(driven)).toContain('Written after');
  await panel.close();
});

test('selected words become a mark of the reader’s own, with a note', async () => {
  const page = await driven.open(server.url('/own'));
  await page.waitForPaint('fatal blow');
  await page.evaluate(() => {
    const node = document.querySelector('article p')?.firstChild as Text;
    const start = node.data.indexOf('denied the request');
    getSelection()?.setBaseAndExtent(node, start, node, start + 'denied the request'.length);
  });
  const tab = await tabOf(driven, page);
  const answer = await driven.evaluateInExtension(
    (id) => browser.tabs.sendMessage(id, { type: 'note.begin', data: { about: 'selection' } }),
    tab,
  );
  expect(answer).toEqual({ answer: 'begun' });
  await page.waitForPaint('denied the request');
  const editor = await driven.openExtensionPage(`pages/editor.html?tab=${tab}`);
  await editor.waitFor('the note', () => document.querySelector('blockquote')?.textContent);
  await typeInto(editor, body, 'Said twice');
  await editor.waitFor('it to be saved', isSaved);
  await editor.close();

  await driven.killBackground();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.reload();
  await page.waitForPaint('denied the request');
  await page.hover('denied the request');
  expect((await waitForCard(page, 'Said twice')).text).toContain('Your own mark');
  await page.close();
});

test('a selection that is too long for one mark is refused, and the editor says why', async () => {
  const page = await driven.open(server.url('/long'));
  await page.waitForPaint('fatal blow');
  const tab = await tabOf(driven, page);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('article') as Element));
  const answer = await driven.evaluateInExtension(
    (id) => browser.tabs.sendMessage(id, { type: 'note.begin', data: { about: 'selection' } }),
    tab,
  );
  expect(answer).toEqual({ answer: 'too-long' });
  await driven.evaluateInExtension(
    (id) => browser.storage.session.set({ [`editor:${id}`]: { problem: 'too-long' } }),
    tab,
  );
  const editor = await driven.openExtensionPage(`pages/editor.html?tab=${tab}`);
  await editor.waitFor('the reason', () =>
    document.querySelector('[role="alert"]')?.textContent?.includes('too long'),
  );
  await editor.close();
  await page.close();
});

test('a note on a mark that the page has lost is not begun on another one', async () => {
  const page = await driven.open(server.url('/gone'));
  await page.waitForPaint('fatal blow');
  const tab = await tabOf(driven, page);
  const ask = (type: string, data: (at: FindingPlace) => unknown, at: FindingPlace) =>
    driven.evaluateInExtension((id, message) => browser.tabs.sendMessage(id, message), tab, {
      type,
      data: data(at),
    });
  const asNote = (at: FindingPlace) => ({ about: 'finding', at });
  const { answer: report } = (await driven.evaluateInExtension(
    (id) => browser.tabs.sendMessage(id, { type: 'page.describe' }),
    tab,
  )) as { answer: Extract<PageReport, { state: 'marked' }> };
  const blow = report.findings.find(({ finding }) => finding.quote === 'fatal blow')?.finding as Finding;
  // The page grows above the mark and keeps it, and its number in the list becomes another one's.
  await page.evaluate(() => {
    const update = document.createElement('p');
    update.textContent = 'It was disastrous, as those who had come to the court on that day put it.';
    document.querySelector('h1')?.after(update);
  });
  await page.waitForPaint('disastrous');
  expect(await ask('finding.show', (at) => at, placeOf(blow))).toEqual({ answer: true });
  await waitFor('the passage to be lit', async () =>
    (await page.painted()).some(({ highlight, text }) => highlight.endsWith('-f') && text === 'fatal blow'),
  );
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('article p'))
      if (paragraph.textContent?.includes('fatal blow')) paragraph.remove();
  });
  await waitFor('the mark to be gone', async () =>
    (await page.painted()).every(({ text }) => text !== 'fatal blow'),
  );
  expect(await ask('note.begin', asNote, placeOf(blow))).toEqual({ answer: 'passage-gone' });
  expect(await ask('finding.show', (at) => at, placeOf(blow))).toEqual({ answer: false });
  await page.close();
});
