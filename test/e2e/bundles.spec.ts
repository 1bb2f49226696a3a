import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const browser = process.env.SLANTLIGHT_BROWSER === 'firefox' ? 'firefox' : 'chrome';
const folder = fileURLToPath(new URL(`../../dist/${browser}/`, import.meta.url));

/** What was built, libraries included: the sources alone would not tell what those bring in. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:js|html|css)$/.test(file),
);

/** Ways to the network, from text to code, and from text to markup. */
const forbidden = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bWebTransport\b/,
  /\bRTCPeerConnection\b/,
  /\bsendBeacon\b/,
  /\bimportScripts\b/,
  /\bimport\s*\(/,
  // Called, or passed on; webextension-polyfill's table of APIs has a key of that name.
  /\beval\b(?!:)/,
  /\bnew Function\b/,
  /\bFunction\s*\(/,
  // Preact compares innerHTML in a branch that nothing of ours enters; nothing may assign it.
  /\.innerHTML\s*[+|&?]*=(?!=)/,
  /\bouterHTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bsetHTML(?:Unsafe)?\b/,
  /\bcreateContextualFragment\b/,
  /\bDOMParser\b/,
  /\bdocument\.write/,
];

/** Addresses that name something and are never asked for. */
const names = [
  // Namespaces of XML, with which Preact makes elements of SVG and MathML.
  /^http:\/\/www\.w3\.org\//,
];

/** The first label must be a name, so that a pattern such as `https?://*` is none. */
const address = /\b(?:https?|wss?|ftp):\/\/[a-z0-9][^\s"'`<>)\\]*/gi;

test('there are bundles to look at', () => {
  expect(files).toEqual(expect.arrayContaining(['background.js', join('content-scripts', 'gate.js')]));
});

/** Bytes, as a page's main thread has to parse them. The card comes with the first click or hover. */
const most = { 'gate.js': 6_000, 'reader.js': 15_000, 'card.js': 40_000 };

test.each(Object.entries(most))('%s has at most %d bytes', (file, bytes) => {
  expect(statSync(join(folder, 'content-scripts', file)).size).toBeLessThanOrEqual(bytes);
});

test('the background has at most 3 MB', () => {
  expect(statSync(join(folder, 'background.js')).size).toBeLessThanOrEqual(3_000_000);
});

describe.each(files)('%s', (file) => {
  const code = readFileSync(join(folder, file), 'utf8');

  test('has no way to the network, and makes neither code nor markup of text', () => {
    expect(forbidden.filter((pattern) => pattern.test(code)).map(String)).toEqual([]);
  });

  test('names no remote address', () => {
    const found = [...code.matchAll(address)].map(([found]) => found);
    expect(found.filter((found) => !names.some((name) => name.test(found)))).toEqual([]);
  });
});
