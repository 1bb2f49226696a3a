import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What is measured on and learned from is beside the repository, not in it. */
const folder = new URL('../../shared/data/', import.meta.url);

/** The path of a file. Where it is missing, says so in a sentence and ends the process with status 1. */
export function required(
  file: string | URL,
  hint = 'these data are not in the repository, see CONTRIBUTING.md',
): string {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  if (existsSync(path)) return path;
  console.error(`${path} is not there: ${hint}.`);
  process.exit(1);
}

/** The path of a file of ../shared/data, as `required`. */
export const dataFile = (name: string): string => required(new URL(name, folder));

/** The rows of a file of JSON Lines. */
export const readJsonLines = <Row>(path: string): Row[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
