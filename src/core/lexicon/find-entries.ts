import type { Candidates, Detected, ReadBlock } from '../detectors/detector.ts';
import { isUpper } from '../text/characters.ts';
import { entryId, type LexiconEntry } from './entry.ts';
import { isName } from './names.ts';
import type { Match, PhraseIndex } from './phrase-index.ts';
import { findSetPhraseTokens } from './set-phrases.ts';

/** The entries that a block holds, without those that are parts of names or of set phrases. */
export function findEntries<Entry extends LexiconEntry>(
  index: PhraseIndex<Entry>,
  block: ReadBlock,
): Match<Entry>[] {
  const found = index.find(block.text, block.tokens);
  if (found.length === 0) return [];
  const innocent = findSetPhraseTokens(block.text, block.tokens);
  return found
    .filter(({ first, last }) => !(innocent.has(first) && innocent.has(last)))
    .filter((match) => (isOwnName(match.entry) ? isWrittenLike(block, match) : !isName(block, match)));
}

/** "Big Tech" is a name of its own, and nothing but a name. */
const isOwnName = ({ phrase }: LexiconEntry): boolean => phrase.split(' ').every((word) => isUpper(word[0]));

function isWrittenLike({ text, tokens }: ReadBlock, { first, last }: Match<LexiconEntry>): boolean {
  return tokens.slice(first, last + 1).every(({ start }) => isUpper(text[start]));
}

/** What `detected` makes of each entry found: it is given what a finding takes over from its entry, and the match. */
export function eachEntry<Found extends Match<LexiconEntry>>(
  candidates: Candidates<Found>,
  detector: string,
  detected: (found: ReturnType<typeof describe>, match: Found) => Detected,
): Detected[] {
  return [...candidates].flatMap(([block, matches]) =>
    matches.map((match) => detected(describe(detector, block, match), match)),
  );
}

function describe(detector: string, block: string, { start, end, entry }: Match<LexiconEntry>) {
  const { reason, source, strength, plainer, advice } = entry;
  const rule = `${detector}/${entryId(entry)}`;
  const instead = { ...(plainer && { plainer }), ...(advice && { advice }) };
  return { block, start, end, strength, rule, reason, ...instead, source };
}
