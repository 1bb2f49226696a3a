// Builds the extension for both browsers, and the command line: dist/chrome, dist/firefox, dist/cli.mjs.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const browsers = /** @type {const} */ (['chrome', 'firefox']);

/** Reading a long table as a string and parsing it is ten times faster than reading it as program text. */
const parsedJson = {
  name: 'parsed-json',
  setup(/** @type {import('esbuild').PluginBuild} */ { onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const compact = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(compact)});`, loader: 'js' };
    });
  },
};

/** Takes the unused way to raw HTML out of Preact, so that no bundle of ours can write any. */
const preactWithoutHtml = {
  name: 'preact-without-html',
  setup(/** @type {import('esbuild').PluginBuild} */ { onLoad }) {
    onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/\(?(\w+)\.innerHTML\s*=\s*(\w+)\.__html\)?/, '(0)');
      if (contents === source) throw new Error(`${path}: the assignment of innerHTML is not where it was`);
      return { contents, loader: 'js' };
    });
  },
};

const shared = {
  bundle: true,
  minify: true,
  legalComments: /** @type {const} */ ('none'),
  jsx: /** @type {const} */ ('automatic'),
  jsxImportSource: 'preact',
  plugins: [parsedJson, preactWithoutHtml],
  loader: { '.css': /** @type {const} */ ('text') },
};

await rm('dist', { recursive: true, force: true });
for (const browser of browsers) {
  const outdir = `dist/${browser}`;
  const inBrowser = { ...shared, outdir, target: ['chrome140', 'firefox153'] };
  await build({
    ...inBrowser,
    format: 'esm',
    entryPoints: [{ in: 'src/background/index.ts', out: 'background' }],
  });
  // An injected file may run twice in one world, so nothing may be declared at its top level.
  await build({
    ...inBrowser,
    format: 'iife',
    outbase: '.',
    entryPoints: [
      'content-scripts/gate.ts',
      'content-scripts/reader.ts',
      'content-scripts/card.tsx',
      'popup/main.tsx',
    ],
  });
  const { chrome, firefox, ...common } = JSON.parse(await readFile('manifest.json', 'utf8'));
  const own = { chrome, firefox }[browser];
  const manifest = { ...common, ...own, permissions: [...common.permissions, ...(own.permissions ?? [])] };
  await writeFile(`${outdir}/manifest.json`, JSON.stringify(manifest, null, 2));
  for (const path of ['_locales', 'icons', 'popup/popup.html', 'popup/popup.css']) {
    await cp(path, `${outdir}/${path}`, { recursive: true, filter: (file) => !file.endsWith('.svg') });
  }
}
await build({
  ...shared,
  minify: false,
  outfile: 'dist/cli.mjs',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  entryPoints: ['src/cli/index.ts'],
});
