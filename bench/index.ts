/** Measures speed, side by side with what could be used instead. Never part of the tests: times differ by machine. */
import { cpus } from 'node:os';
import { type PartName, readOptions } from './options.ts';

const options = readOptions(process.argv.slice(2));
const parts: Record<PartName, () => Promise<{ readonly run: (given: typeof options) => Promise<void> }>> = {
  text: () => import('./text.ts'),
  page: () => import('./page.ts'),
  live: () => import('./live.ts'),
  start: () => import('./start.ts'),
};

console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`);
console.log('Each figure is the median, and the minimum in brackets.');
for (const part of options.parts) await (await parts[part]()).run(options);
