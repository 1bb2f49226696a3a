import { describe, expect, test } from '@jest/globals';
import attribution, { attributionEntries } from '../../../src/core/detectors/attribution.ts';
import loadedLanguage, { loadedEntries } from '../../../src/core/detectors/loaded-language.ts';
import type { AttributionSubtype, LoadedSubtype } from '../../../src/core/finding.ts';
import { entryId, type LexiconEntry } from '../../../src/core/lexicon/entry.ts';
import { PhraseIndex } from '../../../src/core/lexicon/phrase-index.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';
import { mark, readMarked } from '../read-marked.ts';

const loadedSubtypes = {
  'one-sided-term': true,
  intensifier: true,
  'name-calling': true,
  emotive: true,
  hyperbole: true,
  'editorial-comment': true,
  'scare-quotes': true,
} as const satisfies Record<LoadedSubtype, true>;

const attributionSubtypes = {
  factive: true,
  assertive: true,
  hedge: true,
  'weasel-attribution': true,
} as const satisfies Record<AttributionSubtype, true>;

const lexicons = [
  { name: 'lexicon', detector: loadedLanguage, entries: loadedEntries, subtypes: loadedSubtypes },
  { name: 'attribution', detector: attribution, entries: attributionEntries, subtypes: attributionSubtypes },
] as const;

const found = (entry: LexiconEntry, text: string): boolean =>
  new PhraseIndex([entry]).find(text, tokenise(text)).length > 0;

describe.each(lexicons)('$name', ({ detector, entries, subtypes }) => {
  test('is sorted by phrase, and has none twice', () => {
    const phrases = entries.map(({ phrase }) => phrase.toLowerCase());
    expect(phrases).toEqual([...new Set(phrases)].sort());
    expect(new Set(entries.map(entryId)).size).toBe(entries.length);
  });

  describe.each(entries.map((entry) => [entry.phrase, entry] as const))('%s', (_, entry) => {
    test('is complete', () => {
      expect(Object.keys(subtypes)).toContain(entry.subtype);
      expect(entry.reason).toMatch(/^[A-Z].+\.$/);
      expect(entry.source).not.toBe('');
      expect(entry.strength).toBeGreaterThan(0);
      expect(entry.strength).toBeLessThanOrEqual(1);
      expect(entry.flags.length).toBeGreaterThan(0);
      expect(entry.passes.length).toBeGreaterThan(0);
      if (entry.head) expect(entry.phrase.split(' ')).toContain(entry.head);
    });

    test('is innocent in its contexts, and would be marked without them', () => {
      const { unless: contexts = [], ...anywhere } = entry;
      for (const context of contexts) {
        expect([context, found(anywhere, context), found(entry, context)]).toEqual([context, true, false]);
      }
    });

    test.each(entry.flags)('flags %s', (marked) => {
      expect(mark(detector, readMarked(marked).text)).toBe(marked);
    });

    test.each(entry.passes)('passes %s', (text) => {
      expect(mark(detector, text)).toBe(text);
    });
  });
});
