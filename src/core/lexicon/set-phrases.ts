import setPhrases from '../../data/set-phrases.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';
import { PhraseIndex } from './phrase-index.ts';

const phrases = [...new Set(Object.values(setPhrases).flat())];
const index = new PhraseIndex(phrases.map((phrase) => ({ phrase })));

/**
 * The indices of the words that belong to set phrases of law, sport, medicine and other trades, in which no word
 * judges: "civil war", "killer whale", "radical prostatectomy".
 */
export function findSetPhraseTokens(text: string, tokens: readonly Token[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { first, last } of index.find(text, tokens)) {
    for (let token = first; token <= last; token += 1) inside.add(token);
  }
  return inside;
}
