import { bucketCount, bucketShare } from '../../src/core/scorer/buckets.ts';
import { randomFrom, shuffle } from './random.ts';

/** A training token: standardised features, hashed features, and whether it was listed. */
export type Example = {
  readonly features: Float32Array;
  readonly buckets: Int32Array;
  readonly isListed: boolean;
  /** How many tokens it stands for. */
  readonly weight: number;
};

/** Weights of one network. A feature has a row to the hidden units, and one weight to the logit. */
export type Trained = {
  readonly hidden: Float32Array;
  readonly linear: Float32Array;
  readonly hiddenStart: Float32Array;
  readonly hiddenOut: Float32Array;
  readonly start: number;
  readonly hashed: Float32Array;
};

/** Compared on all five folds; see MODEL.md. */
export const hiddenUnits = 16;
const epochs = 6;
const batchSize = 64;
const rate = 0.002;
const dropout = 0.2;
const decay = 0.01;
const warmUp = 100;
/** For the hashed features: Adagrad's rate, its first denominator, and the pull to zero. */
const hashedRate = 0.05;
const hashedStart = 0.05;
const hashedDecay = 0.003;

/** Trains by Adam with decoupled weight decay (Loshchilov and Hutter 2019); the hashed features by Adagrad. */
export function trainNetwork(examples: readonly Example[], seed: number): Trained {
  const width = examples[0]?.features.length ?? 0;
  const trainer = new Trainer(width, seed);
  const order = Int32Array.from(examples.keys());
  const steps = epochs * Math.ceil(examples.length / batchSize);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, trainer.random);
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.subarray(from, from + batchSize);
      for (const place of batch) trainer.learn(examples[place] as Example, batch.length);
      trainer.step(steps);
    }
  }
  return trainer.trained();
}

/** Where the parts of the network lie in its one array of weights. */
const layout = (width: number) => {
  const hiddenBias = width * hiddenUnits;
  const hiddenOut = hiddenBias + hiddenUnits;
  const bias = hiddenOut + hiddenUnits;
  const linear = bias + 1;
  return { hiddenBias, hiddenOut, bias, linear, size: linear + width };
};

class Trainer {
  readonly random: () => number;
  readonly #width: number;
  readonly #at: ReturnType<typeof layout>;
  readonly #weights: Float32Array;
  readonly #gradient: Float32Array;
  readonly #momentum: Float32Array;
  readonly #power: Float32Array;
  readonly #hashed = new Float32Array(bucketCount);
  readonly #hashedPower = new Float32Array(bucketCount).fill(hashedStart);
  readonly #active = new Float32Array(hiddenUnits);
  readonly #seen: Float32Array;
  #steps = 0;

  constructor(width: number, seed: number) {
    this.random = randomFrom(seed);
    this.#width = width;
    this.#at = layout(width);
    this.#weights = new Float32Array(this.#at.size);
    this.#gradient = new Float32Array(this.#at.size);
    this.#momentum = new Float32Array(this.#at.size);
    this.#power = new Float32Array(this.#at.size);
    this.#seen = new Float32Array(width);
    for (let i = 0; i < this.#at.hiddenBias; i += 1) this.#weights[i] = this.#normal() / Math.sqrt(width);
    for (let h = 0; h < hiddenUnits; h += 1) this.#weights[this.#at.hiddenOut + h] = 0.3 * this.#normal();
    this.#weights[this.#at.bias] = -3.2;
  }

  /** Adds an example to the gradient of its batch. */
  learn({ features, buckets, isListed, weight }: Example, batch: number): void {
    const weights = this.#weights;
    const gradient = this.#gradient;
    const active = this.#active;
    const seen = this.#seen;
    const { hiddenBias, hiddenOut, bias, linear } = this.#at;
    let logit = weights[bias] as number;
    for (let h = 0; h < hiddenUnits; h += 1) active[h] = weights[hiddenBias + h] as number;
    for (let f = 0; f < this.#width; f += 1) {
      const value = this.random() < dropout ? 0 : (features[f] as number) / (1 - dropout);
      seen[f] = value;
      if (value === 0) continue;
      logit += (weights[linear + f] as number) * value;
      const row = f * hiddenUnits;
      for (let h = 0; h < hiddenUnits; h += 1)
        active[h] = (active[h] as number) + value * (weights[row + h] as number);
    }
    for (let h = 0; h < hiddenUnits; h += 1) {
      const value = active[h] as number;
      active[h] = value < 0 || this.random() < dropout ? 0 : value / (1 - dropout);
      logit += (active[h] as number) * (weights[hiddenOut + h] as number);
    }
    for (const bucket of buckets) logit += (this.#hashed[bucket] as number) * bucketShare;

    const error = (1 / (1 + Math.exp(-logit)) - Number(isListed)) * weight;
    const back = error / batch;
    gradient[bias] = (gradient[bias] as number) + back;
    for (let h = 0; h < hiddenUnits; h += 1) {
      const value = active[h] as number;
      if (value === 0) continue;
      gradient[hiddenOut + h] = (gradient[hiddenOut + h] as number) + back * value;
      const inner = (back * (weights[hiddenOut + h] as number)) / (1 - dropout);
      active[h] = inner;
      gradient[hiddenBias + h] = (gradient[hiddenBias + h] as number) + inner;
    }
    for (let f = 0; f < this.#width; f += 1) {
      const value = seen[f] as number;
      if (value === 0) continue;
      gradient[linear + f] = (gradient[linear + f] as number) + back * value;
      const row = f * hiddenUnits;
      for (let h = 0; h < hiddenUnits; h += 1)
        gradient[row + h] = (gradient[row + h] as number) + value * (active[h] as number);
    }
    this.#learnHashed(buckets, error * bucketShare);
  }

  #learnHashed(buckets: Int32Array, error: number): void {
    for (const bucket of buckets) {
      const slope = error + hashedDecay * (this.#hashed[bucket] as number);
      this.#hashedPower[bucket] = (this.#hashedPower[bucket] as number) + slope * slope;
      const change = (hashedRate * slope) / Math.sqrt(this.#hashedPower[bucket] as number);
      this.#hashed[bucket] = (this.#hashed[bucket] as number) - change;
    }
  }

  /** One step of Adam against the gradient, at a rate that rises at first and then falls to zero. */
  step(total: number): void {
    this.#steps += 1;
    const now = rate * (1 - this.#steps / total) * Math.min(1, this.#steps / warmUp);
    const first = 1 - 0.9 ** this.#steps;
    const second = 1 - 0.999 ** this.#steps;
    for (let i = 0; i < this.#at.size; i += 1) {
      const slope = this.#gradient[i] as number;
      const momentum = 0.9 * (this.#momentum[i] as number) + 0.1 * slope;
      const power = 0.999 * (this.#power[i] as number) + 0.001 * slope * slope;
      const weight = this.#weights[i] as number;
      const pull = weight * (i < this.#at.hiddenBias ? decay : decay / 10);
      this.#momentum[i] = momentum;
      this.#power[i] = power;
      this.#weights[i] = weight - now * (momentum / first / (Math.sqrt(power / second) + 1e-8) + pull);
    }
    this.#gradient.fill(0);
  }

  trained(): Trained {
    const { hiddenBias, hiddenOut, bias, linear } = this.#at;
    return {
      hidden: this.#weights.subarray(0, hiddenBias),
      linear: this.#weights.subarray(linear),
      hiddenStart: this.#weights.subarray(hiddenBias, hiddenOut),
      hiddenOut: this.#weights.subarray(hiddenOut, bias),
      start: this.#weights[bias] as number,
      hashed: this.#hashed,
    };
  }

  #normal(): number {
    return Math.sqrt(-2 * Math.log(this.random() + 1e-12)) * Math.cos(2 * Math.PI * this.random());
  }
}
