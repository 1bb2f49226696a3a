import { bucketCount } from '../../src/core/scorer/buckets.ts';
import type { NetworkData } from '../../src/core/scorer/network.ts';
import { pack } from '../../src/core/scorer/packed.ts';
import { type Role, roles, roleWidths } from '../../src/core/scorer/roles.ts';
import { placeWidth, wholeWidth } from '../../src/core/scorer/setting.ts';
import { noneSettled } from '../../src/core/scorer/settled.ts';
import type { PackedColumns } from '../../src/core/scorer/word-table.ts';
import type { Layout, Standard } from './examples.ts';
import { narrow } from './rotate.ts';
import { hiddenUnits, type Trained } from './train-network.ts';
import { contextWords } from './vector-vocabulary.ts';
import { type Matrix, rowOf, type WordVectors } from './word-vectors.ts';

/** Values further out than this many deviations of their column are cut off. */
const reach = 4.5;
/** Of what a word gives to the hidden units, this many dimensions are kept. */
const ownDimensions = 16;
/** Of a hidden unit, however little it gives to the logit. */
const leastWeight = 0.02;

/**
 * Several networks as one, whose logit is their mean: their hidden units side by side, standardising folded into the
 * weights, and each word's vector multiplied out.
 */
export function exportNetwork(
  networks: readonly Trained[],
  { means, deviations }: Standard,
  layout: Layout,
  vectors: WordVectors,
): NetworkData {
  const share = 1 / networks.length;
  const width = networks.length * hiddenUnits + 1;
  /** A feature's weights to all hidden units, and to the logit. */
  const weights = Array.from({ length: layout.width }, (_, feature) => {
    const scale = 1 / (deviations[feature] as number);
    const row = new Float32Array(width);
    for (const [n, { hidden, linear }] of networks.entries()) {
      for (let unit = 0; unit < hiddenUnits; unit += 1)
        row[n * hiddenUnits + unit] = scale * (hidden[feature * hiddenUnits + unit] as number);
      row[width - 1] = (row[width - 1] as number) + scale * share * (linear[feature] as number);
    }
    return row;
  });
  const start = [
    ...networks.flatMap(({ hiddenStart }) => [...hiddenStart]),
    networks.reduce((sum, network) => sum + share * network.start, 0),
  ];
  for (const [feature, row] of weights.entries()) {
    for (const [unit, weight] of row.entries())
      start[unit] = (start[unit] as number) - weight * (means[feature] as number);
  }
  const hashed = Float32Array.from({ length: bucketCount }, (_, bucket) =>
    networks.reduce((sum, network) => sum + share * (network.hashed[bucket] as number), 0),
  );
  const hashedLargest = rounded(largestOf(hashed));
  const rowsAt = (first: number, count: number): PackedColumns =>
    packColumns(weights.slice(first, first + count));
  const { words, context, use } = vectors;
  const out = networks.flatMap(({ hiddenOut }) => Array.from(hiddenOut, (weight) => share * weight));
  const own = narrow(
    words.map((_, place) => product(rowOf(vectors.meaning, place), weights, width)),
    [...out.map((weight) => Math.max(leastWeight, Math.abs(weight))), 1],
    ownDimensions,
  );
  return {
    words: words.join(' '),
    own: packColumns(own.rows),
    ownBack: packColumns(own.back),
    context: packColumns(rowsOf(context).slice(0, contextWords)),
    use: packColumns(rowsOf(use)),
    networks: networks.length,
    start: start.map(rounded),
    out: out.map(rounded),
    roles: Object.fromEntries(
      roles.map((role) => [role, rowsAt(layout.roles[role], roleWidths[role])]),
    ) as Record<Role, PackedColumns>,
    place: rowsAt(layout.place, placeWidth),
    whole: rowsAt(layout.whole, wholeWidth),
    hashed: { largest: hashedLargest, weights: pack(hashed, hashedLargest) },
    settled: noneSettled,
  };
}

function product(vector: Float32Array, weights: readonly Float32Array[], width: number): Float32Array {
  const sum = new Float32Array(width);
  for (let feature = 0; feature < vector.length; feature += 1) {
    const value = vector[feature] as number;
    const row = weights[feature] as Float32Array;
    if (value !== 0)
      for (let unit = 0; unit < width; unit += 1)
        sum[unit] = (sum[unit] as number) + value * (row[unit] as number);
  }
  return sum;
}

const rowsOf = (matrix: Matrix): Float32Array[] =>
  Array.from({ length: matrix.values.length / matrix.width }, (_, place) => rowOf(matrix, place));

function packColumns(rows: readonly Float32Array[]): PackedColumns {
  const largest = Array.from(rows[0] ?? [], (_, column) => {
    const values = rows.map((row) => row[column] as number);
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
    return rounded(Math.min(largestOf(values), reach * deviation));
  });
  const packed = rows.map((row) =>
    Array.from(row, (value, column) => pack([value], largest[column] as number)).join(''),
  );
  return { largest, rows: packed.join('') };
}

const rounded = (value: number): number => Number(value.toFixed(4));

const largestOf = (values: Float32Array | readonly number[]): number => {
  let largest = 1e-3;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest;
};
