import { expect, test } from '@jest/globals';
import {
  addChange,
  addProduct,
  type Matrix,
  matrixOf,
  mostFeatures,
} from '../../../src/core/scorer/matrix.ts';
import { levels, pack } from '../../../src/core/scorer/packed.ts';

const largest = [1, 2, 4];

/** As many rows as are asked for, of three values each; every level of the first column is another one. */
function rowsOf(count: number): Matrix {
  const values = Array.from(
    { length: count * largest.length },
    (_, index) => (index % (2 * levels)) - levels,
  );
  return matrixOf({ largest, rows: pack(values, levels) });
}

function product({ width, values }: Matrix, features: readonly number[]): number[] {
  return Array.from({ length: width }, (_, column) =>
    features.reduce((sum, factor, row) => sum + factor * (values[row * width + column] as number), 0),
  );
}

test('values are levels of the largest in their column', () => {
  const { width, values } = rowsOf(2);
  expect(width).toBe(3);
  expect([...values]).toEqual([-31, -60, -116, -28, -54, -104].map((level) => level / levels));
});

test.each([0, 1, 3, 4, 5, 11, mostFeatures])('a product of %i features is the sum of their rows', (count) => {
  const matrix = rowsOf(count);
  const features = Array.from({ length: count }, (_, row) => (row % 3) - 1 + row / 8);
  const sum = new Float64Array(3);
  addProduct(sum, matrix, features);
  product(matrix, features).forEach((expected, column) => {
    expect(sum[column]).toBeCloseTo(expected, 9);
  });
});

test('a change brings one product to the other, and is told afterwards', () => {
  const matrix = rowsOf(7);
  const before = [1, 0, 2, 0, 0, 3, 1];
  const after = Float32Array.of(0, 0, 2, 5, 0, 3, 2);
  const told = Float32Array.from(before);
  const sum = Float64Array.from(product(matrix, before));
  addChange(sum, matrix, told, after);
  product(matrix, [...after]).forEach((expected, column) => {
    expect(sum[column]).toBeCloseTo(expected, 9);
  });
  expect(told).toEqual(after);
});

test('a matrix of more features than there is room for is refused', () => {
  expect(() => rowsOf(mostFeatures + 1)).toThrow(new RangeError('More than 128 features'));
});
