import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printTable } from './report.ts';

/** Resident megabytes of a process, where the system tells (Linux). */
function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Sends megabytes of articles through the command line, and looks at its memory on the way. */
export async function measureStream(megabytes: number, articles: readonly string[]): Promise<void> {
  const cli = fileURLToPath(new URL('../dist/cli.mjs', import.meta.url));
  const child = spawn(process.execPath, [cli, 'annotate'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdout.resume();
  const ended = once(child, 'exit');
  const total = megabytes * 1e6;
  const tenths: number[] = Array(10).fill(0);
  const start = performance.now();
  let sent = 0;
  for (let id = 0; sent < total; id += 1) {
    const line = `${JSON.stringify({ id, text: articles[id % articles.length] })}\n`;
    sent += line.length;
    const tenth = Math.min(9, Math.floor((sent / total) * 10));
    if (id % 20 === 0) tenths[tenth] = Math.max(tenths[tenth] ?? 0, memoryOf(child.pid));
    if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [code] = (await ended) as [number];
  if (code !== 0) throw new Error(`The command line ended with status ${code}`);
  const seconds = (performance.now() - start) / 1000;
  printTable(`${megabytes} MB through the command line`, [
    {
      'MB/s': megabytes / seconds,
      'most memory in the first tenth, MB': tenths[0] ?? 0,
      'in the fifth': tenths[4] ?? 0,
      'in the last': tenths[9] ?? 0,
    },
  ]);
}
