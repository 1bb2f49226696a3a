import { bucketsOf, pairBucket } from '../../src/core/scorer/buckets.ts';
import { findHints } from '../../src/core/scorer/hints.ts';
import type { KnownWord, Vocabulary } from '../../src/core/scorer/known-word.ts';
import { edgeKey, type Role, roleFeatures, roles, roleWidths } from '../../src/core/scorer/roles.ts';
import { type ReadSentence, readSentences } from '../../src/core/scorer/score-block.ts';
import {
  farthest,
  nearest,
  placeFeatures,
  placeWidth,
  sentenceFactor,
  wholeWidth,
  windowFactor,
} from '../../src/core/scorer/setting.ts';
import { type BabeRecord, blockOf, goldTokens } from './babe.ts';
import { randomFrom } from './random.ts';
import type { Example } from './train-network.ts';

/** More frequent words (in the frequency column) that are not listed, and masks, are thinned to a quarter. */
const frequent = 0.9;
const kept = 0.25;
/** No feature is further from its mean than this many deviations. */
const mostDeviations = 4;

/** Where the features lie in a training example, and how many there are. */
export type Layout = ReturnType<typeof layoutFor>;

export type Standard = { readonly means: Float32Array; readonly deviations: Float32Array };

type RawExample = Omit<Example, 'weight'> & { readonly isFrequent: boolean };

export function layoutFor(meaningWidth: number) {
  let next = meaningWidth;
  const starts = {} as Record<Role, number>;
  for (const role of roles) {
    starts[role] = next;
    next += roleWidths[role];
  }
  return {
    meaningWidth,
    roles: starts,
    place: next,
    whole: next + placeWidth,
    width: next + placeWidth + wholeWidth,
  };
}

/** Every unit of the records as an example, before standardising. */
export function readExamples(
  records: readonly BabeRecord[],
  vocabulary: Vocabulary,
  layout: Layout,
): RawExample[] {
  const edge = vocabulary.known(edgeKey);
  return records.flatMap((record) => {
    const gold = goldTokens(record).filter(({ isListed }) => isListed);
    const block = blockOf(record);
    return [...readSentences(block, findHints(block), vocabulary)].flatMap((sentence) =>
      sentence.words.map((word, place): RawExample => {
        const { start, end } = sentence.setting.units[place] as (typeof sentence.setting.units)[number];
        return {
          features: featuresOf(sentence, place, edge, layout),
          buckets: bucketsAt(sentence, place, edge),
          isListed: gold.some((token) => token.start < end && token.end > start),
          isFrequent: word.key.startsWith('<') || (word.row.use[0] as number) > frequent,
        };
      }),
    );
  });
}

/** What the network sums up, written out. */
function featuresOf(
  { setting, words }: ReadSentence,
  place: number,
  edge: KnownWord,
  layout: Layout,
): Float32Array {
  const features = new Float32Array(layout.width);
  const add = (role: Role, { key, row }: KnownWord, factor: number): void => {
    for (const [index, value] of roleFeatures(role, key, row).entries()) {
      const at = layout.roles[role] + index;
      features[at] = (features[at] as number) + factor * value;
    }
  };
  const addWindow = (role: Role, window: readonly KnownWord[]): void => {
    const factor = windowFactor(window.filter(({ isMask }) => !isMask).length);
    for (const word of window) add(role, word, factor);
  };
  const word = words[place] as KnownWord;
  features.set(word.row.own);
  const atDistance = (distance: number): KnownWord => words[place + distance] ?? edge;
  add('itself', word, 1);
  add('previous', atDistance(-1), 1);
  add('next', atDistance(1), 1);
  add('beforePrevious', atDistance(-2), 1);
  add('afterNext', atDistance(2), 1);
  addWindow(
    'before',
    words.slice(Math.max(0, place - farthest), Math.max(0, place + 1 - nearest)).toReversed(),
  );
  addWindow('after', words.slice(place + nearest, place + farthest + 1));
  const share = sentenceFactor(setting, word);
  for (const [other, otherWord] of words.entries()) if (other !== place) add('sentence', otherWord, share);
  placeFeatures(setting, place, features.subarray(layout.place, layout.whole));
  features.set(setting.whole, layout.whole);
  return features;
}

function bucketsAt({ words }: ReadSentence, place: number, edge: KnownWord): Int32Array {
  const word = words[place] as KnownWord;
  const previous = words[place - 1] ?? edge;
  const next = words[place + 1] ?? edge;
  return Int32Array.from([
    ...bucketsOf('itself', word.key),
    ...bucketsOf('previous', previous.key),
    ...bucketsOf('next', next.key),
    pairBucket(previous.hash, word.hash, 'after'),
    pairBucket(word.hash, next.hash, 'before'),
  ]);
}

/** Each feature's mean and deviation; a deviation is larger where single values lie far out. */
export function standardOf(raw: readonly RawExample[]): Standard {
  const width = raw[0]?.features.length ?? 0;
  const means = new Float64Array(width);
  const powers = new Float64Array(width);
  const largest = new Float64Array(width);
  for (const { features } of raw) {
    for (let f = 0; f < width; f += 1) means[f] = (means[f] as number) + (features[f] as number) / raw.length;
  }
  for (const { features } of raw) {
    for (let f = 0; f < width; f += 1) {
      const distance = Math.abs((features[f] as number) - (means[f] as number));
      powers[f] = (powers[f] as number) + (distance * distance) / raw.length;
      largest[f] = Math.max(largest[f] as number, distance);
    }
  }
  return {
    means: Float32Array.from(means),
    deviations: Float32Array.from(powers, (power, f) =>
      Math.max(1e-3, Math.sqrt(power), (largest[f] as number) / mostDeviations),
    ),
  };
}

/** Standardises the features, and thins the frequent words. */
export function prepare(
  raw: readonly RawExample[],
  { means, deviations }: Standard,
  seed: number,
): Example[] {
  const random = randomFrom(seed);
  return raw.flatMap(({ isFrequent, features, ...example }) => {
    const isThinned = isFrequent && !example.isListed;
    if (isThinned && random() >= kept) return [];
    const standardised = features.map(
      (value, f) => (value - (means[f] as number)) / (deviations[f] as number),
    );
    return [{ ...example, features: standardised, weight: isThinned ? 1 / kept : 1 }];
  });
}
