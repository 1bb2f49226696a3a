import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Run = { readonly status: number | null; readonly out: string; readonly err: string };

let built: string | undefined;

/** The command line in one file, built from its source once for each test file. */
export function builtCli(): string {
  if (built) return built;
  built = join(mkdtempSync(join(tmpdir(), 'slantlight-')), 'cli.mjs');
  const banner =
    "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  const flags = [
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--log-level=warning',
    `--banner:js=${banner}`,
  ];
  execFileSync('node_modules/.bin/esbuild', ['src/cli/index.ts', `--outfile=${built}`, ...flags]);
  return built;
}

/** Runs the command line in a process of its own. */
export function runCli(args: readonly string[], input = ''): Promise<Run> {
  const child = spawn(process.execPath, [builtCli(), ...args]);
  const run = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    run.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    run.err += text;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...run }));
  });
}
