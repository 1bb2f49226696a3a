import { type SiteServer, startServer } from '../test/e2e/harness/server.ts';
import { startBrowser, type TestBrowser } from '../test/e2e/harness/test-browser.ts';
import type { TestPage } from '../test/e2e/harness/test-page.ts';
import { pageOf, paragraphsOf } from './articles.ts';
import { sleep, waitForBadge } from './contestants.ts';
import type { Options } from './options.ts';
import { both, figureOf, printTable } from './report.ts';
import { trace } from './trace.ts';

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { getCurrent(): Promise<{ id: number }> };
};

const additions = 200;

/** How the 200 paragraphs come: each time a frame is drawn, or with time for other things between them. */
const paces = [
  ['one each frame', 0],
  ['one every 50 ms', 50],
] as const;

/** So many at a time, since the driver waits for no call for long. */
const inCall = 50;

/** What changes cost a page that is marked already: additions, switching marks off and on, scrolling. */
export async function run({ rounds }: Options): Promise<void> {
  const server = await startServer();
  const browsers = [await startBrowser(), await startBrowser({ extension: null })] as const;
  try {
    await measureLive(rounds, server, ...browsers);
  } finally {
    for (const browser of browsers) await browser.close();
    await server.close();
  }
}

/** All that is compared is measured in turns, in each round. */
async function measureLive(
  rounds: number,
  server: SiteServer,
  driven: TestBrowser,
  bare: TestBrowser,
): Promise<void> {
  const size = { words: 1_700, marks: 60 };
  const start = server.add('/live.html', pageOf(paragraphsOf(size).slice(0, 20)));
  const added = paragraphsOf({ words: additions * 85, marks: 600 }, 2).slice(0, additions);
  const whole = server.add('/whole.html', pageOf([...paragraphsOf(size).slice(0, 20), ...added]));

  const once: number[] = [];
  const off: number[] = [];
  const scrolled: number[] = [];
  const paced = paces.map(() => ({ ours: [] as number[], page: [] as number[], times: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    const all = await loadOnce(driven, whole);
    once.push(all);
    for (const [index, { ours, page, times }] of paced.entries()) {
      const pause = paces[index]?.[1] ?? 0;
      const withUs = await addOneByOne(driven, start, added, pause, true);
      const alone = await addOneByOne(bare, start, added, pause, false);
      ours.push(withUs);
      page.push(alone);
      times.push((withUs - alone) / all);
    }
    off.push(await toggle(driven, whole));
    scrolled.push(await scroll(driven, whole));
  }
  printTable('A live page', [
    { what: 'reading all of it once', 'script ms': both(figureOf(once)), 'times reading it once': 1 },
    ...paced.map(({ ours, page, times }, index) => ({
      what: `${additions} paragraphs, ${paces[index]?.[0]}`,
      'script ms': both(figureOf(ours)),
      'without us': both(figureOf(page)),
      'times reading it once': both(figureOf(times)),
    })),
    { what: 'marks off and on again', 'script ms': both(figureOf(off)) },
    { what: 'scrolling through it', 'script ms': both(figureOf(scrolled)) },
  ]);
}

async function loadOnce(driven: TestBrowser, url: string): Promise<number> {
  const page = await driven.open('about:blank');
  const { script } = await trace(page.page, url, async () => {
    await page.page.goto(url, { waitUntil: 'load' });
    await waitForBadge(driven, url);
    await sleep(300);
  });
  await page.close();
  return script;
}

/** A marked page, and what `act` costs it in milliseconds of script. */
async function costOf(
  driven: TestBrowser,
  url: string,
  isMarked: boolean,
  act: (page: TestPage) => Promise<void>,
) {
  const page = await driven.open(url);
  if (isMarked) await waitForBadge(driven, url);
  await sleep(1500);
  const { script } = await trace(page.page, url, () => act(page));
  await page.close();
  return script;
}

function addOneByOne(
  driven: TestBrowser,
  url: string,
  texts: readonly string[],
  pause: number,
  isMarked: boolean,
): Promise<number> {
  return costOf(driven, url, isMarked, async (page) => {
    for (let from = 0; from < texts.length; from += inCall) {
      await page.evaluate(
        async (some, time) => {
          const article = document.querySelector('article');
          for (const textContent of some) {
            article?.append(Object.assign(document.createElement('p'), { textContent }));
            await new Promise((resolve) =>
              time > 0 ? setTimeout(resolve, time) : requestAnimationFrame(resolve),
            );
          }
        },
        texts.slice(from, from + inCall),
        pause,
      );
    }
    // The last addition is read, and remembered a second later.
    await sleep(1800);
  });
}

function toggle(driven: TestBrowser, url: string): Promise<number> {
  const change = (on: boolean) =>
    driven.evaluateInExtension(async (everywhere) => {
      const { id } = await chrome.tabs.getCurrent();
      await chrome.runtime.sendMessage({
        type: 'settings.change',
        data: { tab: id, change: { everywhere } },
      });
    }, on);
  return costOf(driven, url, true, async () => {
    await change(false);
    await sleep(400);
    await change(true);
    await sleep(400);
  });
}

function scroll(driven: TestBrowser, url: string): Promise<number> {
  return costOf(driven, url, true, async (page) => {
    await page.activate();
    await page.page.mouse.move(400, 400);
    for (let count = 0; count < 40; count += 1) {
      await page.page.mouse.wheel({ deltaY: 400 });
      await sleep(50);
    }
    await sleep(300);
  });
}
