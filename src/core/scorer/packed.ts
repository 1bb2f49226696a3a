/** Numbers of six bits, a character each: what the tables of the model are written in. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const middle = 32;
/** The largest absolute level; level 0 is exactly zero. */
export const levels = 31;

const levelOf = new Int8Array(128);
for (let code = 0; code < alphabet.length; code += 1) levelOf[alphabet.charCodeAt(code)] = code - middle;

/** The level (-31..31) of the character at `index`. */
export const levelAt = (packed: string, index: number): number => levelOf[packed.charCodeAt(index)] as number;

/** Rounds each value to the nearest of 63 levels between -`largest` and `largest`. */
export function pack(values: ArrayLike<number>, largest: number): string {
  const written: string[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const level = Math.round(((values[index] as number) / largest) * levels);
    written.push(alphabet[middle + Math.max(-levels, Math.min(levels, level))] as string);
  }
  return written.join('');
}

/** A weight for each bucket. */
export type PackedWeights = { readonly largest: number; readonly weights: string };

/** Reads weights; each counts `share` of what it is. */
export class Weights {
  readonly #weights: string;
  readonly #step: number;

  constructor({ largest, weights }: PackedWeights, share = 1) {
    this.#weights = weights;
    this.#step = (largest / levels) * share;
  }

  at(bucket: number): number {
    return levelAt(this.#weights, bucket) * this.#step;
  }
}
