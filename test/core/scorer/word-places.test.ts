import { describe, expect, test } from '@jest/globals';
import { WordPlaces } from '../../../src/core/scorer/word-places.ts';
import model from '../../../src/data/scorer.json' with { type: 'json' };

describe('the places of words', () => {
  test('are those of the list, for all words of the model', () => {
    const places = new WordPlaces(model.words);
    expect(model.words.split(' ').findIndex((word, place) => places.get(word) !== place)).toBe(-1);
  });

  test('are of whole words alone', () => {
    const places = new WordPlaces('alpha beta gamma-ray été');
    expect(['alpha', 'beta', 'gamma-ray', 'été'].map((word) => places.get(word))).toEqual([0, 1, 2, 3]);
    for (const other of ['', ' ', 'alph', 'lpha', 'alpha beta', 'beta ', 'gamma', 'ray', 'ét', 'e']) {
      expect(places.get(other)).toBeUndefined();
      expect(places.has(other)).toBe(false);
    }
  });

  test('of words that share a slot are told apart', () => {
    const words = Array.from({ length: 1000 }, (_, number) => `word${number * 7919}`);
    const places = new WordPlaces(words.join(' '));
    expect(words.map((word) => places.get(word))).toEqual(words.map((_, place) => place));
    expect(places.has('word1')).toBe(false);
  });
});
