import { neighbourBuckets, wordBuckets } from './buckets.ts';
import { levels, unpack } from './packed.ts';
import type { Unit } from './read-units.ts';

/**
 * The learned weights as their JSON file holds them. A unit's logit is the sum of a linear layer, of one hidden
 * layer of rectified units, and of hashed features.
 */
export type NetworkData = {
  /** Of each feature on the training tokens: what is subtracted from it, and what it is divided by. */
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly bias: number;
  /** One weight per feature. */
  readonly linear: readonly number[];
  readonly hiddenBias: readonly number[];
  readonly hiddenOut: readonly number[];
  /** For each feature the weights to all hidden units, packed; see packed.ts. */
  readonly hidden: string;
  readonly hiddenLargest: number;
  /** The weights of the hashed features, packed. */
  readonly hashed: string;
  readonly hashedLargest: number;
};

/** Standardised features are cut off here, so that nothing unseen can shout. */
export const farthestDeviation = 4;

type KeyWeight = { readonly sum: number; readonly count: number };

/** Gives each unit a logit. */
export class Network {
  readonly #data: NetworkData;
  readonly #scales: Float32Array;
  readonly #means: Float32Array;
  readonly #linear: Float32Array;
  readonly #hidden: Float32Array;
  readonly #out: Float32Array;
  readonly #activations: Float32Array;
  readonly #hashed: Int8Array;
  readonly #hashedStep: number;
  readonly #keyWeights = new Map<string, KeyWeight>();

  constructor(data: NetworkData) {
    this.#data = data;
    this.#means = Float32Array.from(data.means);
    this.#scales = Float32Array.from(data.deviations, (deviation) => 1 / deviation);
    this.#linear = Float32Array.from(data.linear);
    this.#hidden = Float32Array.from(unpack(data.hidden), (level) => (level * data.hiddenLargest) / levels);
    this.#out = Float32Array.from(data.hiddenOut);
    this.#activations = new Float32Array(data.hiddenBias.length);
    this.#hashed = unpack(data.hashed);
    this.#hashedStep = data.hashedLargest / levels;
  }

  logit(features: Float32Array, units: readonly Unit[], unit: number): number {
    return this.#dense(features) + this.#hashedSum(units, unit);
  }

  #dense(features: Float32Array): number {
    const active = this.#activations;
    const width = active.length;
    active.set(this.#data.hiddenBias);
    let logit = this.#data.bias;
    for (let feature = 0; feature < features.length; feature += 1) {
      const value = standardise(
        features[feature] as number,
        this.#means[feature] as number,
        this.#scales[feature] as number,
      );
      logit += value * (this.#linear[feature] as number);
      const row = feature * width;
      for (let h = 0; h < width; h += 1) {
        active[h] = (active[h] as number) + value * (this.#hidden[row + h] as number);
      }
    }
    for (let h = 0; h < width; h += 1) {
      const value = active[h] as number;
      if (value > 0) logit += value * (this.#out[h] as number);
    }
    return logit;
  }

  #hashedSum(units: readonly Unit[], unit: number): number {
    const { key } = units[unit] as Unit;
    const word = this.#ofKey(key);
    const neighbours = neighbourBuckets(key, units[unit - 1]?.key, units[unit + 1]?.key);
    return (
      ((word.sum + this.#sum(neighbours)) * this.#hashedStep) / Math.sqrt(word.count + neighbours.length)
    );
  }

  #ofKey(key: string): KeyWeight {
    const known = this.#keyWeights.get(key);
    if (known) return known;
    if (this.#keyWeights.size > 20000) this.#keyWeights.clear();
    const buckets = wordBuckets(key);
    const weight = { sum: this.#sum(buckets), count: buckets.length };
    this.#keyWeights.set(key, weight);
    return weight;
  }

  #sum(buckets: readonly number[]): number {
    return buckets.reduce((sum, bucket) => sum + (this.#hashed[bucket] as number), 0);
  }
}

/** `scale` is one over the deviation. */
export const standardise = (value: number, mean: number, scale: number): number =>
  Math.max(-farthestDeviation, Math.min(farthestDeviation, (value - mean) * scale));
