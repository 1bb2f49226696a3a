import { neighbourBuckets, wordBuckets } from '../../src/core/scorer/buckets.ts';
import { FeatureReader } from '../../src/core/scorer/features.ts';
import { findHints } from '../../src/core/scorer/hints.ts';
import { standardise } from '../../src/core/scorer/network.ts';
import { readFeatures } from '../../src/core/scorer/score-block.ts';
import type { WordTable } from '../../src/core/scorer/word-table.ts';
import { type BabeRecord, blockOf, goldTokens } from './babe.ts';
import { randomFrom } from './random.ts';
import { type Example, rounded, type Standard } from './train-network.ts';

/** More frequent words (in the frequency column) that are not listed, and masks, are thinned to a quarter. */
const frequent = 0.9;
const kept = 0.25;

type RawExample = Omit<Example, 'weight'> & { readonly isFrequent: boolean };

/** Every unit of the records as an example, before standardising. */
export function readExamples(records: readonly BabeRecord[], table: WordTable): RawExample[] {
  const reader = new FeatureReader(table);
  return records.flatMap((record) => {
    const gold = goldTokens(record).filter(({ isListed }) => isListed);
    const block = blockOf(record);
    return readFeatures(block, findHints(block), table, reader, (units, place, features): RawExample => {
      const unit = units[place] as (typeof units)[number];
      const { key, start, end } = unit;
      return {
        features: Float32Array.from(features),
        buckets: Int32Array.from([
          ...wordBuckets(key),
          ...neighbourBuckets(key, units[place - 1]?.key, units[place + 1]?.key),
        ]),
        isListed: gold.some((token) => token.start < end && token.end > start),
        isFrequent: key.startsWith('<') || (table.row(key).values[table.dimensions] as number) > frequent,
      };
    }).flatMap(({ results }) => results);
  });
}

/** Standardises the features, and thins the frequent words. */
export function prepare(
  raw: readonly RawExample[],
  seed: number,
): { examples: Example[]; standard: Standard } {
  const width = raw[0]?.features.length ?? 0;
  const means = new Float64Array(width);
  const powers = new Float64Array(width);
  for (const { features } of raw) {
    for (let f = 0; f < width; f += 1) {
      const value = features[f] as number;
      means[f] = (means[f] as number) + value / raw.length;
      powers[f] = (powers[f] as number) + (value * value) / raw.length;
    }
  }
  const standard: Standard = {
    means: Array.from(means, rounded),
    deviations: Array.from(powers, (power, f) =>
      rounded(Math.sqrt(Math.max(1e-6, power - (means[f] as number) ** 2))),
    ),
  };
  const random = randomFrom(seed);
  const examples = raw.flatMap(({ isFrequent, features, ...example }) => {
    const isThinned = isFrequent && !example.isListed;
    if (isThinned && random() >= kept) return [];
    const standardised = features.map((value, f) =>
      standardise(value, standard.means[f] as number, 1 / (standard.deviations[f] as number)),
    );
    return [{ ...example, features: standardised, weight: isThinned ? 1 / kept : 1 }];
  });
  return { examples, standard };
}
