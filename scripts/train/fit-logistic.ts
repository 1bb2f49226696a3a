import { solve } from './solve.ts';

/** A logistic regression by Newton's method; small and exact. */
export type Logistic = { readonly weights: readonly number[]; readonly bias: number };

const rounds = 25;
/** Pulls the weights, not the bias, towards zero. */
const ridge = 1;

export function fitLogistic(rows: readonly (readonly number[])[], labels: readonly boolean[]): Logistic {
  const width = (rows[0]?.length ?? 0) + 1;
  let weights = new Array<number>(width).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map((weight, i) => (i + 1 < width ? ridge * weight : 0));
    const curve = weights.map((_, i) =>
      weights.map((__, j) => (i === j ? (i + 1 < width ? ridge : 1e-9) : 0)),
    );
    for (const [place, row] of rows.entries()) {
      const values = [...row, 1];
      const logit = values.reduce((sum, value, i) => sum + value * (weights[i] as number), 0);
      const chance = 1 / (1 + Math.exp(-logit));
      const bend = chance * (1 - chance);
      for (let i = 0; i < width; i += 1) {
        const value = values[i] as number;
        slope[i] = (slope[i] as number) + (chance - Number(labels[place])) * value;
        const line = curve[i] as number[];
        for (let j = 0; j < width; j += 1)
          line[j] = (line[j] as number) + bend * value * (values[j] as number);
      }
    }
    const step = solve(curve, slope);
    weights = weights.map((weight, i) => weight - (step[i] as number));
  }
  const rounded = weights.map((weight) => Number(weight.toFixed(4)));
  return { weights: rounded.slice(0, -1), bias: rounded.at(-1) as number };
}
