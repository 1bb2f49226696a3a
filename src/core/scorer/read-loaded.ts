import type { ReadBlock } from '../detectors/detector.ts';
import { attributionIndex } from '../lexicon/attribution-index.ts';
import type { LoadedEntry } from '../lexicon/lexicons.ts';
import { isName } from '../lexicon/names.ts';
import { type Match, tokensIn } from '../lexicon/phrase-index.ts';
import { findSetPhraseTokens } from '../lexicon/set-phrases.ts';
import type { Span } from '../span.ts';
import type { Token } from '../text/tokens.ts';
import { findHints } from './hints.ts';
import type { Unit } from './read-units.ts';
import type { Scorer } from './score-block.ts';
import { shippedScorer } from './scorer.ts';

/** A single word that no entry covers. `isAttributing`: it is marked as an attribution ("claimed") besides. */
export type LoadedWord = Span & {
  readonly key: string;
  readonly strength: number;
  readonly isAttributing: boolean;
};

/** What a block holds of loaded language, in text order. `sentences`: a strength for each of the block's. */
export type LoadedReading = {
  /** Entries of the lexicon where they were found, each with its strength in this context. */
  readonly entries: readonly Match<LoadedEntry>[];
  readonly words: readonly LoadedWord[];
  readonly sentences: readonly number[];
};

const readings = new WeakMap<ReadBlock['tokens'], LoadedReading>();

/** Both detectors and the sentences need it, so it is kept as long as the block's tokens are. */
export function readLoaded(block: ReadBlock): LoadedReading {
  const known = readings.get(block.tokens);
  if (known) return known;
  const reading = readLoadedWith(shippedScorer(), block);
  readings.set(block.tokens, reading);
  return reading;
}

/** Below every threshold: as strong as a name, a number or a word of a set phrase gets, which are never marked. */
const strongestInnocent = 0.1;

/** What an entry's own strength counts, and the model's the rest: its own were set with BABE's sentences in view. */
const ownShare = 0.25;
/** Of its own strength an entry keeps this much whatever the model says: it doesn't see a name, nor a phrase as one. */
const leastOfOwn = 0.55;

const strengthOf = (own: number, learned: number): number =>
  Math.max(ownShare * own + (1 - ownShare) * learned, leastOfOwn * own);

/** `ownOf`: what counts as an entry's own strength. */
export function readLoadedWith(
  scorer: Scorer,
  block: ReadBlock,
  ownOf: (entry: LoadedEntry) => number = ({ strength }) => strength,
): LoadedReading {
  const matches = findHints(block);
  const { units, strengths, sentences } = scorer.score(block, matches);
  const inPhrase = findSetPhraseTokens(block.text, block.tokens);
  const attributing = tokensIn(attributionIndex.find(block.text, block.tokens));
  const words: LoadedWord[] = [];
  const learned = new Array<number>(matches.length).fill(0);
  let next = 0;
  let token = 0;
  for (const [place, unit] of units.entries()) {
    const { start, end, key } = unit;
    let strength = strengths[place] as number;
    while ((matches[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    while ((block.tokens[token] as Token).start < start) token += 1;
    const match = matches[next];
    if (match && match.start < end) learned[next] = Math.max(learned[next] as number, strength);
    else {
      const isInnocent =
        strength > strongestInnocent && (inPhrase.has(token) || isNameLike(block, unit, token));
      if (isInnocent) strength = strongestInnocent;
      words.push({ start, end, key, strength, isAttributing: attributing.has(token) || reports.has(key) });
    }
  }
  const entries = matches.map((match, place) => ({
    ...match,
    entry: { ...match.entry, strength: strengthOf(ownOf(match.entry), learned[place] as number) },
  }));
  return { entries, words, sentences };
}

/** Nouns that say that something was said, and are no entry of attribution because the law has them too. */
const reports: ReadonlySet<string> = new Set(['claim', 'claims', 'allegation', 'allegations']);

const isMask = /^<[a-z]+>$/;
const opensHandle = /[@#]$/;

const isNameLike = (block: ReadBlock, { key, before, start, end }: Unit, token: number): boolean =>
  isMask.test(key) ||
  opensHandle.test(before) ||
  isName(block, { start, end, entry: undefined, first: token, last: token });
