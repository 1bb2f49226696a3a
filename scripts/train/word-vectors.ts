/** The vectors that the network learns from; far larger than what it ships. */
import { readFileSync, writeFileSync } from 'node:fs';
import { required } from '../shared-data.ts';

/** `meaning`: of each word, both sources side by side; `context`: their main axes; `use`: see word-table.ts. */
export type WordVectors = {
  readonly words: readonly string[];
  readonly meaning: Matrix;
  readonly context: Matrix;
  readonly use: Matrix;
};

export type Matrix = { readonly width: number; readonly values: Float32Array };

/** Not in the repository: `npm run train:vectors` makes it. */
export const cacheFolder = new URL('../../.cache/', import.meta.url);
const file = new URL('word-vectors.json', cacheFolder);

export function writeVectors({ words, ...matrices }: WordVectors): void {
  const written = Object.entries(matrices).map(([name, { width, values }]) => [
    name,
    { width, values: Buffer.from(values.buffer).toString('base64') },
  ]);
  writeFileSync(file, JSON.stringify({ words, ...Object.fromEntries(written) }));
}

export function readVectors(): WordVectors {
  const { words, meaning, context, use } = JSON.parse(
    readFileSync(required(file, 'run `npm run train:vectors` first, see src/data/MODEL.md'), 'utf8'),
  ) as Record<Exclude<keyof WordVectors, 'words'>, { width: number; values: string }> & { words: string[] };
  return { words, meaning: unpacked(meaning), context: unpacked(context), use: unpacked(use) };
}

function unpacked({ width, values }: { width: number; values: string }): Matrix {
  const bytes = Buffer.from(values, 'base64');
  return { width, values: new Float32Array(new Uint8Array(bytes).buffer) };
}

export function matrixOf(rows: readonly ArrayLike<number>[]): Matrix {
  const width = rows[0]?.length ?? 0;
  const values = new Float32Array(rows.length * width);
  for (const [place, row] of rows.entries()) values.set(Array.from(row), place * width);
  return { width, values };
}

export const rowOf = ({ width, values }: Matrix, place: number): Float32Array =>
  values.subarray(place * width, (place + 1) * width);
