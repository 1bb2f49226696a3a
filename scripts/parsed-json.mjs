import { readFile } from 'node:fs/promises';

/** What the tests of the lexicon read, and nobody else: more than a quarter of it. */
const onlyForTests = new Set(['flags', 'passes', 'noInnocentUse', 'counterpart', 'noCounterpart', 'noSide']);

/**
 * For esbuild: reading a long table as a string and parsing it is ten times faster than reading it as program text.
 * The string holds nothing but ASCII: one other letter would have all of it read, and held, two bytes a character. It
 * has no apostrophe either, so that it can stand between two: a template is read twice as slowly.
 * @type {import('esbuild').Plugin}
 */
export const parsedJson = {
  name: 'parsed-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const isLexicon = path.includes('/data/lexicon/');
      const keep = (/** @type {string} */ key, /** @type {unknown} */ value) =>
        isLexicon && onlyForTests.has(key) ? undefined : value;
      const compact = plainOf(JSON.stringify(JSON.parse(await readFile(path, 'utf8')), keep));
      return { contents: `export default JSON.parse(${JSON.stringify(compact)});`, loader: 'js' };
    });
  },
};

/** @param {string} json */
const plainOf = (json) =>
  json.replace(/[^\x20-\x26\x28-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
