import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

export const partNames = ['text', 'page', 'live', 'start'] as const;
export type PartName = (typeof partNames)[number];

export type Options = {
  readonly parts: readonly PartName[];
  /** A folder of saved web pages. */
  readonly pages: string | undefined;
  /** A file of JSON Lines with a `text` each. */
  readonly news: string | undefined;
  readonly rounds: number;
  /** Megabytes that go through the command line. */
  readonly stream: number;
  /** The largest synthetic page, in words. */
  readonly words: number;
};

const usage = `npm run bench -- [text] [page] [live] [start] [options]
  --pages FOLDER   saved web pages to measure on (or SLANTLIGHT_PAGES); else articles of our own
  --news FILE      JSON Lines with a "text" each (or SLANTLIGHT_NEWS); else articles of our own
  --rounds N       runs of each measurement (7)
  --stream MB      text that goes through the command line (100)
  --words N        the largest page of our own (100000; with 1000000 without mark.js)`;

export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pages: { type: 'string' },
      news: { type: 'string' },
      rounds: { type: 'string', default: '7' },
      stream: { type: 'string', default: '100' },
      words: { type: 'string', default: '100000' },
    },
  });
  const isPart = (name: string): name is PartName => partNames.some((part) => part === name);
  const unknown = positionals.filter((name) => !isPart(name));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}.\n${usage}`);
  return {
    parts: positionals.length > 0 ? positionals.filter(isPart) : partNames,
    pages: existing(values.pages ?? process.env.SLANTLIGHT_PAGES),
    news: existing(values.news ?? process.env.SLANTLIGHT_NEWS),
    rounds: numberOf('rounds', values.rounds),
    stream: numberOf('stream', values.stream),
    words: numberOf('words', values.words),
  };
}

function existing(path: string | undefined): string | undefined {
  if (path && !existsSync(path)) throw new Error(`${path} is not there.\n${usage}`);
  return path || undefined;
}

function numberOf(name: string, written: string): number {
  const number = Number(written);
  if (!(number >= 1)) throw new Error(`--${name} takes a number from 1 on, not ${written}.\n${usage}`);
  return number;
}
