import { readFile } from 'node:fs/promises';

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
      const compact = plainOf(JSON.stringify(JSON.parse(await readFile(path, 'utf8'))));
      return { contents: `export default JSON.parse(${JSON.stringify(compact)});`, loader: 'js' };
    });
  },
};

/** @param {string} json */
const plainOf = (json) =>
  json.replace(/[^\x20-\x26\x28-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
