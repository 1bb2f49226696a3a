import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/browsers.mjs';
import { launchBrowser } from '../../../scripts/launch.mjs';
import { type LoggingProxy, startProxy } from './proxy.ts';
import { TestPage } from './test-page.ts';
import { waitFor } from './wait-for.ts';

/** An extension document without a script of ours, from which the extension's own API can be called. */
const deskPath = 'manifest.json';

/** A command that takes longer than this is stuck: some calls on a tab without access never settle. */
const protocolTimeout = 20_000;

const viewport = { width: 1000, height: 800 };

export type Start = {
  readonly extension: string | undefined;
  readonly proxy: LoggingProxy;
  /** The temporary folder that holds profile and downloads, removed in the end. */
  readonly home: string;
};

/** What the two browsers have in common. See test-browser.ts for how to use it. */
export abstract class BaseBrowser {
  readonly downloads: string;
  protected readonly profile: string;
  protected browser!: Browser; // there as soon as `boot` has succeeded
  #origin: string | undefined;
  #extensionId: string | undefined;
  #desk: TestPage | undefined;

  protected constructor(
    readonly name: BrowserName,
    protected readonly start: Start,
  ) {
    this.profile = join(start.home, 'profile');
    this.downloads = join(start.home, 'downloads');
    mkdirSync(this.profile);
    mkdirSync(this.downloads);
  }

  /** What the browser needs on its command line and in its preferences. */
  protected abstract settings(): { args?: string[]; preferences?: Record<string, unknown> };

  /** Called after each start: begin to observe before anything is opened. */
  protected abstract started(): Promise<void>;

  /** Opens an address of the extension in an empty tab. */
  protected abstract navigateToExtension(page: Page, url: string): Promise<void>;

  /** Documents whose address may begin with `url`: tabs, windows, and panels. */
  protected abstract extensionDocuments(url: string): Promise<Page[]>;

  get extensionId(): string {
    if (!this.#extensionId) throw new Error('This browser was started without the extension.');
    return this.#extensionId;
  }

  extensionUrl(path: string): string {
    if (!this.#origin) throw new Error('This browser was started without the extension.');
    return `${this.#origin}/${path}`;
  }

  async boot(): Promise<this> {
    const { browser, extensionId, extensionOrigin } = await launchBrowser(this.name, {
      profile: this.profile,
      ...(this.start.extension ? { extension: this.start.extension } : {}),
      protocolTimeout,
      ...this.settings(),
    });
    this.browser = browser;
    // For scripts/run-step.mjs, should this process be killed before it can close the browser.
    writeFileSync(join(this.start.home, 'pid'), String(browser.process()?.pid));
    this.#extensionId = extensionId;
    this.#origin = extensionOrigin;
    this.#desk = undefined;
    await this.started();
    return this;
  }

  async open(url: string): Promise<TestPage> {
    const page = await this.browser.newPage();
    await page.setViewport(viewport);
    const opened = new TestPage(page, url);
    await page.goto(url, { waitUntil: 'load' });
    return opened;
  }

  async openExtensionPage(path: string): Promise<TestPage> {
    const url = this.extensionUrl(path);
    const page = await this.browser.newPage();
    await this.navigateToExtension(page, url);
    const opened = new TestPage(page, url);
    // Older versions of Chrome know the API by its first name only.
    await opened.evaluate(() => {
      const world = globalThis as { browser?: unknown; chrome?: unknown };
      world.browser ??= world.chrome;
    });
    return opened;
  }

  async waitForExtensionPage(path: string): Promise<TestPage> {
    const url = this.extensionUrl(path);
    const page = await waitFor(`the extension to open ${path}`, async () => {
      const isIt = (wanted: string) => location.href.startsWith(wanted) && document.readyState === 'complete';
      for (const candidate of await this.extensionDocuments(url))
        if (await candidate.evaluate(isIt, url).catch(() => false)) return candidate;
      return undefined;
    });
    return new TestPage(page, url);
  }

  async evaluateInExtension<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return (await this.desk()).evaluate(run, ...args);
  }

  /** An extension tab, kept open for calls of the extension's API. */
  protected async desk(): Promise<TestPage> {
    // A reload of the extension closes its tabs.
    const alive = await this.#desk?.evaluate(() => true).catch(() => false);
    if (!alive) this.#desk = undefined;
    this.#desk ??= await this.openExtensionPage(deskPath);
    return this.#desk;
  }

  async removeExtension(): Promise<void> {
    await this.browser.uninstallExtension(this.extensionId);
  }

  foreignRequests(): readonly string[] {
    return this.start.proxy.foreign;
  }

  async download(name: string | RegExp): Promise<string> {
    const finished = () =>
      readdirSync(this.downloads).find((file) =>
        typeof name === 'string' ? file === name : name.test(file) && !/\.(part|crdownload)$/.test(file),
      );
    // Firefox holds the name with an empty file until the download is done.
    const filled = () => {
      const file = finished();
      return file && statSync(join(this.downloads, file)).size > 0 ? file : undefined;
    };
    const file = await waitFor(`a download ${name}`, filled);
    return readFileSync(join(this.downloads, file), 'utf8');
  }

  async restart({ crash = false } = {}): Promise<void> {
    if (crash) {
      const child = this.browser.process();
      const gone = new Promise((done) => child?.once('exit', done));
      child?.kill('SIGKILL');
      await gone;
    } else {
      await this.browser.close();
    }
    await this.boot();
  }

  async close(): Promise<void> {
    await this.browser?.close().catch(() => this.browser.process()?.kill('SIGKILL'));
    await this.start.proxy.close();
    // The last processes of a browser may still write for a moment after it has exited.
    rmSync(this.start.home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

export async function prepareStart(extension: string | undefined): Promise<Start> {
  return { extension, proxy: await startProxy(), home: mkdtempSync(join(tmpdir(), 'slantlight-test-')) };
}
