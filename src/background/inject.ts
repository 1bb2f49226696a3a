import browser from 'webextension-polyfill';
import { inTime } from '../messaging/in-time.ts';
import { highlightStyle } from '../ui/kinds.ts';

/** Milliseconds; on a tab with withheld access Chromium leaves such calls pending for good. */
const patience = 2000;

const settled = <T>(call: Promise<T>, what: string): Promise<T> =>
  inTime(call, patience, `The browser withholds the page: ${what}`);

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

/** Letters that no page can know beforehand; made here, where it costs no page anything. */
function newNames(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');
}

async function insertStyle(tab: number, names: string): Promise<void> {
  const style = { target: { tabId: tab }, css: highlightStyle(names), origin: 'AUTHOR' as const };
  await settled(browser.scripting.insertCSS(style), 'style');
}

/**
 * Resolves when both the reader and its style are there, with the prefix of its highlights' names, which are new each
 * time. The style comes when the reader has read what one task holds: before that, the first question whether an element
 * can be seen would have the browser bring all styles up to date.
 */
export async function injectReader(tab: number): Promise<string> {
  const names = newNames();
  await runFile(tab, 'content-scripts/reader.js');
  await insertStyle(tab, names);
  return names;
}

export function injectCard(tab: number): Promise<void> {
  return runFile(tab, 'content-scripts/card.js');
}
