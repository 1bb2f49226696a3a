import type { SiteServer } from '../test/e2e/harness/server.ts';
import type { TestBrowser } from '../test/e2e/harness/test-browser.ts';
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
export async function measureLive(
  options: Options,
  server: SiteServer,
  driven: TestBrowser,
  bare: TestBrowser,
): Promise<void> {
  const size = { words: 1_700, marks: 60 };
  const start = server.add('/live.html', pageOf(paragraphsOf(size).slice(0, 20)));
  const added = paragraphsOf({ words: additions * 85, marks: 600 }, 2).slice(0, additions);
  const whole = server.add('/whole.html', pageOf([...paragraphsOf(size).slice(0, 20), ...added]));
  const rounds = Math.min(3, options.rounds);

  const once = await repeat(rounds, () => loadOnce(driven, whole));
  const rows: Record<string, string | number>[] = [
    { what: 'reading all of it once', 'script ms': both(once), 'times reading it once': 1 },
  ];
  for (const [name, pause] of paces) {
    const ours = await repeat(rounds, () => addOneByOne(driven, start, added, pause, true));
    const page = await repeat(rounds, () => addOneByOne(bare, start, added, pause, false));
    rows.push({
      what: `${additions} paragraphs, ${name}`,
      'script ms': both(ours),
      'without us': both(page),
      'times reading it once': (ours.median - page.median) / once.median,
    });
  }
  rows.push({
    what: 'marks off and on again',
    'script ms': both(await repeat(rounds, () => toggle(driven, whole))),
  });
  rows.push({
    what: 'scrolling through it',
    'script ms': both(await repeat(rounds, () => scroll(driven, whole))),
  });
  printTable('A live page', rows);
}

async function repeat(rounds: number, measure: () => Promise<number>) {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) samples.push(await measure());
  return figureOf(samples);
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
