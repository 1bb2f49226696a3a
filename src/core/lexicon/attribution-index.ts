import { attributionEntries } from './lexicons.ts';
import { PhraseIndex, tokenFinder } from './phrase-index.ts';

/** The entries of attribution, for all that ask where they stand. */
export const attributionIndex = new PhraseIndex(attributionEntries);

/** The indices of the words that belong to an attribution. */
export const findAttributingTokens = tokenFinder(attributionIndex);
