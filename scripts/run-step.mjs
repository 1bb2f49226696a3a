// Runs one step of `npm test` in a process of its own and counts what it proved.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** @typedef {{ passed: number, failed: number, skipped: number, output: string }} Outcome */
/** @typedef {{ status: number | null, output: string }} Finished */

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Milliseconds. On a slow machine the specs of one browser take six minutes; a step that hangs is to fail with its
 * output instead of blocking everything.
 */
const patience = 20 * 60_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Ends every process that a step has started, when the whole run is interrupted. */
export function stopSteps() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * A step that is right or wrong as a whole.
 * @param {string[]} args what Node runs
 * @returns {Promise<Outcome>}
 */
export async function runCommand(args) {
  const { status, output } = await runNode(args, {}, patience);
  const ok = status === 0;
  return { passed: Number(ok), failed: Number(!ok), skipped: 0, output };
}

/**
 * A run of jest, test by test. Temporary files (browser profiles above all) go to a folder that is removed, even
 * if the run had to be killed.
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 * @param {number} [longest] milliseconds until the run is ended
 * @returns {Promise<Outcome>}
 */
export async function runJest(args, environment = {}, longest = patience) {
  const temporary = mkdtempSync(join(tmpdir(), 'slantlight-test-run-'));
  const report = join(temporary, 'report.json');
  try {
    const { status, output } = await runNode(
      [
        '--experimental-vm-modules',
        '--no-warnings',
        'node_modules/jest/bin/jest.js',
        '--json',
        `--outputFile=${report}`,
        ...args,
      ],
      { ...environment, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
      longest,
    );
    return countTests(report, status, output);
  } finally {
    endBrowsers(temporary);
    await removeForGood(temporary);
  }
}

/**
 * Ends browsers that outlived their run: jest's test files never hear of a signal, so they close nothing then. Each
 * browser has written its process id beside its profile.
 * @param {string} folder
 */
function endBrowsers(folder) {
  for (const home of readdirSync(folder)) {
    const file = join(folder, home, 'pid');
    if (!existsSync(file)) continue;
    const pid = Number(readFileSync(file, 'utf8'));
    try {
      // A browser leads a process group of its own, where there are such groups.
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** A browser that was just ended may still write for a moment, and so bring its folder back. @param {string} folder */
async function removeForGood(folder) {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    await sleep(300);
    if (!existsSync(folder)) return;
  }
}

/**
 * @param {string} report
 * @param {number | null} status
 * @param {string} output
 * @returns {Outcome}
 */
function countTests(report, status, output) {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    // A file that does not even load has no failed test.
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return {
      passed: result.numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: result.numPendingTests + result.numTodoTests,
      output,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, output: `${output}\njest left no report.` };
  }
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} environment
 * @param {number} longest milliseconds
 * @returns {Promise<Finished>}
 */
function runNode(args, environment, longest) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    /** @param {Buffer} chunk */
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const stop = setTimeout(() => {
      output += `\nStopped after ${longest / 1000} s.`;
      // The driver closes its browser on SIGTERM; only what ignores that is killed.
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    }, longest);
    child.on('error', (error) => {
      output += `\n${error.message}`;
    });
    child.on('close', (status) => {
      clearTimeout(stop);
      running.delete(child);
      resolve({ status, output });
    });
  });
}
