import { readFile } from 'node:fs/promises';

/**
 * For esbuild: reading a long table as a string and parsing it is ten times faster than reading it as program text.
 * @type {import('esbuild').Plugin}
 */
export const parsedJson = {
  name: 'parsed-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const compact = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(compact)});`, loader: 'js' };
    });
  },
};
