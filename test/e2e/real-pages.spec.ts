import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser } from 'webextension-polyfill';
import type { PageReport } from '../../src/core/page.ts';
import { type SiteServer, startServer } from './harness/server.ts';
import { startBrowser, type TestBrowser } from './harness/test-browser.ts';
import { waitFor } from './harness/wait-for.ts';

// In the extension's own tabs, both browsers have it.
declare const browser: Browser;

/** What the page world gets from the bundle below. */
type Reading = { readonly state: string; readonly texts: string[] };
declare const readForTest: () => Reading;

// Saved pages of real outlets, Mozilla's for Readability; they are not in the repository.
const folder = fileURLToPath(new URL('../../../shared/data/pages/', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a person has found right for each page: the gate's decision, the blocks read, and the first and last of them. */
type Reviewed = Record<string, { state: string; blocks: number; first: string; last: string }>;
const reviewed = JSON.parse(
  readFileSync(new URL('../fixtures/real-pages.json', import.meta.url), 'utf8'),
) as Reviewed;

/** The texts are their outlets': the table knows them by the start of their SHA-256. */
const digest = (text = '') => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Which blocked fonts Firefox complains of differs from load to load. */
const isOfNetwork = (error: string) => error.includes('Cross-Origin Request Blocked');

/** Saved pages run no scripts: they would ask for servers that are not there, and differ from themselves. */
const withoutScripts = (html: string) =>
  html.replace(/<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>/gi, '');

test('the table of real pages is in order, and has an article for most', () => {
  const pages = Object.keys(reviewed);
  expect(pages).toEqual([...pages].sort());
  expect(Object.values(reviewed).filter(({ state }) => state === 'article').length).toBeGreaterThan(20);
});

function describePages(): void {
  let server: SiteServer;
  let bare: TestBrowser;
  let driven: TestBrowser;
  let reader = '';

  beforeAll(async () => {
    server = await startServer();
    for (const page of readdirSync(folder)) {
      server.add(`/real/${page}`, withoutScripts(readFileSync(`${folder}${page}`, 'utf8')));
    }
    const { outputFiles } = await build({
      stdin: {
        contents: `import { decide } from './content-scripts/decide.ts';
          import { createPageText } from './content-scripts/page-text.ts';
          globalThis.readForTest = async () => ({
            state: decide().state,
            texts: (await createPageText().read()).map(({ text }) => text),
          });`,
        resolveDir: root,
      },
      bundle: true,
      write: false,
      format: 'iife',
    });
    reader = outputFiles[0]?.text ?? '';
    bare = await startBrowser({ extension: null });
    driven = await startBrowser();
  });
  afterAll(async () => {
    await driven.close();
    await bare.close();
    await server.close();
  });

  /** What our scripts in the page say of it, once they have made up their mind. */
  const settled = (url: string) =>
    waitFor(`the scripts on ${url} to have settled`, async () => {
      const report = await driven.evaluateInExtension(async (address: string) => {
        const tab = (await browser.tabs.query({})).find((candidate) => candidate.url === address);
        try {
          const reply = await browser.tabs.sendMessage(tab?.id ?? -1, { type: 'page.describe' });
          return (reply as { answer: PageReport }).answer;
        } catch {
          // Where there is no article nobody listens; as the popup does, it is looked at again.
          await browser.runtime.sendMessage({ type: 'gate.load', data: { tab: tab?.id } });
          return undefined;
        }
      }, url);
      return report?.state === 'reading' ? undefined : report;
    });

  test('the table has every page', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(reviewed));
  });

  test.each(Object.keys(reviewed))('%s', async (name) => {
    const url = server.url(`/real/${name}`);
    const before = await bare.open(url);
    const baseline = { dom: await before.serialise(), errors: before.errors };
    await before.evaluate((code: string) => {
      // biome-ignore lint/security/noGlobalEval: the bundle is ours, and runs in a browser without the extension
      globalThis.eval(code);
    }, reader);
    const { state, texts } = await before.evaluate(() => readForTest());
    await before.close();
    const found = { state, blocks: texts.length, first: digest(texts[0]), last: digest(texts.at(-1)) };
    expect(found).toEqual(reviewed[name]);

    const page = await driven.open(url);
    const report = await settled(url);
    expect(report.state).toBe(state === 'article' ? 'marked' : state);
    expect(await page.serialise()).toBe(baseline.dom);
    expect(page.errors.filter((error) => !baseline.errors.includes(error) && !isOfNetwork(error))).toEqual(
      [],
    );
    await page.close();
  });
}

if (existsSync(folder)) describe('real pages', describePages);
