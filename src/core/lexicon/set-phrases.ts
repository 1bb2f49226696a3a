import setPhrases from '../../data/set-phrases.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';
import { PhraseIndex, tokensIn } from './phrase-index.ts';

const phrases = [...new Set(Object.values(setPhrases).flat())];
const index = new PhraseIndex(phrases.map((phrase) => ({ phrase })));

const known = new WeakMap<readonly Token[], ReadonlySet<number>>();

/**
 * The indices of the words that belong to set phrases of law, sport, medicine and other trades, in which no word
 * judges: "civil war", "killer whale", "radical prostatectomy". Several readers ask, so it is kept with the tokens.
 */
export function findSetPhraseTokens(text: string, tokens: readonly Token[]): ReadonlySet<number> {
  let inside = known.get(tokens);
  if (inside === undefined) {
    inside = tokensIn(index.find(text, tokens));
    known.set(tokens, inside);
  }
  return inside;
}
