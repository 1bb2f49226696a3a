import browser from 'webextension-polyfill';
import { highlightStyle } from '../ui/kinds.ts';

/** Milliseconds; on a tab with withheld access Chromium leaves such calls pending for good. */
const patience = 2000;

function settled<T>(call: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The browser withholds the page: ${what}`)), patience);
  });
  return Promise.race([call, late]).finally(() => clearTimeout(timer));
}

async function runFile(tab: number, file: string): Promise<void> {
  await settled(browser.scripting.executeScript({ target: { tabId: tab }, files: [file] }), file);
}

/** The gate decides again; a page that has it already only hears the question once more. */
export function injectGate(tab: number): Promise<void> {
  return runFile(tab, 'content-scripts/gate.js');
}

/** The gate in every tab that lets us. Tabs that do not are no fault. */
export async function injectGateEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.allSettled(
    tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [injectGate(id)])),
  );
}

async function insertStyle(tab: number, names: string): Promise<void> {
  const style = { target: { tabId: tab }, css: highlightStyle(names), origin: 'AUTHOR' as const };
  // Chromium counts inserts: two of them would need two removals.
  await settled(
    browser.scripting.removeCSS(style).catch(() => undefined),
    'style',
  );
  await settled(browser.scripting.insertCSS(style), 'style');
}

/**
 * Resolves when both the reader and its style are there. The reader begins to read meanwhile: after the style, it would
 * have the browser bring all styles up to date for each paragraph's visibility. `names` is a prefix that `isNames` accepts.
 */
export async function injectReader(tab: number, names: string): Promise<void> {
  await Promise.all([insertStyle(tab, names), runFile(tab, 'content-scripts/reader.js')]);
}

export function injectCard(tab: number): Promise<void> {
  return runFile(tab, 'content-scripts/card.js');
}
