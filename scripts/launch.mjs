// Starts Chromium or Firefox in a given profile with the unpacked extension installed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

/** Fixes the random host of moz-extension:// addresses before the start, so that a restart keeps it. */
const firefoxHost = '8a7c1f52-3e0b-4d7e-9d55-5b1f6a90c2de';

/**
 * @typedef {object} LaunchOptions
 * @property {string} profile folder of the profile
 * @property {string} [extension] folder of the unpacked extension; without it the browser is bare
 * @property {boolean} [headless]
 * @property {string[]} [args] further command line arguments
 * @property {Record<string, unknown>} [preferences] further Firefox preferences
 * @property {boolean} [handleSignals] whether the driver ends the browser and this process on SIGINT and the like
 * @property {number} [protocolTimeout] milliseconds a single command may take
 */

/**
 * @typedef {object} Launched
 * @property {import('puppeteer-core').Browser} browser
 * @property {string | undefined} extensionId
 * @property {string | undefined} extensionOrigin without a slash at its end
 */

/**
 * @param {import('./browsers.mjs').BrowserName} name
 * @param {LaunchOptions} options
 * @returns {Promise<Launched>}
 */
export async function launchBrowser(name, options) {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/** @param {LaunchOptions} options */
async function launchChromium(options) {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const browser = await launch({
    ...(await commonOptions('chromium', options)),
    pipe: true,
    enableExtensions: true,
    args: [
      // Chromium's sandbox refuses to run as root, as it does in most containers.
      ...(asRoot ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(options.args ?? []),
    ],
  });
  return installed(browser, options, (id) => `chrome-extension://${id}`);
}

/** @param {LaunchOptions} options */
async function launchFirefox(options) {
  const manifest =
    options.extension && JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8'));
  const id = manifest?.browser_specific_settings.gecko.id;
  const browser = await launch({
    ...(await commonOptions('firefox', options)),
    browser: 'firefox',
    // Without it the driver may not open the extension's own pages.
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      ...(id ? { 'extensions.webextensions.uuids': JSON.stringify({ [id]: firefoxHost }) } : {}),
      ...options.preferences,
    },
  });
  return installed(browser, options, () => `moz-extension://${firefoxHost}`);
}

/**
 * @param {import('./browsers.mjs').BrowserName} name
 * @param {LaunchOptions} options
 */
async function commonOptions(name, { profile, headless = true, handleSignals = true, protocolTimeout }) {
  return {
    executablePath: await findBrowser(name),
    userDataDir: profile,
    headless,
    handleSIGINT: handleSignals,
    handleSIGTERM: handleSignals,
    handleSIGHUP: handleSignals,
    ...(headless ? {} : { defaultViewport: null }),
    ...(protocolTimeout === undefined ? {} : { protocolTimeout }),
  };
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {LaunchOptions} options
 * @param {(id: string) => string} originOf
 * @returns {Promise<Launched>}
 */
async function installed(browser, { extension }, originOf) {
  if (!extension) return { browser, extensionId: undefined, extensionOrigin: undefined };
  try {
    const extensionId = await browser.installExtension(extension);
    return { browser, extensionId, extensionOrigin: originOf(extensionId) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
