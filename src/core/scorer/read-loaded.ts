import type { ReadBlock } from '../detectors/detector.ts';
import { attributionEntries, type LoadedEntry } from '../lexicon/lexicons.ts';
import { isName } from '../lexicon/names.ts';
import { type Match, PhraseIndex } from '../lexicon/phrase-index.ts';
import { findSetPhraseTokens } from '../lexicon/set-phrases.ts';
import type { Token } from '../text/tokens.ts';
import { findHints } from './hints.ts';
import type { ScoredUnit, Scorer } from './score-block.ts';
import { shippedScorer } from './scorer.ts';

/** An entry of the lexicon where it was found, with its strength in this context. */
export type LoadedMatch = Match<LoadedEntry> & { readonly strength: number };

/** What a block holds of loaded language, in text order. `sentences`: a strength for each of the block's. */
export type LoadedReading = {
  readonly entries: readonly LoadedMatch[];
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

/**
 * Below every threshold: as strong as a word gets that is never marked for itself, a name, a number, a word of a
 * set phrase, or one that holds a statement at a distance ("alleged"), which is another kind of finding.
 */
const strongestInnocent = 0.2;

/** The mean of what the list and the model say, where the context makes the entry stronger; see MODEL.md. */
const strengthOf = (entry: LoadedEntry, learned: number): number =>
  Math.max(entry.strength, (entry.strength + learned) / 2);

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
    strength: strengthOf(match.entry, strengths[place] as number),
  }));
  return { entries, words, sentences };
}

const attribution = new PhraseIndex(attributionEntries);

/** Asked of one unit after the other. */
function innocenceIn(block: ReadBlock): (unit: ScoredUnit) => boolean {
  const inPhrase = new Set(findSetPhraseTokens(block.text, block.tokens));
  for (const { first, last } of attribution.find(block.text, block.tokens)) {
    for (let token = first; token <= last; token += 1) inPhrase.add(token);
  }
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
