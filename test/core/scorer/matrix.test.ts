import { expect, test } from '@jest/globals';
import { addProduct, matrixOf } from '../../../src/core/scorer/matrix.ts';
import { levels, pack } from '../../../src/core/scorer/packed.ts';
import type { PackedColumns } from '../../../src/core/scorer/word-table.ts';

/** As many rows as are asked for, a column for each unit; every level is another one than its neighbours'. */
function partOf(features: number, largest: readonly number[]): PackedColumns {
  const values = Array.from(
    { length: features * largest.length },
    (_, index) => (index % (2 * levels)) - levels,
  );
  return { largest, rows: pack(values, levels) };
}

test('values are levels of the largest in their column, by unit', () => {
  const { features, values } = matrixOf(partOf(2, [1, 2, 4]));
  expect(features).toBe(2);
  expect([...values]).toEqual([-31, -28, -60, -54, -116, -104].map((level) => level / levels));
});

test.each([
  [0, 3],
  [1, 1],
  [7, 3],
  [4, 4],
  [11, 6],
  [130, 17],
])('a product of %i features and %i units sums up what each feature gives', (count, units) => {
  const matrix = matrixOf(
    partOf(
      count,
      Array.from({ length: units }, (_, unit) => 1 + unit),
    ),
  );
  const features = Float32Array.from({ length: count }, (_, feature) => (feature % 3) - 1 + feature / 8);
  const sum = new Float64Array(units).fill(2);
  addProduct(sum, matrix, features);
  for (let unit = 0; unit < units; unit += 1) {
    const given = matrix.values.subarray(unit * count, (unit + 1) * count);
    const expected = features.reduce((all, value, feature) => all + value * (given[feature] as number), 2);
    expect(sum[unit]).toBeCloseTo(expected, 9);
  }
});

test('a product may be that of some of the units only', () => {
  const matrix = matrixOf(partOf(5, [1, 2, 3, 4, 5, 6, 7]));
  const features = Float32Array.of(1, -2, 0, 3, 0.5);
  const [whole, part] = [new Float64Array(7), new Float64Array(7)];
  addProduct(whole, matrix, features);
  addProduct(part, matrix, features, 1, 6);
  expect([...part]).toEqual([0, ...whole.slice(1, 6), 0]);
});

test('parts follow one another, each with its own largest values', () => {
  const first = partOf(2, [1, 2]);
  const next = partOf(3, [3, 5]);
  const { features, values } = matrixOf(first, next);
  expect(features).toBe(5);
  const [left, right] = [matrixOf(first).values, matrixOf(next).values];
  expect([...values]).toEqual([
    ...left.slice(0, 2),
    ...right.slice(0, 3),
    ...left.slice(2),
    ...right.slice(3),
  ]);
});
