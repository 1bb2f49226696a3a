import { parseArgs } from 'node:util';
import type { Sensitivity } from '../core/finding.ts';
import { messageOf } from '../core/message-of.ts';
import { thresholds } from '../core/sensitivity.ts';

export type Format = 'jsonl' | 'pretty';

export type Options = {
  readonly files: readonly string[];
  readonly format: Format;
  readonly sensitivity: Sensitivity;
  readonly minStrength?: number;
  /** YYYY-MM-DD; for records that have no date of their own. */
  readonly date?: string;
};

export type ParsedOptions =
  | { readonly state: 'run'; readonly options: Options }
  | { readonly state: 'help' }
  | { readonly state: 'wrong'; readonly error: string };

export const usage = `Usage: node dist/cli.mjs annotate [options] [FILE...]

Marks loaded language and judge-appointment framing in news texts, and says why.

FILEs are JSON Lines, one record a line: {"id": ..., "text": "...", "date"?: "YYYY-MM-DD"}, in which each line of
the text is a paragraph, or {"id": ..., "blocks": [{"id", "kind", "text"}]}. A FILE that ends in .txt, .html or
.htm is one record. Without FILE, or where FILE is -, JSON Lines are read from standard input.

  --format jsonl|pretty               one JSON object a record, or marked text for people
                                      (default: pretty in a terminal, otherwise jsonl)
  --sensitivity fewer|balanced|more   how strong a loaded word must be (default: balanced)
  --min-strength X                    the same as a number from 0 to 1; 0 gives every candidate
  --date YYYY-MM-DD                   the date of records that have none
  -h, --help                          this text

Offsets count UTF-16 units. A bad line gives {"line": n, "error": "..."} and exit status 1; the rest is done.
`;

const flags = {
  format: { type: 'string' },
  sensitivity: { type: 'string', default: 'balanced' },
  'min-strength': { type: 'string' },
  date: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export function readOptions(args: readonly string[], isTerminal: boolean): ParsedOptions {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true });
    if (values.help) return { state: 'help' };
    const [command, ...files] = positionals;
    if (command !== 'annotate') throw new Error(command ? `unknown command: ${command}` : 'no command given');
    const format = values.format ?? (isTerminal ? 'pretty' : 'jsonl');
    if (format !== 'jsonl' && format !== 'pretty')
      throw new Error(`--format is jsonl or pretty, not ${format}`);
    const sensitivity = readSensitivity(values.sensitivity);
    const minStrength = values['min-strength'];
    const { date } = values;
    if (date !== undefined && !isDate(date)) throw new Error(`--date is YYYY-MM-DD, not ${date}`);
    const options: Options = {
      files,
      format,
      sensitivity,
      ...(minStrength === undefined ? {} : { minStrength: readStrength(minStrength) }),
      ...(date === undefined ? {} : { date }),
    };
    return { state: 'run', options };
  } catch (error) {
    return { state: 'wrong', error: messageOf(error) };
  }
}

export const isDate = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));

const isSensitivity = (name: string): name is Sensitivity => Object.hasOwn(thresholds, name);

function readSensitivity(name: string): Sensitivity {
  if (isSensitivity(name)) return name;
  throw new Error(`--sensitivity is ${Object.keys(thresholds).join(', ')}, not ${name}`);
}

function readStrength(text: string): number {
  const strength = Number(text);
  if (text.trim() !== '' && strength >= 0 && strength <= 1) return strength;
  throw new Error(`--min-strength is a number from 0 to 1, not ${text}`);
}
