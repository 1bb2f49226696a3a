// Builds the extension for both browsers, and the command line: dist/chrome, dist/firefox, dist/cli.mjs.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { minify } from '@swc/core';
import { build } from 'esbuild';
import { parsedJson } from './scripts/parsed-json.mjs';

const browsers = /** @type {const} */ (['chrome', 'firefox']);

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

/** Files that go in as they are: from where, to where. */
const copied = {
  _locales: '_locales',
  icons: 'icons',
  'popup/popup.html': 'popup/popup.html',
  'popup/popup.css': 'popup/popup.css',
  'src/ui/base.css': 'ui/base.css',
  'src/pages/pages.css': 'pages/pages.css',
  'src/pages/editor/editor.html': 'pages/editor.html',
  'src/pages/export/export.html': 'pages/export.html',
};

/**
 * Nearly all of the reader runs on each page that it comes to: V8 then compiles it in one go, instead of reading each
 * function over and compiling it when it is called first. https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
const compileAtOnce = '//# allFunctionsCalledOnLoad\n';

/**
 * Makes a script that pages run smaller than esbuild does, which keeps each function where it was written. What becomes
 * an arrow function or a method can no longer be called by `new`, as libraries may do: not for scripts that have any.
 */
async function shrink(/** @type {string} */ file, banner = '') {
  const { code } = await minify(await readFile(file, 'utf8'), {
    ecma: 2022,
    module: false,
    compress: { ecma: 2022, passes: 3, unsafe_arrows: true, unsafe_methods: true },
    mangle: true,
  });
  await writeFile(file, banner + code);
}

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
  const injected = { ...inBrowser, format: /** @type {const} */ ('iife') };
  await build({
    ...injected,
    entryPoints: {
      'content-scripts/gate': 'content-scripts/gate.ts',
      'content-scripts/reader': 'content-scripts/reader.ts',
      'content-scripts/card': 'content-scripts/card.tsx',
      'popup/main': 'popup/main.tsx',
      'pages/editor': 'src/pages/editor/main.tsx',
      'pages/export': 'src/pages/export/main.tsx',
    },
  });
  await shrink(`${outdir}/content-scripts/gate.js`);
  await shrink(`${outdir}/content-scripts/reader.js`, compileAtOnce);
  const { chrome, firefox, ...common } = JSON.parse(await readFile('manifest.json', 'utf8'));
  const own = { chrome, firefox }[browser];
  const manifest = { ...common, ...own, permissions: [...common.permissions, ...(own.permissions ?? [])] };
  await writeFile(`${outdir}/manifest.json`, JSON.stringify(manifest, null, 2));
  for (const [from, to] of Object.entries(copied))
    await cp(from, `${outdir}/${to}`, { recursive: true, filter: (file) => !file.endsWith('.svg') });
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
