import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const sources = ['src', 'popup', 'content-scripts']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => read(join(folder, file))),
  )
  .join('\n');

const all = (pattern: RegExp, text: string) => new Set([...text.matchAll(pattern)].map(([, found]) => found));

const messages = Object.keys(JSON.parse(read('_locales/en/messages.json')));
/** Keys that the browser is asked for without the types' knowledge. */
const untyped = new Set([
  ...all(/__MSG_(\w+)__/g, read('manifest.json')),
  ...all(/getMessage\('(\w+)'/g, sources),
]);
/** What `t` is called with, one pair of parentheses within it included: a key may stand in a condition. */
const calls = [...all(/\bt\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g, sources)].join('\n');
const quoted = all(/'(\w+)'/g, calls);
/** What comes before a value of the core: `tOf('kind', …)` or t(`draft_${…}`). */
const prefixes = new Set([...all(/\btOf\('(\w+)'/g, sources), ...all(/\bt\(`(\w+)_\$\{/g, sources)]);

const isUsed = (key: string) =>
  untyped.has(key) || quoted.has(key) || [...prefixes].some((prefix) => key.startsWith(`${prefix}_`));

test('there are keys to look at', () => {
  expect([...untyped]).toEqual(expect.arrayContaining(['name', 'addMark']));
  expect([...prefixes]).toEqual(expect.arrayContaining(['kind', 'subtype', 'draft', 'party']));
});

test('every message is used', () => {
  expect(messages.filter((key) => !isUsed(key))).toEqual([]);
});

// Those in the sources' own calls are held to exist by the types of `t` and `tOf`.
test('every message that the browser is asked for is there', () => {
  expect([...untyped].filter((key) => !messages.includes(key as string))).toEqual([]);
});
