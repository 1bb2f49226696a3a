import type { ReadBlock } from '../detectors/detector.ts';
import { findAttributingTokens } from '../lexicon/attribution-index.ts';
import type { LoadedEntry } from '../lexicon/lexicons.ts';
import { isName } from '../lexicon/names.ts';
import type { Match } from '../lexicon/phrase-index.ts';
import { findSetPhraseTokens } from '../lexicon/set-phrases.ts';
import { firstEndingAfter, overlapReader, type Span } from '../span.ts';
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

/** An entry of the lexicon where it was found, with its strength in this context. */
export type LoadedMatch = Match<LoadedEntry> & { readonly strength: number };

/** What a block holds of loaded language, in text order. `sentences`: a strength for each of the block's. */
export type LoadedReading = {
  readonly entries: readonly LoadedMatch[];
  readonly words: readonly LoadedWord[];
  readonly sentences: readonly number[];
};

/** Weaker words are left out of a reading unless they are asked for: they are most words of every text. */
export const leastKept = 0.25;

const readings = new WeakMap<ReadBlock['tokens'], LoadedReading>();

/** Both detectors and the sentences need it, so it is kept as long as the block's tokens are. */
export function readLoaded(block: ReadBlock): LoadedReading {
  const known = readings.get(block.tokens);
  if (known) return known;
  const reading = readLoadedWith(shippedScorer(), block);
  readings.set(block.tokens, reading);
  return reading;
}

/** The words that are in no list, however weak. */
export const readAllWords = (block: ReadBlock): readonly LoadedWord[] =>
  readLoadedWith(shippedScorer(), block, { least: 0 }).words;

/** Below every threshold: as strong as a name, a number or a word of a set phrase gets, which are never marked. */
const strongestInnocent = 0.1;

/** What an entry's own strength counts, and the model's the rest: its own were set with BABE's sentences in view. */
const ownShare = 0.25;
/** Of its own strength an entry keeps this much whatever the model says: it doesn't see a name, nor a phrase as one. */
const leastOfOwn = 0.55;

const strengthOf = (own: number, learned: number): number =>
  Math.max(ownShare * own + (1 - ownShare) * learned, leastOfOwn * own);

type ReadingOptions = {
  /** What counts as an entry's own strength. */
  readonly ownOf?: (entry: LoadedEntry) => number;
  /** The least strength of a word. */
  readonly least?: number;
};

export function readLoadedWith(
  scorer: Scorer,
  block: ReadBlock,
  { ownOf = ({ strength }) => strength, least = leastKept }: ReadingOptions = {},
): LoadedReading {
  const matches = findHints(block);
  const entryAt = overlapReader(matches);
  const learned = new Array<number>(matches.length).fill(0);
  const words: LoadedWord[] = [];
  const sentences: number[] = [];
  for (const { units, logits, strength: ofSentence } of scorer.score(block, matches)) {
    sentences.push(ofSentence);
    for (let place = 0; place < units.length; place += 1) {
      const unit = units[place] as Unit;
      const strength = scorer.strengthOf(logits[place] as number);
      const entry = entryAt(unit);
      if (entry !== undefined) learned[entry] = Math.max(learned[entry] as number, strength);
      else if (strength >= least) words.push(describe(block, unit, strength));
    }
  }
  const entries = matches.map((match, place) =>
    Object.assign(match, { strength: strengthOf(ownOf(match.entry), learned[place] as number) }),
  );
  return { entries, words, sentences };
}

function describe(block: ReadBlock, unit: Unit, strength: number): LoadedWord {
  const { tokens, text } = block;
  const { start, end } = unit;
  const { key } = unit.word;
  const token = firstEndingAfter(tokens, start);
  const isInnocent =
    strength > strongestInnocent &&
    (findSetPhraseTokens(text, tokens).has(token) || isNameLike(block, unit, token));
  const isAttributing = findAttributingTokens(text, tokens).has(token) || reports.has(key);
  return { start, end, key, strength: isInnocent ? strongestInnocent : strength, isAttributing };
}

/** Nouns that say that something was said, and are no entry of attribution because the law has them too. */
const reports: ReadonlySet<string> = new Set(['claim', 'claims', 'allegation', 'allegations']);

const isMask = /^<[a-z]+>$/;
const opensHandle = /[@#]$/;

const isNameLike = (block: ReadBlock, { word, before, start, end }: Unit, token: number): boolean =>
  isMask.test(word.key) ||
  opensHandle.test(before) ||
  isName(block, { start, end, entry: undefined, first: token, last: token });
