import { wordingBucketCount } from '../../src/core/scorer/buckets.ts';
import type { SentenceWord } from '../../src/core/scorer/known-word.ts';
import { type PackedWeights, pack } from '../../src/core/scorer/packed.ts';

/** Pulls the weights towards zero. */
const ridge = 1;
const rounds = 60;

export type WordedSentence = { readonly words: readonly SentenceWord[]; readonly isBiased: boolean };

/** A sentence's buckets, and what each counts. */
type Row = { readonly buckets: readonly number[]; readonly share: number };

/** What biased sentences say and others do not: ridge regression, solved by conjugate gradients. */
export function fitWording(sentences: readonly WordedSentence[]): PackedWeights {
  const rows = sentences.map(({ words }): Row => {
    const buckets = words.flatMap(({ wording }) => wording);
    return { buckets, share: 1 / Math.sqrt(Math.max(1, buckets.length)) };
  });
  const signs = sentences.map(({ isBiased }) => (isBiased ? 1 : -1));
  const mean = signs.reduce((sum, sign) => sum + sign, 0) / signs.length;
  const weights = new Float64Array(wordingBucketCount);
  const rest = transposed(
    rows,
    signs.map((sign) => sign - mean),
  );
  const step = rest.slice();
  let size = dot(rest, rest);
  for (let round = 0; round < rounds; round += 1) {
    const curve = transposed(rows, product(rows, step));
    for (const [bucket, value] of step.entries()) curve[bucket] = (curve[bucket] as number) + ridge * value;
    const length = size / dot(step, curve);
    addScaled(weights, step, length);
    addScaled(rest, curve, -length);
    const next = dot(rest, rest);
    for (const [bucket, value] of rest.entries())
      step[bucket] = value + (next / size) * (step[bucket] as number);
    size = next;
  }
  const largest = Number(weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-3).toFixed(4));
  return { largest, weights: pack(weights, largest) };
}

const product = (rows: readonly Row[], weights: Float64Array): number[] =>
  rows.map(
    ({ buckets, share }) => share * buckets.reduce((sum, bucket) => sum + (weights[bucket] as number), 0),
  );

function transposed(rows: readonly Row[], values: readonly number[]): Float64Array {
  const sum = new Float64Array(wordingBucketCount);
  for (const [place, { buckets, share }] of rows.entries()) {
    const value = share * (values[place] as number);
    for (const bucket of buckets) sum[bucket] = (sum[bucket] as number) + value;
  }
  return sum;
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, place) => sum + value * (b[place] as number), 0);

function addScaled(sum: Float64Array, values: Float64Array, factor: number): void {
  for (const [place, value] of values.entries()) sum[place] = (sum[place] as number) + factor * value;
}
