// Finds Chromium and Firefox: by environment variable, then in the usual places; on Debian as root a missing
// one is installed from apt. Both must be at least as new as manifest.json asks for.
import { execFile, execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * @typedef {object} Known
 * @property {string} title
 * @property {string} variable environment variable that names the executable
 * @property {string} debian the package in Debian
 * @property {string} hint how to get it elsewhere
 * @property {string[]} commands looked up in PATH
 * @property {string[]} places absolute paths
 */

const programFiles = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);

/** @type {Record<BrowserName, Known>} */
const known = {
  chromium: {
    title: 'Chromium or Chrome',
    variable: 'CHROME_PATH',
    debian: 'chromium',
    hint: 'https://www.google.com/chrome/ or your package manager',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...programFiles.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
      ...programFiles.map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
    ],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    debian: 'firefox-esr',
    hint: 'https://www.mozilla.org/firefox/ or your package manager',
    commands: ['firefox', 'firefox-esr'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...programFiles.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    ],
  },
};

/**
 * The executable's path, checked to be new enough.
 * @param {BrowserName} name
 * @returns {Promise<string>}
 */
export async function findBrowser(name) {
  const path = namedByEnvironment(name) ?? lookAround(name) ?? installFromApt(name);
  await requireMinimum(name, path);
  return path;
}

/** Text needs a font: a bare Debian image has none, and paints empty boxes. */
export function ensureFonts() {
  if (!canInstall()) return;
  const fonts = '/usr/share/fonts';
  const files = existsSync(fonts) ? readdirSync(fonts, { recursive: true }) : [];
  if (files.some((file) => /\.(ttf|otf|ttc|pfb)$/.test(String(file)))) return;
  aptInstall('fonts-dejavu-core');
}

/** @param {BrowserName} name */
function namedByEnvironment(name) {
  const { variable, title } = known[name];
  const path = process.env[variable];
  if (!path) return undefined;
  if (!isExecutable(path)) throw new Error(`${variable} names no executable (${title}): ${path}`);
  return path;
}

/** @param {BrowserName} name */
function lookAround(name) {
  const { commands, places } = known[name];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...inPath, ...places].find(isExecutable);
}

/** @param {BrowserName} name */
function installFromApt(name) {
  const { title, variable, debian, hint } = known[name];
  const advice = `Install it (Debian: apt-get install ${debian}; else ${hint}) or set ${variable}.`;
  if (!canInstall()) throw new Error(`${title} was not found. ${advice}`);
  aptInstall(debian);
  const path = lookAround(name);
  if (!path) throw new Error(`${title} was not found, not even after installing ${debian}. ${advice}`);
  return path;
}

function canInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!existsSync('/etc/os-release')) return false;
  // Ubuntu's packages of these names are stubs or absent, so only Debian itself will do.
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string} name */
function aptInstall(name) {
  console.log(`Installing ${name} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    try {
      execFileSync('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      const output = /** @type {{ stderr?: Buffer }} */ (error).stderr;
      throw new Error(`apt-get ${args.join(' ')} failed: ${String(output ?? error).trim()}`);
    }
  }
}

/**
 * @param {BrowserName} name
 * @param {string} path
 */
async function requireMinimum(name, path) {
  const minimum = minimumVersion(name);
  const version = await versionOf(name, path);
  if (majorOf(version) >= majorOf(minimum)) return;
  const { title, variable } = known[name];
  throw new Error(
    `${path} is version ${version}; ${title} ${minimum} or newer is needed. Update it or set ${variable}.`,
  );
}

/** @param {BrowserName} name */
function minimumVersion(name) {
  const manifest = JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8'));
  const { minimum_chrome_version, browser_specific_settings } = manifest;
  return name === 'chromium' ? minimum_chrome_version : browser_specific_settings.gecko.strict_min_version;
}

/**
 * @param {BrowserName} name
 * @param {string} path
 */
async function versionOf(name, path) {
  if (process.platform === 'win32' && name === 'chromium') {
    // chrome.exe --version opens a window there; its version is the folder beside it.
    const folder = readdirSync(dirname(path)).find((entry) => /^\d+(\.\d+){3}$/.test(entry));
    return folder ?? 'unknown';
  }
  const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 60_000 });
  return /\d+(\.\d+)+/.exec(stdout)?.[0] ?? 'unknown';
}

/** @param {string} version */
function majorOf(version) {
  return Number.parseInt(version, 10) || 0;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
