import network from '../../data/scorer.json' with { type: 'json' };
import vectors from '../../data/word-vectors.json' with { type: 'json' };
import { FeatureReader } from './features.ts';
import { Network } from './network.ts';
import { Scorer } from './score-block.ts';
import { WordTable } from './word-table.ts';

let scorer: Scorer | undefined;

/** The shipped model, unpacked when the first text comes. */
export function shippedScorer(): Scorer {
  scorer ??= createScorer();
  return scorer;
}

function createScorer(): Scorer {
  const table = new WordTable(vectors);
  return new Scorer(table, new FeatureReader(table), new Network(network), network);
}
