import type { ReadBlock } from '../detectors/detector.ts';
import type { LoadedEntry } from '../lexicon/lexicons.ts';
import { isName } from '../lexicon/names.ts';
import type { Match } from '../lexicon/phrase-index.ts';
import { findSetPhraseTokens } from '../lexicon/set-phrases.ts';
import type { Token } from '../text/tokens.ts';
import { findHints } from './hints.ts';
import type { ScoredUnit, Scorer } from './score-block.ts';
import { shippedScorer } from './scorer.ts';

/** What a block holds of loaded language, in text order. `sentences`: a strength for each of the block's. */
export type LoadedReading = {
  /** Entries of the lexicon where they were found, each with its strength in this context. */
  readonly entries: readonly Match<LoadedEntry>[];
  /** Single words that no entry covers. */
  readonly words: readonly ScoredUnit[];
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

/** The mean of what the list and the model say; see MODEL.md. */
const strengthOf = (entry: LoadedEntry, learned: number): number => (entry.strength + learned) / 2;

export function readLoadedWith(scorer: Scorer, block: ReadBlock): LoadedReading {
  const matches = findHints(block);
  const isInnocent = innocenceIn(block);
  const { units, sentences } = scorer.score(block, matches);
  const words: ScoredUnit[] = [];
  const strengths = new Array<number>(matches.length).fill(0);
  let next = 0;
  for (const unit of units) {
    while ((matches[next]?.end ?? Number.POSITIVE_INFINITY) <= unit.start) next += 1;
    const match = matches[next];
    if (match && match.start < unit.end) strengths[next] = Math.max(strengths[next] ?? 0, unit.strength);
    else {
      const strength = isInnocent(unit) ? Math.min(unit.strength, strongestInnocent) : unit.strength;
      words.push({ ...unit, strength });
    }
  }
  const entries = matches.map((match, place) => ({
    ...match,
    entry: { ...match.entry, strength: strengthOf(match.entry, strengths[place] as number) },
  }));
  return { entries, words, sentences };
}

/** Asked of one unit after the other. */
function innocenceIn(block: ReadBlock): (unit: ScoredUnit) => boolean {
  const inPhrase = findSetPhraseTokens(block.text, block.tokens);
  let token = 0;
  return (unit) => {
    while ((block.tokens[token] as Token).start < unit.start) token += 1;
    return (
      isMask.test(unit.key) ||
      inPhrase.has(token) ||
      isName(block, { ...unit, entry: undefined, first: token, last: token })
    );
  };
}

const isMask = /^<[a-z]+>$/;
