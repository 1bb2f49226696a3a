import { levelAt, levels } from './packed.ts';
import type { PackedColumns } from './word-table.ts';

/** What each of `features` features gives to each unit of a sum: all that give to the first unit, then the second. */
export type Matrix = { readonly features: number; readonly values: Float64Array };

/**
 * The matrix that files hold in levels of their columns' largest values: a row for each feature, a column for each
 * unit, the rows of the first part before those of the next.
 */
export function matrixOf(...parts: readonly PackedColumns[]): Matrix {
  const units = parts[0]?.largest.length ?? 0;
  const features = parts.reduce((sum, { rows }) => sum + rows.length / units, 0);
  const values = new Float64Array(features * units);
  let feature = 0;
  for (const { largest, rows } of parts) {
    for (let index = 0; index < rows.length; feature += 1) {
      for (let unit = 0; unit < units; unit += 1, index += 1) {
        values[unit * features + feature] = (levelAt(rows, index) * (largest[unit] as number)) / levels;
      }
    }
  }
  return { features, values };
}

/** Adds the product of the matrix and the features to the units from `from` to `to` of a sum, four in one pass. */
export function addProduct(
  sum: Float64Array,
  { features: count, values }: Matrix,
  features: Float32Array,
  from = 0,
  to = sum.length,
): void {
  let unit = from;
  for (; unit + 4 <= to; unit += 4) {
    const first = unit * count;
    const second = first + count;
    const third = second + count;
    const fourth = third + count;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let feature = 0; feature < count; feature += 1) {
      const value = features[feature] as number;
      a += value * (values[first + feature] as number);
      b += value * (values[second + feature] as number);
      c += value * (values[third + feature] as number);
      d += value * (values[fourth + feature] as number);
    }
    sum[unit] = (sum[unit] as number) + a;
    sum[unit + 1] = (sum[unit + 1] as number) + b;
    sum[unit + 2] = (sum[unit + 2] as number) + c;
    sum[unit + 3] = (sum[unit + 3] as number) + d;
  }
  for (; unit < to; unit += 1) {
    let one = 0;
    for (let feature = 0; feature < count; feature += 1) {
      one += (features[feature] as number) * (values[unit * count + feature] as number);
    }
    sum[unit] = (sum[unit] as number) + one;
  }
}
