import type { ReadBlock } from '../detectors/detector.ts';
import { findEntries } from '../lexicon/find-entries.ts';
import type { LoadedEntry } from '../lexicon/lexicons.ts';
import { loadedEntries } from '../lexicon/lexicons.ts';
import { type Match, PhraseIndex } from '../lexicon/phrase-index.ts';

const index = new PhraseIndex<LoadedEntry>(loadedEntries);

/** What the lexicon of loaded language has of a block, in text order; none overlap. */
export const findHints = (block: ReadBlock): Match<LoadedEntry>[] => findEntries(index, block);
