// Installs the npm packages of the lock file, if they are not there yet. Imports nothing that would be missing.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock */

const root = fileURLToPath(new URL('..', import.meta.url));

export function ensureDependencies() {
  if (isInstalled()) return;
  console.log('Installing the npm packages (npm ci).');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  try {
    if (npm) execFileSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'pipe' });
    else execFileSync('npm', args, { cwd: root, stdio: 'pipe', shell: process.platform === 'win32' });
  } catch (error) {
    const { stderr } = /** @type {{ stderr?: Buffer }} */ (error);
    throw new Error(`npm ci failed: ${reasonIn(String(stderr ?? error))}`);
  }
}

/** npm explains itself at length; the code and the first sentence tell enough to run it again by hand. @param {string} log */
function reasonIn(log) {
  const errors = log.split('\n').filter((line) => /^npm error +\S/.test(line));
  return errors.length > 0
    ? errors
        .slice(0, 2)
        .map((line) => line.slice(10))
        .join(': ')
    : log.trim();
}

/** npm writes down what it has installed when it is done, so an interrupted installation counts as none. */
function isInstalled() {
  const wanted = readLock('package-lock.json');
  const present = readLock('node_modules/.package-lock.json');
  if (!wanted) throw new Error('package-lock.json is missing.');
  if (!present) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional, devOptional }]) => {
    const found = present.packages[path];
    if (path === '') return true;
    // Packages for other platforms are in the lock file only.
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

/**
 * @param {string} path
 * @returns {Lock | undefined}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
  } catch {
    return undefined;
  }
}
