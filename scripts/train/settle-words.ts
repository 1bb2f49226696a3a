import { findHints } from '../../src/core/scorer/hints.ts';
import { Network, type NetworkData } from '../../src/core/scorer/network.ts';
import { levels, pack } from '../../src/core/scorer/packed.ts';
import { nameMask, numberMask } from '../../src/core/scorer/read-units.ts';
import { readSentences } from '../../src/core/scorer/score-block.ts';
import { noneSettled, type SettledData } from '../../src/core/scorer/settled.ts';
import { paragraphsOf, readNews } from './news.ts';
import { solve } from './solve.ts';

/** Of the unlabelled articles one in so many is read for what is usual, and the one after every fourth of them for what shifts it. */
const everyArticle = 5;
const everyShift = 20;
/** A word that was seen less often is not settled: nobody knows where it may stand. */
const leastSeen = 20;
/** A logit for a strength of 0.15: half of what the widest sensitivity shows. */
const boundary = -1.9;
/** A word is settled if no more than this share of its places is above the boundary. */
const mostAbove = 0.01;
/** Usual logits are not told apart beyond this: all of them are next to nothing. */
const lowest = -7;

/**
 * The network with settled words. Most words of a text are of the few thousand that hardly ever are strong, wherever
 * they stand, so that asking for them is in vain: such a word gets its mean logit in ordinary news, shifted by what
 * its sentence is like.
 */
export async function settleWords(data: NetworkData): Promise<NetworkData> {
  const network = new Network({ ...data, settled: noneSettled });
  const means = await usualLogits(network);
  const usual = data.words.split(' ').map((word) => means.get(word));
  const least = lowest / levels;
  const packed = pack(
    usual.map((logit) => (logit === undefined ? 0 : Math.min(least, logit))),
    -lowest,
  );
  return { ...data, settled: { largest: -lowest, usual: packed, ...(await shifts(network, means)) } };
}

type Place = { key: string; logit: number; whole: readonly number[]; isQuoted: boolean; along: number };

/** All words of every so many of the articles. */
async function* readPlaces(network: Network, every: number, rest: number): AsyncGenerator<Place> {
  let number = 0;
  for await (const { text } of readNews('unlabelled')) {
    number += 1;
    if (number % every !== rest) continue;
    for (const block of paragraphsOf(text)) {
      for (const { setting, words } of readSentences(block, findHints(block), network)) {
        const logits = network.logits(setting, words);
        for (const [place, { key }] of words.entries()) {
          const isQuoted = setting.isQuoted[place] === true;
          const along = place / words.length;
          yield { key, logit: logits[place] as number, whole: setting.whole, isQuoted, along };
        }
      }
    }
  }
}

/** The mean logits of the words that are to be settled. */
async function usualLogits(network: Network): Promise<ReadonlyMap<string, number>> {
  const seen = new Map<string, { count: number; sum: number; above: number }>();
  for await (const { key, logit } of readPlaces(network, everyArticle, 0)) {
    const of = seen.get(key) ?? { count: 0, sum: 0, above: 0 };
    if (of.count === 0) seen.set(key, of);
    of.count += 1;
    of.sum += logit;
    if (logit > boundary) of.above += 1;
  }
  const settled = [...seen].filter(
    ([word, { count, above }]) => count >= leastSeen && (isNever(word) || above <= mostAbove * count),
  );
  return new Map(settled.map(([word, { count, sum }]) => [word, sum / count]));
}

/** Names and numbers are never marked, whatever their strength. */
const isNever = (word: string): boolean => word === nameMask || word === numberMask;

/** By how much settled words are stronger or weaker than usual, by least squares. */
async function shifts(
  network: Network,
  means: ReadonlyMap<string, number>,
): Promise<Pick<SettledData, 'whole' | 'start' | 'quoted' | 'along'>> {
  let curve: number[][] = [];
  let slope: number[] = [];
  for await (const { key, logit, whole, isQuoted, along } of readPlaces(network, everyShift, 1)) {
    const mean = means.get(key);
    if (mean === undefined) continue;
    const values = [...whole, 1, Number(isQuoted), along];
    if (curve.length === 0) {
      curve = values.map(() => values.map(() => 0));
      slope = values.map(() => 0);
    }
    for (const [i, value] of values.entries()) {
      slope[i] = (slope[i] as number) + value * (logit - mean);
      const line = curve[i] as number[];
      for (const [j, other] of values.entries()) line[j] = (line[j] as number) + value * other;
    }
  }
  const weights = solve(curve, slope).map((weight) => Number(weight.toFixed(4)));
  const [start = 0, quoted = 0, along = 0] = weights.slice(-3);
  return { whole: weights.slice(0, -3), start, quoted, along };
}
