import type { SentenceWord } from './known-word.ts';
import { type PackedWeights, Weights } from './packed.ts';
import type { Setting } from './setting.ts';

/** A logit that stands for "no word here". */
const noWord = -6;
const largestProduct = 1e100;

/** What tells a slanted sentence: its three strongest words, how many there are, and its form. */
export function sentenceFeatures(
  { setting: { units, whole } }: { readonly setting: Setting },
  logits: readonly number[],
): number[] {
  let first = noWord;
  let second = noWord;
  let third = noWord;
  let innocence = 0;
  let product = 1;
  for (let place = 0; place < logits.length; place += 1) {
    const logit = logits[place] as number;
    // The sum of log(1 + exp(logit)), with a logarithm for many of them.
    product *= 1 + Math.exp(logit);
    if (product > largestProduct) {
      innocence += Math.log(product);
      product = 1;
    }
    if (logit > first) {
      third = second;
      second = first;
      first = logit;
    } else if (logit > second) {
      third = second;
      second = logit;
    } else if (logit > third) third = logit;
  }
  innocence += Math.log(product);
  return [
    first,
    second,
    third,
    Math.log(1 - Math.exp(-Math.max(innocence, 1e-6))),
    innocence / Math.sqrt(Math.max(1, units.length)),
    Math.log(1 + units.length),
    ...whole,
  ];
}

/** What the words of a sentence say of it, strong or not: a weight for each bucket of what sentences say. */
export class Wording {
  readonly #weights: Weights;

  constructor(weights: PackedWeights) {
    this.#weights = new Weights(weights);
  }

  /** Grows with the root of the length of the sentence, if all its words speak the same way. */
  of(words: readonly SentenceWord[]): number {
    let sum = 0;
    let count = 0;
    for (let place = 0; place < words.length; place += 1) {
      const { wording } = words[place] as SentenceWord;
      for (let index = 0; index < wording.length; index += 1) {
        sum += this.#weights.at(wording[index] as number);
      }
      count += wording.length;
    }
    return sum / Math.sqrt(Math.max(1, count));
  }
}
