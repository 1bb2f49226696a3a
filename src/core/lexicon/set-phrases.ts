import setPhrases from '../../data/set-phrases.json' with { type: 'json' };
import { PhraseIndex, tokenFinder } from './phrase-index.ts';

const phrases = [...new Set(Object.values(setPhrases).flat())];
const index = new PhraseIndex(phrases.map((phrase) => ({ phrase })));

/**
 * The indices of the words that belong to set phrases of law, sport, medicine and other trades, in which no word
 * judges: "civil war", "killer whale", "radical prostatectomy".
 */
export const findSetPhraseTokens = tokenFinder(index);
