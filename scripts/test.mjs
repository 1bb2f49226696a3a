// npm test: everything that has to hold, from format to both browsers. Installs what is missing, goes on after a
// failure, and closes with the count.
//
//   npm test -- --only static|unit|e2e     a part of it
//   npm test -- --browser firefox          end-to-end specs in one browser only
//   npm test -- --only e2e popup           specs whose path matches
import { parseArgs } from 'node:util';
import { ensureFonts, findBrowser } from './browsers.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { messageOf } from './message-of.mjs';
import { runCommand, runJest, stopSteps } from './run-step.mjs';

/** @typedef {'static' | 'unit' | 'e2e'} Part */
/** @typedef {import('./run-step.mjs').Outcome} Outcome */
/** @typedef {{ name: string, parts: Part[], needs: string[], run: () => Promise<Outcome> }} Step */

const parts = /** @type {const} */ (['static', 'unit', 'e2e']);
const browsers = /** @type {const} */ (['chromium', 'firefox']);

const { values, positionals } = parseArgs({
  options: { only: { type: 'string' }, browser: { type: 'string' } },
  allowPositionals: true,
});
const wantedParts = choose('--only', parts, values.only);
const wantedBrowsers = choose('--browser', browsers, values.browser);

let interrupted = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    // The step that runs ends its browser and removes its files; then the loop below ends.
    interrupted = true;
    stopSteps();
  });
}

const biome = 'node_modules/@biomejs/biome/bin/biome';
const tsc = 'node_modules/typescript/bin/tsc';
const webExt = [
  'node_modules/web-ext/bin/web-ext.js',
  'lint',
  '--no-config-discovery',
  '--warnings-as-errors',
];

/** @type {Step[]} */
const steps = [
  { name: 'npm packages', parts: [...parts], needs: [], run: check(ensureDependencies) },
  ...wantedBrowsers.map((name) => ({
    name: `find ${name}`,
    parts: /** @type {Part[]} */ (['e2e']),
    needs: ['npm packages'],
    run: check(async () => {
      ensureFonts();
      await findBrowser(name);
    }),
  })),
  command('format', ['static'], [biome, 'format', '.']),
  command('lint', ['static'], [biome, 'lint', '--error-on-warnings', '.']),
  command('types of the core', ['static'], [tsc, '-p', 'src/core']),
  command('types', ['static'], [tsc]),
  {
    name: 'unit and data tests',
    parts: ['unit'],
    needs: ['npm packages'],
    run: () => runJest(patternsFor('unit')),
  },
  command('build', ['static', 'e2e'], ['build.mjs']),
  command('web-ext lint', ['static'], [...webExt, '--source-dir', 'dist/firefox'], 'build'),
  ...wantedBrowsers.map((name) => ({
    name: `end to end in ${name}`,
    parts: /** @type {Part[]} */ (['e2e']),
    needs: ['build', `find ${name}`],
    run: () =>
      runJest(['--config', 'test/e2e/jest.config.mjs', ...positionals], { SLANTLIGHT_BROWSER: name }),
  })),
];

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {Set<string>} */
const broken = new Set();
for (const step of steps.filter(({ parts: of }) => of.some((part) => wantedParts.includes(part)))) {
  const started = performance.now();
  const missing = step.needs.find((need) => broken.has(need));
  const outcome = missing ? notRun(missing) : await step.run();
  if (interrupted) process.exit(130);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.skipped += outcome.skipped;
  if (outcome.failed > 0) broken.add(step.name);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${outcome.failed ? '✗' : '✓'} ${step.name}: ${summary(outcome)} (${seconds} s)`);
  if (outcome.failed > 0) console.log(`\n${outcome.output.trim()}\n`);
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(summary(total));

/**
 * @param {string} name
 * @param {Part[]} of
 * @param {string[]} args
 * @param {string} needs
 * @returns {Step}
 */
function command(name, of, args, needs = 'npm packages') {
  return { name, parts: of, needs: [needs], run: () => runCommand(args) };
}

/**
 * @param {() => void | Promise<void>} run
 * @returns {() => Promise<Outcome>}
 */
function check(run) {
  return async () => {
    try {
      await run();
      return { passed: 1, failed: 0, skipped: 0, output: '' };
    } catch (error) {
      return { passed: 0, failed: 1, skipped: 0, output: messageOf(error) };
    }
  };
}

/**
 * @param {string} needed
 * @returns {Outcome}
 */
function notRun(needed) {
  return { passed: 0, failed: 1, skipped: 0, output: `Not run, since "${needed}" failed.` };
}

/** Patterns given on the command line are meant for the one part that was asked for. @param {Part} part */
function patternsFor(part) {
  return values.only === part ? positionals : [];
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/**
 * @template {string} Name
 * @param {string} flag
 * @param {readonly Name[]} names
 * @param {string | undefined} wanted
 * @returns {readonly Name[]}
 */
function choose(flag, names, wanted) {
  if (wanted === undefined) return names;
  const chosen = names.filter((name) => name === wanted);
  if (chosen.length > 0) return chosen;
  console.error(`${flag} takes one of: ${names.join(', ')}`);
  process.exit(2);
}
