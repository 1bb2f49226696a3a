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

/** Adds the product of the matrix and the features to the units from `from` to `to` of a sum. */
export function addProduct(
  sum: Float64Array,
  { features: count, values }: Matrix,
  features: Float32Array,
  from = 0,
  to = sum.length,
): void {
  let unit = from;
  // Written out: eight sums stay in registers, and each feature is fetched once for all of them.
  for (; unit + 8 <= to; unit += 8) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    const first = unit * count;
    for (let feature = 0; feature < count; feature += 1) {
      const value = features[feature] as number;
      let at = first + feature;
      a += value * (values[at] as number);
      at += count;
      b += value * (values[at] as number);
      at += count;
      c += value * (values[at] as number);
      at += count;
      d += value * (values[at] as number);
      at += count;
      e += value * (values[at] as number);
      at += count;
      f += value * (values[at] as number);
      at += count;
      g += value * (values[at] as number);
      at += count;
      h += value * (values[at] as number);
    }
    sum[unit] = (sum[unit] as number) + a;
    sum[unit + 1] = (sum[unit + 1] as number) + b;
    sum[unit + 2] = (sum[unit + 2] as number) + c;
    sum[unit + 3] = (sum[unit + 3] as number) + d;
    sum[unit + 4] = (sum[unit + 4] as number) + e;
    sum[unit + 5] = (sum[unit + 5] as number) + f;
    sum[unit + 6] = (sum[unit + 6] as number) + g;
    sum[unit + 7] = (sum[unit + 7] as number) + h;
  }
  for (; unit < to; unit += 1) {
    let one = 0;
    for (let feature = 0; feature < count; feature += 1) {
      one += (features[feature] as number) * (values[unit * count + feature] as number);
    }
    sum[unit] = (sum[unit] as number) + one;
  }
}
