import { attributionEntries } from './lexicons.ts';
import { PhraseIndex } from './phrase-index.ts';

/** The entries of attribution, for all that ask where they stand. */
export const attributionIndex = new PhraseIndex(attributionEntries);
