import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SiteServer, startServer } from '../test/e2e/harness/server.ts';
import { frontPage, pageOf, paragraphsOf, type Size } from './articles.ts';
import {
  type Contestants,
  type Load,
  load,
  type Name,
  names,
  sleep,
  startContestants,
  waitForBadge,
} from './contestants.ts';
import { type Matches, matchesIn, withMatches, withoutScripts } from './matches.ts';
import type { Options } from './options.ts';
import { both, type Figure, figureOf, printTable, short } from './report.ts';

type Loads = Readonly<Record<Name, readonly Load[]>>;

const sizes: readonly Size[] = [
  { words: 1_000, marks: 100 },
  { words: 10_000, marks: 300 },
  { words: 10_000, marks: 3_000 },
  { words: 100_000, marks: 3_000 },
  { words: 100_000, marks: 30_000 },
  { words: 1_000_000, marks: 30_000 },
];

export async function run(options: Options): Promise<void> {
  const server = await startServer();
  const contestants = await startContestants();
  try {
    await measureArticles(options, server, contestants);
    await measureOwn(options, server, contestants);
    await measureFrontPage(options, server, contestants);
  } finally {
    await contestants.close();
    await server.close();
  }
}

/** Words from which mark.js is left out: it takes 5 s in one task for a tenth of them, and more than ten times that for all. */
const tooManyForMarkJs = 1_000_000;

/** Milliseconds without news after which a page of so many words is done: all of it is analysed in one go at last. */
const stillnessFor = (words: number) => Math.max(3000, words / 50);

/** Serves a page with the matches that we find in it, for the others to mark the same; none: no marks in it. */
async function prepare(
  path: string,
  html: string,
  server: SiteServer,
  { browsers }: Contestants,
  still?: number,
): Promise<Matches> {
  const url = server.add(path, withoutScripts(html));
  const page = await browsers.slantlight.open(url);
  await waitForBadge(browsers.slantlight, url, still);
  await sleep(200);
  const matches = await matchesIn(page);
  await page.close();
  server.add(path, withMatches(withoutScripts(html), matches));
  return matches;
}

async function loadAll(
  url: string,
  rounds: number,
  contestants: Contestants,
  { still, who = names }: { still?: number; who?: readonly Name[] } = {},
): Promise<Loads> {
  const loads: Record<Name, Load[]> = { bare: [], floor: [], slantlight: [], 'mark.js': [] };
  for (let round = 0; round < rounds; round += 1)
    for (const name of who) loads[name].push(await load(name, contestants, url, still ? { still } : {}));
  return loads;
}

const figure = (loads: readonly Load[], of: (one: Load) => number): Figure => figureOf(loads.map(of));

/** Milliseconds of main-thread CPU, and how many times more than another's. */
function rowOf(name: string, marks: number, loads: Loads): Record<string, string | number> {
  const script = (who: Name) => figure(loads[who], (one) => one.script);
  const over = (who: Name, of: (one: Load) => number) =>
    figure(loads[who], of).median - figure(loads.bare, of).median;
  const [floor, ours, markJs] = [script('floor'), script('slantlight'), script('mark.js')];
  return {
    page: name,
    marks,
    'floor ms': both(floor),
    'ours ms': both(ours),
    'mark.js ms': both(markJs),
    'ours / floor': ours.median / floor.median,
    'mark.js / ours': markJs.median / ours.median,
    'longest task': both(figure(loads.slantlight, (one) => one.longest)),
    'mark.js longest': both(figure(loads['mark.js'], (one) => one.longest)),
    'style ms, ours - bare': over('slantlight', (one) => one.style),
    'layouts, ours - bare': over('slantlight', (one) => one.layouts),
    'nodes, ours - bare': over('slantlight', (one) => one.nodes),
    'all tasks, ours - bare': over('slantlight', (one) => one.task),
    'all tasks, mark.js - bare': over('mark.js', (one) => one.task),
  };
}

/** Saved pages where a folder of them is named, else articles of our own of a usual length. */
async function measureArticles(
  options: Options,
  server: SiteServer,
  contestants: Contestants,
): Promise<void> {
  const pages = options.pages ? savedPages(options.pages) : usualArticles();
  const rows: Record<string, string | number>[] = [];
  const all: Loads[] = [];
  for (const [name, html] of pages) {
    process.stderr.write(`${name}\n`);
    const path = `/saved/${name}`;
    const matches = await prepare(path, html, server, contestants);
    if (matches.ranges.length === 0) continue;
    const loads = await loadAll(server.url(path), options.rounds, contestants);
    all.push(loads);
    rows.push(rowOf(name, matches.ranges.length, loads));
  }
  printTable(`${rows.length} articles, each in fresh tabs`, rows);
  printMedians(all);
}

/** The page in the middle: of the pages' medians the median, of their minima the median too. */
function printMedians(all: readonly Loads[]): void {
  const overPages = (who: Name, of: (one: Load) => number) => {
    const each = all.map((loads) => figure(loads[who], of));
    return {
      median: figureOf(each.map(({ median }) => median)).median,
      min: figureOf(each.map(({ min }) => min)).median,
    };
  };
  const row = (what: string, of: (one: Load) => number) => ({
    'on the median page': what,
    ...Object.fromEntries(names.map((who) => [who, both(overPages(who, of))])),
  });
  printTable('The median page', [
    row('script, ms', (one) => one.script),
    row('style, ms', (one) => one.style),
    row('longest task with script, ms', (one) => one.longest),
    row('all tasks, ms', (one) => one.task),
    row('layouts', (one) => one.layouts),
    row('DOM nodes', (one) => one.nodes),
  ]);
  const ratio = (a: Name, b: Name) =>
    figureOf(
      all.map(
        (loads) =>
          figure(loads[a], (one) => one.script).median / figure(loads[b], (one) => one.script).median,
      ),
    );
  console.log(
    `\nMedian of the pages' ratios: ours / floor ${short(ratio('slantlight', 'floor').median)}, ` +
      `mark.js / ours ${short(ratio('mark.js', 'slantlight').median)}`,
  );
}

function savedPages(folder: string): [string, string][] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
}

function usualArticles(): [string, string][] {
  return [400, 600, 800, 1000, 1500].map((words, seed) => [
    `own-${words}.html`,
    pageOf(paragraphsOf({ words, marks: words / 20 }, seed + 1)),
  ]);
}

async function measureOwn(options: Options, server: SiteServer, contestants: Contestants): Promise<void> {
  const rows: Record<string, string | number>[] = [];
  for (const size of sizes.filter(({ words }) => words <= options.words)) {
    const path = `/own/${size.words}-${size.marks}.html`;
    const still = stillnessFor(size.words);
    const { ranges } = await prepare(path, pageOf(paragraphsOf(size)), server, contestants, still);
    const rounds = size.words < 100_000 ? options.rounds : Math.min(3, options.rounds);
    const who = names.filter((name) => name !== 'mark.js' || size.words < tooManyForMarkJs);
    const loads = await loadAll(server.url(path), rounds, contestants, { still, who });
    rows.push(rowOf(`${short(size.words)} words`, ranges.length, loads));
  }
  printTable(`Articles of our own making (without mark.js from ${short(tooManyForMarkJs)} words on)`, rows);
}

async function measureFrontPage(
  { rounds }: Options,
  server: SiteServer,
  contestants: Contestants,
): Promise<void> {
  const url = server.add('/front.html', frontPage());
  const loads: Load[] = [];
  const bare: Load[] = [];
  for (let round = 0; round < rounds; round += 1) {
    loads.push(await load('slantlight', contestants, url, { hasMarks: false }));
    bare.push(await load('bare', contestants, url));
  }
  const over = (of: (one: Load) => number) => figure(loads, of).median - figure(bare, of).median;
  printTable('A page that is no article', [
    {
      'script ms': both(figure(loads, (one) => one.script)),
      'style ms, ours - bare': over((one) => one.style),
      'layouts, ours - bare': over((one) => one.layouts),
      'nodes, ours - bare': over((one) => one.nodes),
    },
  ]);
}
