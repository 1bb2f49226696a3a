import model from '../../data/scorer.json' with { type: 'json' };
import { Network } from './network.ts';
import { Scorer } from './score-block.ts';

let scorer: Scorer | undefined;

/** The shipped model, unpacked when the first text comes. */
export function shippedScorer(): Scorer {
  scorer ??= new Scorer(new Network(model), model);
  return scorer;
}
