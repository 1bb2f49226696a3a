import { describe, expect, test } from '@jest/globals';
import { articleHtml } from './articles.ts';
import { waitForCard, waitForNoCard } from './harness/card.ts';
import { startSite } from './harness/start-site.ts';
import type { TestPage } from './harness/test-page.ts';
import { addNextPage, goOut, link, waitForNextPage } from './way-out.ts';

const { server, driven } = await startSite();
addNextPage(server);

/** An article with a link, `head` as the last thing before its body and `extra` as the last in its text. */
function open(path: string, { head = '', extra = '' } = {}): Promise<TestPage> {
  const html = articleHtml({ extra: link + extra }).replace('</head>', `${head}</head>`);
  return driven.open(server.add(path, html));
}

const words = async (page: TestPage) => (await page.painted()).map(({ text }) => text);

/** The page's own link still goes where it went. */
async function leave(page: TestPage): Promise<void> {
  await goOut(page);
  await page.close();
}

describe('a page that changes what scripts build on', () => {
  test('overrides of built-ins reach none of our scripts', async () => {
    const page = await open('/built-ins', {
      head: `<script>
        window.called = [];
        const trap = (object, name) => {
          const before = object[name];
          object[name] = function () { called[called.length] = name; return Reflect.apply(before, this, arguments); };
        };
        const names = { Array: 'map filter flatMap find push some sort', Node: 'appendChild contains compareDocumentPosition',
          Element: 'querySelectorAll closest matches checkVisibility getBoundingClientRect', Document: 'querySelectorAll createRange',
          EventTarget: 'addEventListener', Map: 'get set', WeakMap: 'get set', Promise: 'then', String: 'slice trim', RegExp: 'test exec' };
        for (const [type, list] of Object.entries(names))
          for (const name of list.split(' ')) trap(window[type].prototype, name);
        trap(JSON, 'parse'); trap(JSON, 'stringify'); trap(window, 'Highlight'); trap(window, 'StaticRange');
        trap(CSS.highlights, 'set'); trap(CSS.highlights, 'has'); trap(window, 'setTimeout');
        Object.defineProperty(Object.prototype, 'slantlight', { get() { called[called.length] = 'slantlight'; } });
        called.length = 0;
      </script>`,
    });
    // Not by `painted`, which runs in this page and calls what it has trapped.
    const painted = await page.waitFor('marks', () => CSS.highlights.size > 0);
    expect(painted).toBe(true);
    expect(await page.evaluate(() => (window as unknown as { called: string[] }).called.join())).toBe('');
    await leave(page);
  });

  test('built-ins that throw keep nothing from being marked', async () => {
    const page = await open('/throws', {
      head: `<script>
        const refuse = () => { throw new Error('Not here'); };
        for (const [type, names] of Object.entries({ Array: 'map filter flatMap some find', Node: 'contains',
          Element: 'closest matches checkVisibility', Document: 'createRange', Map: 'get', Promise: 'then' }))
          for (const name of names.split(' ')) window[type].prototype[name] = refuse;
        for (const name of ['textContent', 'firstChild', 'nextSibling'])
          Object.defineProperty(Node.prototype, name, { get: refuse });
        JSON.parse = JSON.stringify = refuse;
        window.Highlight = window.StaticRange = window.MutationObserver = refuse;
      </script>`,
    });
    await page.waitFor('marks', () => CSS.highlights.size > 0);
    expect(page.errors).toEqual([]);
    await page.page.evaluate(() => document.getElementById('out')?.click());
    await waitForNextPage(page);
    await page.close();
  });

  test('forged messages and events are not heard', async () => {
    const page = await open('/forged');
    await page.waitForPaint('fatal blow');
    const before = (await words(page)).sort();
    await page.evaluate(() => {
      for (const type of ['page.retract', 'display.changed', 'note.open', 'settings.change', 'article.found'])
        for (const data of [undefined, { index: 0 }, { tab: 1, change: { everywhere: false } }]) {
          postMessage({ type, data }, '*');
          postMessage(JSON.stringify({ type, data }), '*');
          for (const target of [window, document, document.body])
            target.dispatchEvent(new CustomEvent(type, { detail: data, bubbles: true }));
        }
      // No extension's messages are within reach of a page that its manifest does not name, and ours names none.
      type Runtime = { runtime?: { sendMessage?: unknown } };
      const world = window as unknown as { chrome?: Runtime; browser?: Runtime };
      if (world.chrome?.runtime?.sendMessage ?? world.browser?.runtime?.sendMessage)
        throw new Error('This page can send runtime messages');
      document.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 1, clientY: 1 }));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await page.waitFor('the messages to be delivered', () => {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      addEventListener('message', () => resolve(true), { once: true });
      postMessage('last', '*');
      return promise;
    });
    expect((await words(page)).sort()).toEqual(before);
    expect(page.errors).toEqual([]);
    await leave(page);
  });

  test('a forged click on a mark opens no card', async () => {
    const page = await open('/forged-click');
    const { box } = await page.waitForPaint('fatal blow');
    await page.evaluate(
      (x, y) => {
        const world = window as unknown as { cards: number };
        world.cards = 0;
        new MutationObserver((records) => {
          for (const { addedNodes } of records) world.cards += addedNodes.length;
        }).observe(document.documentElement, { childList: true });
        const init = { bubbles: true, clientX: x, clientY: y };
        const target = document.elementFromPoint(x, y);
        target?.dispatchEvent(new PointerEvent('pointermove', init));
        target?.dispatchEvent(new MouseEvent('click', init));
      },
      box.x + 2,
      box.y + box.height / 2,
    );
    // The pointer of the reader opens another mark's card. One for the forged click would have come before.
    await page.hover('tech giant');
    await page.waitFor('a card', () => (window as unknown as { cards: number }).cards > 0);
    expect(await page.evaluate(() => (window as unknown as { cards: number }).cards)).toBe(1);
    await page.close();
  });

  type Loop = { clears: number; frames: number };

  test('a registry that is cleared in a loop does not hold up the page', async () => {
    const page = await open('/clears');
    await page.waitForPaint('fatal blow');
    await page.evaluate(() => {
      const world = window as unknown as Loop;
      world.clears = 0;
      world.frames = 0;
      const clear = () => {
        world.frames += 1;
        if (CSS.highlights.size > 0) world.clears += 1;
        CSS.highlights.clear();
        document.body.append(new Comment());
        requestAnimationFrame(clear);
      };
      clear();
    });
    await page.waitFor('three hundred frames', () => (window as unknown as Loop).frames > 300);
    // Set again when the page is read again, which is a few times in five seconds, not at each frame.
    expect(await page.evaluate(() => (window as unknown as Loop).clears)).toBeLessThan(40);
    await leave(page);
  });

  test('a card that the page removes takes nothing with it', async () => {
    const page = await open('/removes', {
      head: `<script>
          window.removed = 0;
          new MutationObserver((records) => {
            for (const { addedNodes } of records)
              for (const node of addedNodes)
                if (node.parentNode === document.documentElement && node !== document.body && node !== document.head) {
                  node.remove();
                  removed += 1;
                }
          }).observe(document.documentElement, { childList: true });
        </script>`,
    });
    await page.hover('fatal blow');
    await page.waitFor(
      'the card to be removed',
      () => (window as unknown as { removed: number }).removed > 0,
    );
    expect(page.errors).toEqual([]);
    expect(await words(page)).toContain('fatal blow');
    await leave(page);
  });

  test('a card that the page covers can be closed, and the cover stays the page’s own', async () => {
    const page = await open('/covers', {
      head: `<style>#cover{position:fixed;inset:0;width:100vw;height:100vh;border:0;background:white}</style>
        <script>
          window.clicks = 0;
          addEventListener('load', () => {
            new MutationObserver(() => {
              if (document.querySelector('#cover')) return;
              const cover = document.createElement('div');
              cover.id = 'cover';
              cover.popover = 'manual';
              cover.addEventListener('click', () => { clicks += 1; });
              document.body.append(cover);
              cover.showPopover();
            }).observe(document.documentElement, { childList: true });
          });
        </script>`,
    });
    await page.hover('fatal blow');
    await page.waitFor('the cover', () => document.querySelector('#cover:popover-open') !== null);
    await waitForCard(page, 'fatal blow');
    await page.page.mouse.click(500, 700);
    await waitForNoCard(page);
    expect(await page.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBe(1);
    expect(await page.evaluate(() => document.querySelector('#cover:popover-open') !== null)).toBe(true);
    await page.evaluate(() => document.querySelector('#cover')?.remove());
    expect(page.errors).toEqual([]);
    expect(await words(page)).toContain('fatal blow');
    await leave(page);
  });
});
