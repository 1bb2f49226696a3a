import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { WebWorker } from 'puppeteer-core';
import { type SiteServer, startServer } from '../test/e2e/harness/server.ts';
import { startBrowser, type TestBrowser } from '../test/e2e/harness/test-browser.ts';
import type { TestPage } from '../test/e2e/harness/test-page.ts';
import { waitFor } from '../test/e2e/harness/wait-for.ts';
import { pageOf, paragraphsOf } from './articles.ts';
import { waitForBadge } from './contestants.ts';
import type { Options } from './options.ts';
import { both, figureOf, printTable } from './report.ts';

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { getCurrent(): Promise<{ id: number }> };
};

const tabCounts = [1, 10, 50];

export async function run(options: Options): Promise<void> {
  printBundles(options.rounds);
  const server = await startServer();
  const driven = await startBrowser();
  try {
    await measureBackground(options.rounds, driven);
    await measurePainting(options.rounds, server, driven);
    await measureTabs(server, driven);
  } finally {
    await driven.close();
    await server.close();
  }
}

function printBundles(rounds: number): void {
  const folder = fileURLToPath(new URL('../dist/chrome/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const rows = files.map((file) => {
    const code = readFileSync(join(folder, file), 'utf8');
    const samples = Array.from({ length: rounds }, (_, round) => {
      const start = performance.now();
      // A comment keeps V8 from knowing the code from the round before.
      new Script(`${code}\n//${round}`);
      return performance.now() - start;
    });
    return { bundle: file, bytes: code.length, 'parsing, ms': both(figureOf(samples)) };
  });
  printTable('Bundles', rows);
}

/** The time to an answer, with the background awake, and stopped just before. */
async function measureBackground(rounds: number, driven: TestBrowser): Promise<void> {
  const ask = () =>
    driven.evaluateInExtension(async () => {
      const { id } = await chrome.tabs.getCurrent();
      const start = performance.now();
      await chrome.runtime.sendMessage({ type: 'settings.get', data: { tab: id } });
      return performance.now() - start;
    });
  const asleep: number[] = [];
  const awake: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await driven.killBackground();
    asleep.push(await ask());
    awake.push(await ask());
  }
  printTable('The background answers a page of ours', [
    { 'awake, ms': both(figureOf(awake)), 'stopped before, its start included, ms': both(figureOf(asleep)) },
  ]);
}

/** As text, since what compiles this file adds helpers of its own to functions. */
const noteFirstPaint = `
  const look = () => {
    if (CSS.highlights.size > 0) window.painted = performance.now();
    else setTimeout(look, 1);
  };
  look();`;

/** Milliseconds from the end of DOMContentLoaded, after which content scripts run, to the first highlight. */
async function timeToPaint(driven: TestBrowser, url: string, prepare: () => Promise<void>): Promise<number> {
  const page = await driven.open('about:blank');
  await page.page.evaluateOnNewDocument(noteFirstPaint);
  await prepare();
  await page.page.goto(url, { waitUntil: 'load' });
  const time = await waitFor('marks', () =>
    page.evaluate(() => {
      const { painted } = window as unknown as { painted?: number };
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return painted && navigation ? painted - navigation.domContentLoadedEventEnd : 0;
    }),
  );
  await page.close();
  return time;
}

async function measurePainting(rounds: number, server: SiteServer, driven: TestBrowser): Promise<void> {
  const url = server.add('/painted.html', pageOf(paragraphsOf({ words: 1000, marks: 60 })));
  const awake: number[] = [];
  const asleep: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    asleep.push(await timeToPaint(driven, url, () => driven.killBackground()));
    awake.push(await timeToPaint(driven, url, async () => undefined));
  }
  printTable('From document_idle to the first marks, 1,000 words', [
    { 'awake, ms': both(figureOf(awake)), 'background stopped before, ms': both(figureOf(asleep)) },
  ]);
}

/** Megabytes of the background's JavaScript heap after a collection. */
async function heapOf(page: TestPage): Promise<number> {
  const target = page.page
    .browser()
    .targets()
    .find((candidate) => candidate.type() === 'service_worker');
  const worker = (await target?.worker()) as WebWorker | null | undefined;
  if (!worker) throw new Error('The background has stopped');
  await worker.client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await worker.client.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

async function measureTabs(server: SiteServer, driven: TestBrowser): Promise<void> {
  await driven.killBackground();
  const pages: TestPage[] = [];
  const row: Record<string, string | number> = {};
  for (const count of tabCounts) {
    while (pages.length < count) {
      const seed = pages.length + 1;
      const url = server.add(`/tab-${seed}.html`, pageOf(paragraphsOf({ words: 1000, marks: 60 }, seed)));
      pages.push(await driven.open(url));
      await waitForBadge(driven, url);
    }
    row[`${count} tabs, MB`] = await heapOf(pages[0] as TestPage);
  }
  printTable("The background's heap", [row]);
  for (const page of pages) await page.close();
}
