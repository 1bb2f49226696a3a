import { fileURLToPath } from 'node:url';
import { prepareStart } from './base-browser.ts';
import { Chromium } from './chromium.ts';
import { Firefox } from './firefox.ts';
import type { Surface } from './surface.ts';
import type { TestPage } from './test-page.ts';

/**
 * One interface for Chromium and Firefox, so that a spec is written once. SLANTLIGHT_BROWSER says which of them
 * runs (chromium, the default, or firefox).
 *
 *     const server = await startServer();
 *     const browser = await startBrowser();
 *     const page = await browser.open(server.url('/demo/slanted.html'));
 *     await page.waitForPaint('fatal blow');
 *     const popup = await browser.openPopup(page);        // the real one, from the toolbar
 *     await popup.click('#loaded-language');
 *     await page.waitForNoPaint();
 *     await browser.close();                              // and its temporary profile is gone
 *
 * Functions given to `evaluate...` and `waitFor` run in the browser: they see that document's globals and their
 * arguments, which have to be plain data (write `self` for the background's global object). Inside the extension `browser` is there in both browsers; declare it in
 * the spec (`declare const browser: Browser`). Wait for what should become true, never for time.
 */
export type TestBrowser = {
  readonly name: 'chromium' | 'firefox';
  readonly extensionId: string;
  extensionUrl(path: string): string;

  /** Opens an address in a new tab, in front, and waits for its `load` event. */
  open(url: string): Promise<TestPage>;
  /** Opens a page of the extension in a new tab, for example `popup/popup.html`. */
  openExtensionPage(path: string): Promise<TestPage>;

  /** Waits for a document that the extension opens by itself: a tab, a window, or Chromium's side panel. */
  waitForExtensionPage(path: string): Promise<TestPage>;

  /**
   * A click on the toolbar button while this page is in front. With access withheld ("on click"), the first one in
   * Chromium runs the blocked content script and opens no popup; Firefox does both at once.
   */
  clickToolbarButton(page: TestPage): Promise<void>;
  /** Clicks the toolbar button and returns the popup that opens. Chromium closes it when a page is clicked or comes to the front. */
  openPopup(page: TestPage): Promise<Surface>;

  /** Runs a function in an extension tab (its address is manifest.json), where the extension's whole API is. */
  evaluateInExtension<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Runs a function in the background, which is woken up first if it sleeps. */
  evaluateInBackground<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Stops the background as the browser would when it is idle; the next event wakes it. */
  killBackground(): Promise<void>;

  /** Ends the browser and starts it on the same profile, the extension with the same id; `crash` kills it. */
  restart(options?: { crash?: boolean }): Promise<void>;

  /** Takes the access to all sites away ("on click" in Chromium, revoked in Firefox). */
  withholdAccess(): Promise<void>;
  grantAccess(): Promise<void>;
  /** Access to this origin and no other. */
  grantAccessTo(origin: string): Promise<void>;

  /**
   * Switches the extension off, takes it out, or loads it anew as an update does, while pages stay open. After the
   * first two nothing of it can be asked any more.
   */
  disableExtension(): Promise<void>;
  removeExtension(): Promise<void>;
  reloadExtension(): Promise<void>;

  /** Lets the extension into private windows, which reloads it. */
  allowPrivateWindows(): Promise<void>;
  openPrivate(url: string): Promise<TestPage>;

  /** Requests to anything but this machine, seen by the proxy that all of the browser's traffic passes. */
  foreignRequests(): readonly string[];
  /**
   * Requests that the browser itself lays at the extension's door, wherever they go; in Firefox with the tabs that
   * it opened. Chromium's worker is left out: compare `foreignRequests` and the server's own list for that.
   */
  requestsByExtension(): Promise<readonly string[]>;
  /** Seconds of processor time that all of the browser's processes have used so far. */
  processorTime(): Promise<number>;
  /** What the browser finds wrong with the manifest. */
  manifestErrors(): Promise<readonly string[]>;

  /** The folder that downloads go to. */
  readonly downloads: string;
  /** Waits for a download of that name and returns its text. */
  download(name: string | RegExp): Promise<string>;

  close(): Promise<void>;
};

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** `extension: null` starts a bare browser, for a baseline; the default is what was built into `dist`. */
export async function startBrowser({ extension }: { extension?: string | null } = {}): Promise<TestBrowser> {
  const name = process.env.SLANTLIGHT_BROWSER ?? 'chromium';
  if (name !== 'chromium' && name !== 'firefox')
    throw new Error(`SLANTLIGHT_BROWSER is neither chromium nor firefox: ${name}`);
  const built = `${dist}${name === 'chromium' ? 'chrome' : 'firefox'}`;
  const start = await prepareStart(extension === null ? undefined : (extension ?? built));
  const browser = name === 'chromium' ? new Chromium(start) : new Firefox(start);
  try {
    return await browser.boot();
  } catch (error) {
    await browser.close();
    throw error;
  }
}
