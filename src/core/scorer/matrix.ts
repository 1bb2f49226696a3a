import { levelAt, levels } from './packed.ts';
import type { PackedColumns } from './word-table.ts';

/** A row for each feature, `width` values long, one row after the other. */
export type Matrix = { readonly width: number; readonly values: Float64Array };

/** The matrix that a file holds in levels of its columns' largest values. */
export function matrixOf({ largest, rows }: PackedColumns): Matrix {
  const width = largest.length;
  const values = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    values[index] = (levelAt(rows, index) * (largest[index % width] as number)) / levels;
  }
  return { width, values };
}

/** Adds the product of the matrix and the features to `sum`, which is as long as a row. */
export function addProduct(sum: Float64Array, matrix: Matrix, features: ArrayLike<number>): void {
  for (let feature = 0; feature < features.length; feature += 1) {
    addRow(sum, matrix, feature, features[feature] as number);
  }
}

/** Brings a sum from the product of `told` to that of `features`: most are the same from one word to the next. */
export function addChange(
  sum: Float64Array,
  matrix: Matrix,
  told: Float32Array,
  features: Float32Array,
): void {
  for (let feature = 0; feature < features.length; feature += 1) {
    addRow(sum, matrix, feature, (features[feature] as number) - (told[feature] as number));
  }
  told.set(features);
}

function addRow(sum: Float64Array, { width, values }: Matrix, feature: number, factor: number): void {
  if (factor === 0) return;
  const first = feature * width;
  for (let unit = 0; unit < width; unit += 1) {
    sum[unit] = (sum[unit] as number) + factor * (values[first + unit] as number);
  }
}
