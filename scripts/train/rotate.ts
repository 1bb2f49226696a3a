const sweeps = 12;

/** The rows along their `count` main axes; each column is shrunk by the root of its deviation, the first to 3. */
export function alongMainAxes(rows: readonly (readonly number[])[], count: number): Float64Array[] {
  const width = rows[0]?.length ?? 0;
  const mean = Array.from(
    { length: width },
    (_, i) => rows.reduce((s, r) => s + (r[i] as number), 0) / rows.length,
  );
  const centred = rows.map((row) => Float64Array.from(row, (value, i) => value - (mean[i] as number)));
  const { values, vectors } = eigen(covariance(centred, width));
  const axes = [...values.keys()]
    .sort((a, b) => (values[b] as number) - (values[a] as number))
    .slice(0, count);
  const shrink = axes.map((axis) => (values[axis] as number) ** -0.25);
  const scale = 3 * (values[axes[0] as number] as number) ** -0.25;
  return centred.map((row) =>
    Float64Array.from(axes, (axis, place) => {
      let along = 0;
      for (let i = 0; i < width; i += 1)
        along += (row[i] as number) * ((vectors[i] as Float64Array)[axis] as number);
      return along * (shrink[place] as number) * scale;
    }),
  );
}

function covariance(rows: readonly Float64Array[], width: number): Float64Array[] {
  const matrix = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows) {
    for (let i = 0; i < width; i += 1) {
      const line = matrix[i] as Float64Array;
      for (let j = 0; j < width; j += 1)
        line[j] = (line[j] as number) + (row[i] as number) * (row[j] as number);
    }
  }
  return matrix.map((line) => line.map((value) => value / rows.length));
}

/** Rows with fewer columns, and the matrix (a row for each of them) that leads nearly back to the rows as they were. */
export type Narrowed = { readonly rows: readonly Float32Array[]; readonly back: readonly Float32Array[] };

/** Keeps the `count` axes along which the rows are longest, where a column counts by its weight. */
export function narrow(rows: readonly Float32Array[], weights: readonly number[], count: number): Narrowed {
  const width = weights.length;
  const weighted = rows.map((row) => Float64Array.from(row, (value, i) => value * (weights[i] as number)));
  const { values, vectors } = eigen(covariance(weighted, width));
  const axes = [...values.keys()]
    .sort((a, b) => (values[b] as number) - (values[a] as number))
    .slice(0, count);
  const entry = (i: number, axis: number): number => (vectors[i] as Float64Array)[axis] as number;
  return {
    rows: weighted.map((row) =>
      Float32Array.from(axes, (axis) => row.reduce((sum, value, i) => sum + value * entry(i, axis), 0)),
    ),
    back: axes.map((axis) => Float32Array.from(weights, (weight, i) => entry(i, axis) / weight)),
  };
}

/** Jacobi's method for a symmetric matrix, which it uses up. */
function eigen(matrix: Float64Array[]): { values: number[]; vectors: Float64Array[] } {
  const size = matrix.length;
  const at = (m: Float64Array[], i: number, j: number) => (m[i] as Float64Array)[j] as number;
  const vectors = matrix.map((_, i) => Float64Array.from({ length: size }, (__, j) => Number(i === j)));
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        if (Math.abs(at(matrix, p, q)) < 1e-12) continue;
        const theta = (at(matrix, q, q) - at(matrix, p, p)) / (2 * at(matrix, p, q));
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        rotate(matrix, p, q, cosine, tangent * cosine);
        rotateRows(matrix, p, q, cosine, tangent * cosine);
        rotate(vectors, p, q, cosine, tangent * cosine);
      }
    }
  }
  return { values: matrix.map((_, i) => at(matrix, i, i)), vectors };
}

function rotate(matrix: readonly Float64Array[], p: number, q: number, cosine: number, sine: number): void {
  for (const line of matrix) {
    const x = line[p] as number;
    const y = line[q] as number;
    line[p] = cosine * x - sine * y;
    line[q] = sine * x + cosine * y;
  }
}

function rotateRows(
  matrix: readonly Float64Array[],
  p: number,
  q: number,
  cosine: number,
  sine: number,
): void {
  const first = matrix[p] as Float64Array;
  const second = matrix[q] as Float64Array;
  for (let k = 0; k < first.length; k += 1) {
    const x = first[k] as number;
    const y = second[k] as number;
    first[k] = cosine * x - sine * y;
    second[k] = sine * x + cosine * y;
  }
}
