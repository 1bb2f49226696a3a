import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { parsedJson } from '../scripts/parsed-json.mjs';
import { paragraphsOf } from './articles.ts';
import { measureStream } from './command-line.ts';
import type { Options } from './options.ts';
import { both, type Figure, figureOf, printTable } from './report.ts';

const contestants = [
  'matchAll(/\\b\\w+\\b/g)',
  'slantlight',
  'wink-nlp, full pipe',
  'compromise, with our terms',
  "alex's retext plugins",
  'write-good',
];

/** `again`: the same megabyte once more. `ten` and `scaling` of the fast ones only. */
type Measured = {
  readonly cold: number;
  readonly warm: number;
  readonly mega: number;
  readonly again: number;
  readonly ten?: number;
  readonly scaling?: number;
};

const root = fileURLToPath(new URL('..', import.meta.url));

export async function run(options: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'slantlight-bench-'));
  try {
    const engine = join(folder, 'engine.mjs');
    await build({
      entryPoints: [join(root, 'src/core/analyse.ts')],
      outfile: engine,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      plugins: [parsedJson],
    });
    const articles = options.news ? newsIn(options.news) : ownArticles();
    const corpus = join(folder, 'corpus.json');
    writeFileSync(corpus, JSON.stringify({ articles, terms: termsOfLexicon() }));
    await measureContestants(Math.min(3, options.rounds), engine, corpus);
    await measureStream(options.stream, articles);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The first has about 1,000 words: it is the article that is read cold. */
function ownArticles(): string[] {
  return Array.from({ length: 150 }, (_, seed) => paragraphsOf({ words: 1000, marks: 40 }, seed).join('\n'));
}

function newsIn(file: string): string[] {
  const texts = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => String((JSON.parse(line) as { text: unknown }).text));
  const usual = texts.findIndex((text) => Math.abs(text.split(/\s+/).length - 1000) < 50);
  return [...texts.slice(Math.max(0, usual)), ...texts.slice(0, Math.max(0, usual))].slice(0, 2000);
}

function termsOfLexicon(): string[] {
  const folder = join(root, 'src/data/lexicon');
  return readdirSync(folder).flatMap((file) =>
    (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { phrase: string }[]).map(
      ({ phrase }) => phrase,
    ),
  );
}

async function measureContestants(rounds: number, engine: string, corpus: string): Promise<void> {
  const worker = fileURLToPath(new URL('peers/text-worker.mjs', import.meta.url));
  const measured = new Map<string, Measured[]>(contestants.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of contestants) {
      const { stdout } = await promisify(execFile)(process.execPath, [worker, name, engine, corpus], {
        cwd: root,
      });
      measured.get(name)?.push(JSON.parse(stdout) as Measured);
    }
  }
  const figure = (name: string, of: (one: Measured) => number | undefined): Figure =>
    figureOf((measured.get(name) ?? []).map((one) => of(one) ?? Number.NaN));
  const speeds = { mega: 'new', again: 'read before' } as const;
  const kinds = Object.keys(speeds) as (keyof typeof speeds)[];
  const speed = (name: string, kind: (typeof kinds)[number]) => figure(name, (one) => one[kind]).median;
  const rows = contestants.map((name) => ({
    program: name,
    '1,000 words cold, ms': both(figure(name, (one) => one.cold)),
    'warm, ms': both(figure(name, (one) => one.warm)),
    ...Object.fromEntries(
      kinds.flatMap((kind) => [
        [`1 MB of articles, ${speeds[kind]}, MB/s`, speed(name, kind)],
        [`ours is faster, ${speeds[kind]}, times`, speed('slantlight', kind) / speed(name, kind)],
      ]),
    ),
    '10 MB, MB/s': figure(name, (one) => one.ten).median,
    'one text 10 times as long takes, times': figure(name, (one) => one.scaling).median,
  }));
  printTable('Text, each contestant in processes of its own', rows);
}
