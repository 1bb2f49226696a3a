import type { Page } from 'puppeteer-core';
import { BaseBrowser, type Start } from './base-browser.ts';
import { connectionOf, FirefoxPrivileged } from './firefox-privileged.ts';
import { Picture } from './picture.ts';
import { type Key, Surface } from './surface.ts';
import type { TestBrowser } from './test-browser.ts';
import { TestPage } from './test-page.ts';
import { waitFor } from './wait-for.ts';

type Box = { width: number; height: number };
type Extension = {
  backgroundState: string;
  views: Set<{ viewType: string; xulBrowser: Element & { browsingContext: BrowsingContext } }>;
  terminateBackground(options: object): Promise<void>;
  wakeupBackground(): Promise<void>;
};
type BrowsingContext = {
  currentWindowGlobal: {
    drawSnapshot(area: DOMRect, scale: number, background: string): Promise<ImageBitmap>;
  };
};
type Principal = {
  addonId?: string;
  addonPolicy?: { id: string };
  contentScriptAddonPolicy?: { id: string };
} | null;
type HttpChannel = {
  URI: { spec: string };
  requestMethod: string;
  loadInfo: { triggeringPrincipal: Principal; loadingPrincipal: Principal };
};

/** Firefox's own names, available in its privileged scope only. */
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
declare const ChromeUtils: {
  importESModule(url: string): Record<string, unknown>;
  requestProcInfo(): Promise<{ cpuTime: number; children: { cpuTime: number }[] }>;
};
declare const Ci: Record<string, unknown>;
declare const Services: {
  obs: {
    addObserver(
      observer: { observe(subject: { QueryInterface(type: unknown): HttpChannel }): void },
      topic: string,
    ): void;
  };
};
type Permissions = {
  add(id: string, change: object, emitter?: object): Promise<void>;
  remove(id: string, change: object, emitter?: object): Promise<void>;
};
declare const browser: {
  windows: { create(options: { incognito: boolean; url: string }): Promise<unknown> };
};

const everywhere = ['http://*/*', 'https://*/*'];

export class Firefox extends BaseBrowser implements TestBrowser {
  #privileged!: FirefoxPrivileged;

  constructor(start: Start) {
    super('firefox', start);
  }

  protected settings() {
    return {
      preferences: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': this.start.proxy.port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': this.start.proxy.port,
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
        'browser.download.folderList': 2,
        'browser.download.dir': this.downloads,
        'browser.download.useDownloadDir': true,
        'browser.download.alwaysOpenPanel': false,
        // A permission that a page of the extension asks for is granted; no test can answer the question.
        'extensions.webextOptionalPermissionPrompts': false,
        // An add-on installed like this is removed at the end; its data is to stay, as a user's would.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
        'layout.css.devPixelsPerPx': '1.0',
      },
    };
  }

  protected async started(): Promise<void> {
    this.#privileged = new FirefoxPrivileged(this.browser, this.start.extension ? this.extensionId : '');
    if (!this.start.extension) return;
    await this.#privileged.run((id) => {
      const made: string[] = [];
      (globalThis as { slantlightTestRequests?: string[] }).slantlightTestRequests = made;
      const isOurs = (principal: Principal) =>
        [principal?.addonId, principal?.addonPolicy?.id, principal?.contentScriptAddonPolicy?.id].includes(
          id,
        );
      Services.obs.addObserver(
        {
          observe(subject) {
            const { URI, requestMethod, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
            if (isOurs(loadInfo.triggeringPrincipal) || isOurs(loadInfo.loadingPrincipal))
              made.push(`${requestMethod} ${URI.spec}`);
          },
        },
        'http-on-modify-request',
      );
    }, this.extensionId);
  }

  protected async navigateToExtension(page: Page, url: string): Promise<void> {
    // puppeteer's goto never hears that a moz-extension: page has loaded.
    const context = (page.mainFrame() as unknown as { _id: string })._id;
    await connectionOf(this.browser).send('browsingContext.navigate', { context, url, wait: 'none' });
    await waitFor(`${url} to load`, () =>
      page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
    );
  }

  protected extensionDocuments(): Promise<Page[]> {
    // Firefox does not tell the driver the address of an extension's document.
    return this.browser.pages();
  }

  async clickToolbarButton(page: TestPage): Promise<void> {
    await page.activate();
    await this.#privileged.run(async (id) => {
      const { ExtensionParent } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionParent.sys.mjs',
      ) as {
        ExtensionParent: {
          apiManager: {
            global: {
              browserActionFor(extension: Extension): { triggerAction(window: Window): Promise<void> };
            };
          };
        };
      };
      const { extension } = WebExtensionPolicy.getByID(id);
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    }, this.extensionId);
  }

  async openPopup(page: TestPage): Promise<Surface> {
    const popup = new FirefoxPopup(this.#privileged, this.extensionId);
    // A second click on the button would only close it.
    if (await popup.isOpen()) await popup.close();
    await this.clickToolbarButton(page);
    // Firefox loads the popup out of sight and then moves it into its panel; what was asked meanwhile gets no answer.
    await waitFor('the popup to open', () => popup.isShown());
    await popup.waitFor('the popup to load', () => document.readyState === 'complete');
    return popup;
  }

  async evaluateInBackground<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    await this.#privileged.run(
      (id) => WebExtensionPolicy.getByID(id).extension.wakeupBackground(),
      this.extensionId,
    );
    return this.#privileged.runInView('background', run, ...args);
  }

  async killBackground(): Promise<void> {
    // Answers once it has stopped; the next message may have woken it again by then.
    await this.#privileged.run(
      (id) =>
        WebExtensionPolicy.getByID(id).extension.terminateBackground({
          ignoreDevToolsAttached: true,
          disableResetIdleForTest: true,
        }),
      this.extensionId,
    );
  }

  async withholdAccess(): Promise<void> {
    await this.#changePermissions('remove', { permissions: [], origins: everywhere });
  }

  async grantAccess(): Promise<void> {
    await this.#changePermissions('add', { permissions: [], origins: everywhere });
  }

  async grantAccessTo(origin: string): Promise<void> {
    await this.withholdAccess();
    await this.#changePermissions('add', { permissions: [], origins: [`${origin.replace(/:\d+$/, '')}/*`] });
  }

  async allowPrivateWindows(): Promise<void> {
    const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
    await this.#changePermissions('add', allowed);
    await this.reloadExtension();
  }

  processorTime(): Promise<number> {
    return this.#privileged.run(async () => {
      const { cpuTime, children } = await ChromeUtils.requestProcInfo();
      const nanoseconds = children.reduce((sum, child) => sum + child.cpuTime, cpuTime);
      return nanoseconds / 1e9;
    });
  }

  disableExtension(): Promise<void> {
    return this.#onAddon('disable');
  }

  reloadExtension(): Promise<void> {
    return this.#onAddon('reload');
  }

  async #onAddon(verb: 'disable' | 'reload'): Promise<void> {
    await this.#privileged.run(
      async (id, action) => {
        const { AddonManager } = ChromeUtils.importESModule(
          'resource://gre/modules/AddonManager.sys.mjs',
        ) as {
          AddonManager: { getAddonByID(id: string): Promise<Record<typeof action, () => Promise<void>>> };
        };
        await (await AddonManager.getAddonByID(id))[action]();
      },
      this.extensionId,
      verb,
    );
  }

  async openPrivate(url: string): Promise<TestPage> {
    const before = new Set(await this.browser.pages());
    await this.evaluateInExtension((address) => {
      void browser.windows.create({ incognito: true, url: address });
    }, url);
    const page = await waitFor(`a private window on ${url}`, async () => {
      for (const candidate of await this.browser.pages()) {
        if (before.has(candidate)) continue;
        if (
          await candidate.evaluate(
            (wanted) => location.href === wanted && document.readyState === 'complete',
            url,
          )
        )
          return candidate;
      }
      return undefined;
    });
    return new TestPage(page, url);
  }

  requestsByExtension(): Promise<readonly string[]> {
    return this.#privileged.run(
      () => (globalThis as { slantlightTestRequests?: string[] }).slantlightTestRequests ?? [],
    );
  }

  async manifestErrors(): Promise<readonly string[]> {
    return this.#privileged.run(
      (id) => (WebExtensionPolicy.getByID(id).extension as unknown as { warnings: string[] }).warnings,
      this.extensionId,
    );
  }

  async #changePermissions(
    verb: 'add' | 'remove',
    change: { permissions: string[]; origins: string[] },
  ): Promise<void> {
    await this.#privileged.run(
      async (id, action, changed) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        ) as { ExtensionPermissions: Permissions };
        await ExtensionPermissions[action](id, changed, WebExtensionPolicy.getByID(id).extension);
      },
      this.extensionId,
      verb,
      change,
    );
  }
}

/** The popup is part of Firefox's own window, so it is driven from there. */
class FirefoxPopup extends Surface {
  constructor(
    private readonly privileged: FirefoxPrivileged,
    private readonly addon: string,
  ) {
    super();
  }

  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return this.privileged.runInView('popup', run, ...args);
  }

  async click(selector: string): Promise<void> {
    await waitFor(`an element ${selector} that is not disabled`, () =>
      this.privileged.clickInView('popup', selector),
    );
  }

  press(key: Key): Promise<void> {
    return this.privileged.pressInView('popup', key);
  }

  async screenshot(): Promise<Picture> {
    const base64 = await this.privileged.run(async (id) => {
      const views = [...WebExtensionPolicy.getByID(id).extension.views];
      const element = views.find(({ viewType }) => viewType === 'popup')?.xulBrowser;
      if (!element) throw new Error('The extension has no popup open.');
      const { width, height }: Box = { width: element.clientWidth, height: element.clientHeight };
      const bitmap = await element.browsingContext.currentWindowGlobal.drawSnapshot(
        new DOMRect(0, 0, width, height),
        1,
        'white',
      );
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
      let binary = '';
      for (const byte of bytes) binary += String.fromCharCode(byte);
      return btoa(binary);
    }, this.addon);
    return new Picture(Buffer.from(base64, 'base64'));
  }

  async close(): Promise<void> {
    // The answer has to be on its way before the document that sends it is gone.
    await this.evaluate(() => {
      requestIdleCallback(() => window.close());
    });
    await waitFor('the popup to close', async () => !(await this.isOpen()));
  }

  isOpen(): Promise<boolean> {
    return this.#panelState().then((state) => state !== null);
  }

  isShown(): Promise<boolean> {
    return this.#panelState().then((state) => state === 'open');
  }

  /** `null` when there is no popup. */
  #panelState(): Promise<string | null> {
    return this.privileged.run((id) => {
      const views = [...WebExtensionPolicy.getByID(id).extension.views];
      const element = views.find(({ viewType }) => viewType === 'popup')?.xulBrowser;
      if (!element) return null;
      return element.closest<Element & { state: string }>('panel')?.state ?? 'nowhere';
    }, this.addon);
  }
}
