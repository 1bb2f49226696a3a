// npm start: opens an article in a browser with the extension in it.
//
//   npm start                               the demonstration pair, in Chromium
//   npm start -- --firefox                  in Firefox
//   npm start -- FILE.html|FILE.txt         your own article
//
// Without a display it prints the article with its marks and reasons, and takes a picture instead.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { ensureFonts } from './browsers.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { messageOf } from './message-of.mjs';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ file: string, address: string }} Article */

const root = fileURLToPath(new URL('..', import.meta.url));
const demo = join(root, 'demo');
const run = promisify(execFile);

/** What has to be undone at the end, the last first. @type {(() => unknown)[]} */
const undo = [];

/** How long marks may take to appear; an article without any is possible. */
const patience = 15_000;

/** How long a page's own scripts may take to bring the article. */
const patienceWithoutArticle = 4_000;

/** Why a page is left as it is. */
const unread = {
  'no-article': 'is not read as an article: it has too little prose, or no sign of being one',
  'not-english': 'is not read: it is not in English',
};

let shown = false;
let interrupted = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, async () => {
    interrupted = true;
    await cleanUp();
    // To stop the window with Ctrl-C is the normal end; to stop before there is one is not.
    process.exit(shown ? 0 : 130);
  });
}

try {
  await main();
} catch (error) {
  // What fails because its browser was taken away is no news.
  if (!interrupted) {
    console.error(`npm start failed: ${messageOf(error).split('\n')[0]}`);
    process.exitCode = 1;
  }
}
if (!interrupted) await cleanUp();

async function main() {
  const { files, firefox } = readArguments();
  ensureDependencies();
  await build();
  const articles = await serveArticles(files);

  const headless = !hasDisplay();
  if (headless) ensureFonts();
  const [{ launchBrowser }, decide] = await Promise.all([import('./launch.mjs'), bundleDecision()]);
  const profile = mkdtempSync(join(tmpdir(), 'slantlight-start-'));
  undo.push(() => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  const { browser } = await launchBrowser(firefox ? 'firefox' : 'chromium', {
    profile,
    extension: join(root, 'dist', firefox ? 'firefox' : 'chrome'),
    headless,
    handleSignals: false,
  });
  undo.push(() => browser.close().catch(() => browser.process()?.kill('SIGKILL')));

  for (const [index, article] of articles.entries()) {
    const page = index === 0 ? await firstPage(browser) : await browser.newPage();
    await show(page, article, { headless, decide });
  }
  if (headless) return;

  shown = true;
  console.log('The article is open in a window. Close it or press Ctrl-C to end.');
  await new Promise((closed) => browser.once('disconnected', closed));
}

function readArguments() {
  const { values, positionals } = parseArgs({
    options: { firefox: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [given, ...more] = positionals;
  if (more.length > 0) throw new Error('give one FILE.html or FILE.txt');
  const file = given && resolve(given);
  if (file && !/\.(html?|txt)$/i.test(file)) throw new Error(`${given} is neither .html nor .txt`);
  if (file && !statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Error(`there is no file ${given}`);
  return {
    files: file ? [file] : [join(demo, 'sober.html'), join(demo, 'slanted.html')],
    firefox: values.firefox,
  };
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function build() {
  try {
    await run(process.execPath, ['build.mjs'], { cwd: root });
  } catch (error) {
    const { stderr } = /** @type {{ stderr?: string }} */ (error);
    const reason = stderr?.split('\n').find((line) => /error/i.test(line));
    throw new Error(`the build failed; npm run build tells more (${reason?.trim() ?? error})`);
  }
}

/**
 * The folder of the demonstration, and the given article under its own name.
 * @param {string[]} files
 * @returns {Promise<Article[]>}
 */
async function serveArticles(files) {
  const [{ fileIn, readServed, serve }, { textPage }] = await Promise.all([
    import('./serve.mjs'),
    import('./text-page.mjs'),
  ]);
  const given = new Map(files.map((file) => [`/${encodeURIComponent(basename(file))}`, file]));
  const { origin, close } = await serve(async (path) => {
    const file = given.get(path);
    if (!file) return fileIn(demo, path);
    const served = await readServed(file);
    if (extname(file).toLowerCase() !== '.txt') return served;
    return { body: textPage(String(served.body)), type: 'text/html; charset=utf-8' };
  });
  undo.push(close);
  return [...given].map(([path, file]) => ({ file, address: origin + path }));
}

/** The tab that every browser starts with. @param {Browser} browser */
async function firstPage(browser) {
  return (await browser.pages())[0] ?? browser.newPage();
}

/** What the extension's own gate asks of a page, as a program that ends with the answer. */
async function bundleDecision() {
  const { build: bundle } = await import('esbuild');
  const { outputFiles } = await bundle({
    entryPoints: [join(root, 'content-scripts', 'decide.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'gate',
    write: false,
  });
  return `(() => { ${outputFiles[0]?.text} return gate.decide().state; })()`;
}

/**
 * @param {Page} page
 * @param {Article} article
 * @param {{ headless: boolean, decide: string }} how
 */
async function show(page, { file, address }, { headless, decide }) {
  if (headless) await page.setViewport({ width: 1000, height: 800 });
  await page.goto(address, { waitUntil: 'load' });
  const { marks, state } = await paintedMarks(page, decide);
  const { stdout } = await run(process.execPath, ['dist/cli.mjs', 'annotate', '--format', 'pretty', file], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  console.log(stdout.trimEnd());
  const painted = `${marks === 0 ? 'nothing is' : marks === 1 ? '1 mark is' : `${marks} marks are`} painted in the page`;
  console.log(
    state === 'article'
      ? `\n${basename(file)}: ${painted}.`
      : `\n${basename(file)}: the page ${unread[state]}. What stands above is found in its text; ${painted}.`,
  );
  if (headless) console.log(`Picture: ${await takePicture(page, file)}\n`);
}

/**
 * Waits until the number of painted marks stands still; 0 if none appears.
 * @param {Page} page
 * @param {string} decide
 * @returns {Promise<{ marks: number, state: 'article' | keyof typeof unread }>}
 */
async function paintedMarks(page, decide) {
  const count = () =>
    page.evaluate(() => {
      let marks = 0;
      CSS.highlights.forEach((highlight) => {
        marks += highlight.size;
      });
      return marks;
    });
  const started = Date.now();
  for (let before = 0; ; ) {
    await sleep(250);
    const marks = await count();
    const state = /** @type {'article' | keyof typeof unread} */ (await page.evaluate(decide));
    const isOver = Date.now() - started > (state === 'article' ? patience : patienceWithoutArticle);
    if (isOver || (marks > 0 && marks === before)) return { marks, state };
    before = marks;
  }
}

/**
 * @param {Page} page
 * @param {string} file
 */
async function takePicture(page, file) {
  const folder = join(root, 'dist', 'pictures');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${basename(file, extname(file))}.png`);
  await page.bringToFront();
  await page.screenshot({ path: /** @type {`${string}.png`} */ (path), fullPage: true });
  return path;
}

async function cleanUp() {
  for (const step of undo.splice(0).reverse()) await step();
}
