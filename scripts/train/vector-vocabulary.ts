import { KnownWord, type Vocabulary } from '../../src/core/scorer/known-word.ts';
import { UnitWords } from '../../src/core/scorer/read-units.ts';
import { WordPlaces } from '../../src/core/scorer/word-places.ts';
import { lookUp, rareFrequency } from '../../src/core/scorer/word-table.ts';
import { type Matrix, rowOf, type WordVectors } from './word-vectors.ts';

/** Words after this many have no context row; see word-table.ts. */
export const contextWords = 12000;

/** The words that the network learns from: as its own table gives them, with the whole vector for the word itself. */
export function vocabularyOf({ words, meaning, context, use }: WordVectors): Vocabulary {
  const places = new WordPlaces(words.join(' '));
  const all = new Map<string, KnownWord>();
  const known = (key: string): KnownWord => {
    const seen = all.get(key);
    if (seen) return seen;
    const { places: found, from } = lookUp(key, places);
    const row = {
      own: meanOf(meaning, found),
      context: meanOf(context, found, contextWords),
      use: meanOf(use, found),
      from,
    };
    if (from !== 'itself') row.use[0] = rareFrequency;
    const word = new KnownWord(key, row);
    all.set(key, word);
    return word;
  };
  return { known, words: new UnitWords((word) => places.has(word), known) };
}

function meanOf(matrix: Matrix, places: readonly number[], limit = Number.POSITIVE_INFINITY): Float32Array {
  const mean = new Float32Array(matrix.width);
  for (const place of places) {
    if (place >= limit) continue;
    for (const [column, value] of rowOf(matrix, place).entries()) {
      mean[column] = (mean[column] as number) + value / places.length;
    }
  }
  return mean;
}
