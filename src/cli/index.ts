import { annotateFiles } from './annotate-files.ts';
import { readOptions, usage } from './options.ts';
import { createOutput } from './output.ts';

const parsed = readOptions(process.argv.slice(2), process.stdout.isTTY === true);
if (parsed.state === 'help') {
  process.stdout.write(usage);
} else if (parsed.state === 'wrong') {
  process.stderr.write(`slantlight: ${parsed.error}\n\n${usage}`);
  process.exitCode = 2;
} else {
  const allWell = await annotateFiles(parsed.options, createOutput(process.stdout));
  if (!allWell) process.exitCode = 1;
}
