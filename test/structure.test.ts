import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { transformSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Who may import whom: each part, and the parts it may use besides itself. Entries never use each other. */
const mayUse: Record<string, readonly string[]> = {
  _locales: [],
  'src/data': [],
  'src/core': ['src/data'],
  'src/messaging': ['src/core'],
  'src/storage': ['src/core'],
  'src/ui': ['src/core', '_locales'],
  'src/background': ['src/ui', 'src/storage', 'src/messaging', 'src/core'],
  'src/cli': ['src/core'],
  'src/pages': ['src/ui', 'src/messaging', 'src/core'],
  popup: ['src/ui', 'src/messaging', 'src/core'],
  'content-scripts': ['src/ui', 'src/messaging', 'src/core'],
};

/** Packages that belong to some parts only. */
const reserved: readonly { readonly name: RegExp; readonly parts: readonly string[] }[] = [
  { name: /^idb$/, parts: ['src/storage'] },
  { name: /^node:|^linkedom$|^@mozilla\/readability$/, parts: ['src/cli'] },
];

/** The core uses nothing that is not as pure as itself. */
const pure = ['approx-string-match'];

/** What no shipped code does: read markup from strings, run text as code, talk to the network, wipe what is shared. */
const forbidden = [
  /\.(inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bsetHTMLUnsafe\b/,
  /\bdangerouslySetInnerHTML\b/,
  /\bdocument\.write\b/,
  /\beval\s*\(/,
  /\bnew Function\b/,
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bhighlights\.clear\b/,
  /\bnavigator\.webdriver\b/,
];

const sources = ['src', 'popup', 'content-scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => posix.join(folder, ...file.split(sep))),
);

const read = (file: string) => readFileSync(join(root, file), 'utf8');

function partOf(file: string): string {
  const part = Object.keys(mayUse).find((name) => file.startsWith(`${name}/`));
  if (!part) throw new Error(`${file} is in none of the parts of this test; say what it may import.`);
  return part;
}

const imports = /^(?:import|export)\b[^;'"]*? from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

function importsOf(file: string): string[] {
  return [...read(file).matchAll(imports)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

function wrongImports(file: string): string[] {
  const part = partOf(file);
  return importsOf(file).filter((path) => {
    if (part === 'src/core' && !path.startsWith('.')) return !pure.includes(path);
    if (!path.startsWith('.'))
      return reserved.some(({ name, parts }) => name.test(path) && !parts.includes(part));
    const target = relative(root, join(root, dirname(file), path))
      .split(sep)
      .join('/');
    const used = partOf(target);
    return used !== part && !mayUse[part]?.includes(used);
  });
}

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(20);
});

describe.each(sources)('%s', (file) => {
  test('imports only what its part may', () => {
    expect(wrongImports(file)).toEqual([]);
  });

  test('does nothing that shipped code must not', () => {
    // As built: without types and comments.
    const { code } = transformSync(read(file), {
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    expect(forbidden.filter((pattern) => pattern.test(code))).toEqual([]);
  });
});
