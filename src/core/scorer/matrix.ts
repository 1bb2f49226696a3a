import { levelAt, levels } from './packed.ts';
import type { PackedColumns } from './word-table.ts';

/** A row for each feature, `width` values long, one row after the other. */
export type Matrix = { readonly width: number; readonly values: Float64Array };

/** No role, place or sentence has more features than this: a product's rows are chosen in room made once. */
export const mostFeatures = 128;

/** The matrix that a file holds in levels of its columns' largest values. Throws a RangeError for one with more rows than `mostFeatures`. */
export function matrixOf({ largest, rows }: PackedColumns): Matrix {
  const width = largest.length;
  if (rows.length > mostFeatures * width) throw new RangeError(`More than ${mostFeatures} features`);
  const values = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    values[index] = (levelAt(rows, index) * (largest[index % width] as number)) / levels;
  }
  return { width, values };
}

/** The rows of a product that are not nothing, and what each counts: made once, since every word has several. */
const chosen = new Int32Array(mostFeatures);
const factors = new Float64Array(mostFeatures);

/** Adds the product of the matrix and the features to `sum`, which is as long as a row. */
export function addProduct(sum: Float64Array, matrix: Matrix, features: ArrayLike<number>): void {
  let count = 0;
  for (let feature = 0; feature < features.length; feature += 1) {
    const factor = features[feature] as number;
    if (factor === 0) continue;
    chosen[count] = feature;
    factors[count] = factor;
    count += 1;
  }
  addRows(sum, matrix, count);
}

/** Brings a sum from the product of `told` to that of `features`: most are the same from one word to the next. */
export function addChange(
  sum: Float64Array,
  matrix: Matrix,
  told: Float32Array,
  features: Float32Array,
): void {
  let count = 0;
  for (let feature = 0; feature < features.length; feature += 1) {
    const factor = (features[feature] as number) - (told[feature] as number);
    if (factor === 0) continue;
    chosen[count] = feature;
    factors[count] = factor;
    count += 1;
  }
  told.set(features);
  addRows(sum, matrix, count);
}

/** Four rows in one pass, then those that are left: the order of adding is that of one row after the other. */
function addRows(sum: Float64Array, { width, values }: Matrix, count: number): void {
  let row = 0;
  for (; row + 4 <= count; row += 4) {
    const first = (chosen[row] as number) * width;
    const second = (chosen[row + 1] as number) * width;
    const third = (chosen[row + 2] as number) * width;
    const fourth = (chosen[row + 3] as number) * width;
    const a = factors[row] as number;
    const b = factors[row + 1] as number;
    const c = factors[row + 2] as number;
    const d = factors[row + 3] as number;
    for (let unit = 0; unit < width; unit += 1) {
      sum[unit] =
        (sum[unit] as number) +
        a * (values[first + unit] as number) +
        b * (values[second + unit] as number) +
        c * (values[third + unit] as number) +
        d * (values[fourth + unit] as number);
    }
  }
  for (; row < count; row += 1) {
    const first = (chosen[row] as number) * width;
    const factor = factors[row] as number;
    for (let unit = 0; unit < width; unit += 1) {
      sum[unit] = (sum[unit] as number) + factor * (values[first + unit] as number);
    }
  }
}
