import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Target } from 'puppeteer-core';
import { BaseBrowser, type Start } from './base-browser.ts';
import { evaluateIn } from './evaluate-in.ts';
import type { Surface } from './surface.ts';
import type { TestBrowser } from './test-browser.ts';
import { TestPage } from './test-page.ts';
import { waitFor } from './wait-for.ts';

type HostAccess = 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES';

/** What chrome://extensions can do; it is not part of any published types. */
type DeveloperPrivate = {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: {
    extensionId: string;
    hostAccess?: HostAccess;
    incognitoAccess?: boolean;
  }): Promise<void>;
  addHostPermission(id: string, pattern: string): Promise<void>;
  getExtensionInfo(id: string): Promise<{ state: string; manifestErrors: { message: string }[] }>;
};
type Management = { setEnabled(id: string, enabled: boolean): Promise<void> };
declare const chrome: { developerPrivate: DeveloperPrivate; management: Management };
declare const browser: {
  windows: { create(options: { incognito: boolean; url: string }): Promise<unknown> };
};

export class Chromium extends BaseBrowser implements TestBrowser {
  readonly #requests: string[] = [];

  constructor(start: Start) {
    super('chromium', start);
    // The driver's own way to choose a folder renames the files.
    mkdirSync(join(this.profile, 'Default'));
    const preferences = {
      download: { default_directory: this.downloads, prompt_for_download: false },
      // Chromium would fetch a dictionary as soon as somebody types into a text field, with an extension or without.
      spellcheck: { dictionaries: [], dictionary: '' },
    };
    writeFileSync(join(this.profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  }

  protected settings() {
    return {
      args: [
        '--disable-gpu',
        '--force-device-scale-factor=1',
        `--proxy-server=127.0.0.1:${this.start.proxy.port}`,
        // Without this, requests to this machine would pass the proxy by.
        '--proxy-bypass-list=<-loopback>',
      ],
    };
  }

  protected async started(): Promise<void> {
    this.browser.on('targetcreated', (target) => {
      // A document or worker may be gone before we listen to it; then it asked for nothing.
      this.#listen(target).catch(() => {});
    });
    await Promise.all(this.browser.targets().map((target) => this.#listen(target).catch(() => {})));
  }

  async #listen(target: Target): Promise<void> {
    // Not the worker: a session of ours would keep it from stopping. Its requests are seen by proxy and server.
    if (!this.start.extension || target.type() !== 'page') return;
    const session = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request, documentURL, initiator }) => {
      const own = 'chrome-extension://';
      const byScript = initiator.stack?.callFrames.some(({ url }) => url.startsWith(own)) ?? false;
      if (request.url.startsWith(own) || !(documentURL.startsWith(own) || byScript)) return;
      this.#requests.push(`${request.method} ${request.url}`);
    });
    await session.send('Network.enable');
  }

  protected async navigateToExtension(page: Page, url: string): Promise<void> {
    await page.goto(url, { waitUntil: 'load' });
  }

  protected extensionDocuments(url: string): Promise<Page[]> {
    // To the driver a side panel is a target, but not a page until it is asked to be one.
    const targets = this.browser.targets().filter((target) => target.url().startsWith(url));
    return Promise.all(targets.map((target) => target.asPage()));
  }

  async clickToolbarButton(page: TestPage): Promise<void> {
    await page.activate();
    const extension = (await this.browser.extensions()).get(this.extensionId);
    if (!extension) throw new Error('The extension is not installed.');
    await extension.triggerAction(page.page);
  }

  async openPopup(page: TestPage): Promise<Surface> {
    const url = this.extensionUrl('popup/popup.html');
    const before = new Set(this.browser.targets());
    await this.clickToolbarButton(page);
    const target = await waitFor('the popup to open', () =>
      this.browser.targets().find((candidate) => candidate.url() === url && !before.has(candidate)),
    );
    const popup = new PopupPage(await target.asPage(), url);
    await popup.waitFor('the popup to load', () => document.readyState === 'complete');
    return popup;
  }

  async evaluateInBackground<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    if (!this.#worker()) await this.#startWorker();
    const target = await waitFor('the background to run', () => this.#worker());
    const worker = await target.worker();
    if (!worker) throw new Error('The background stopped while it was asked.');
    return evaluateIn(worker, run, args);
  }

  async killBackground(): Promise<void> {
    const target = this.#worker();
    await (await target?.worker())?.close();
    // This very worker: the next event may have started another one already.
    await waitFor('the background to stop', () => !target || !this.browser.targets().includes(target));
  }

  #worker(): Target | undefined {
    const own = (target: Target) =>
      target.type() === 'service_worker' && target.url().startsWith(this.extensionUrl(''));
    return this.browser.targets().find(own);
  }

  async #startWorker(): Promise<void> {
    const session = await (await this.desk()).page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: this.extensionUrl('') });
    await session.detach();
  }

  async withholdAccess(): Promise<void> {
    await this.#setAccess('ON_CLICK');
  }

  async grantAccess(): Promise<void> {
    await this.#setAccess('ON_ALL_SITES');
  }

  async grantAccessTo(origin: string): Promise<void> {
    await this.#setAccess('ON_SPECIFIC_SITES');
    await this.#onSettings(
      (id, pattern) => chrome.developerPrivate.addHostPermission(id, pattern),
      this.extensionId,
      // A match pattern has no port.
      `${origin.replace(/:\d+$/, '')}/*`,
    );
  }

  async #setAccess(hostAccess: HostAccess): Promise<void> {
    await this.#onSettings(
      (extensionId, access) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access }),
      this.extensionId,
      hostAccess,
    );
  }

  async processorTime(): Promise<number> {
    const session = await this.browser.target().createCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  }

  async disableExtension(): Promise<void> {
    await this.#onSettings((id) => chrome.management.setEnabled(id, false), this.extensionId);
  }

  async reloadExtension(): Promise<void> {
    if (!this.start.extension) throw new Error('This browser was started without the extension.');
    // What is there already is loaded anew, under the same id.
    await this.browser.installExtension(this.start.extension);
  }

  async allowPrivateWindows(): Promise<void> {
    // The change reloads the extension; without developer mode it would stay disabled.
    await this.#onSettings(() =>
      chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    );
    await this.#onSettings(
      (extensionId) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
      this.extensionId,
    );
    await waitFor('the extension to reload', () =>
      this.evaluateInExtension(() =>
        (
          globalThis as unknown as {
            chrome: { extension: { isAllowedIncognitoAccess(): Promise<boolean> } };
          }
        ).chrome.extension.isAllowedIncognitoAccess(),
      ),
    );
  }

  async openPrivate(url: string): Promise<TestPage> {
    const before = new Set(this.browser.targets());
    await this.evaluateInExtension(
      (address) => browser.windows.create({ incognito: true, url: address }),
      url,
    );
    const target = await waitFor(`a private window on ${url}`, () =>
      this.browser.targets().find((candidate) => candidate.url() === url && !before.has(candidate)),
    );
    const page = new TestPage(await target.asPage(), url);
    await page.waitFor(`${url} to load`, () => document.readyState === 'complete');
    return page;
  }

  async requestsByExtension(): Promise<readonly string[]> {
    return this.#requests;
  }

  async manifestErrors(): Promise<readonly string[]> {
    await this.#onSettings(() =>
      chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    );
    const { state, manifestErrors } = await this.#onSettings(
      (id) => chrome.developerPrivate.getExtensionInfo(id),
      this.extensionId,
    );
    const errors = manifestErrors.map(({ message }) => message);
    return state === 'ENABLED' ? errors : [`The extension is ${state}.`, ...errors];
  }

  /** Runs a function in a tab of chrome://extensions, which may do what a user may do there. */
  async #onSettings<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const page = await this.browser.newPage();
    try {
      await page.goto('chrome://extensions/', { waitUntil: 'load' });
      return await evaluateIn(page, run, args);
    } finally {
      await page.close();
    }
  }
}

/** The popup is a page of its own to the driver, but closes as soon as another page comes to the front. */
class PopupPage extends TestPage {
  override async activate(): Promise<void> {}
}
