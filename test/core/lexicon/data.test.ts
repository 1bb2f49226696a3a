import { describe, expect, test } from '@jest/globals';
import attribution from '../../../src/core/detectors/attribution.ts';
import loadedLanguage from '../../../src/core/detectors/loaded-language.ts';
import { entryId, type LexiconEntry } from '../../../src/core/lexicon/entry.ts';
import { attributionEntries, loadedEntries } from '../../../src/core/lexicon/lexicons.ts';
import { formsOf, PhraseIndex } from '../../../src/core/lexicon/phrase-index.ts';
import { withoutPossessive } from '../../../src/core/text/forms.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';
import { mark, readMarked } from '../read-marked.ts';

const lexicons = [
  { name: 'loaded language', detector: loadedLanguage, entries: loadedEntries },
  { name: 'attribution', detector: attribution, entries: attributionEntries },
] as const;

const found = (entry: LexiconEntry, text: string): boolean =>
  new PhraseIndex([entry]).find(text, tokenise(text)).length > 0;

/** Whether a text has all the words of a form of the entry, next to each other or apart. */
function holdsWords(entry: LexiconEntry, text: string): boolean {
  const words = new Set(
    tokenise(text).flatMap(({ lower }) => [lower, withoutPossessive(lower), ...lower.split('-')]),
  );
  return formsOf(entry).some((form) =>
    form.every((word) => words.has(word) || word.split('-').every((part) => words.has(part))),
  );
}

describe.each(lexicons)('$name', ({ detector, entries }) => {
  test('is sorted by phrase in each subtype, and has none twice', () => {
    for (const subtype of new Set(entries.map((entry) => entry.subtype))) {
      const phrases = entries
        .filter((entry) => entry.subtype === subtype)
        .map(({ phrase }) => phrase.toLowerCase());
      expect(phrases).toEqual(phrases.toSorted());
    }
    expect(new Set(entries.map(({ phrase }) => phrase.toLowerCase())).size).toBe(entries.length);
    expect(new Set(entries.map(entryId)).size).toBe(entries.length);
  });

  test('no form of one entry is a form of another', () => {
    const owners = new Map<string, string>();
    const clashes = entries.flatMap((entry) =>
      formsOf(entry).flatMap((words) => {
        const form = words.join(' ');
        const owner = owners.get(form) ?? entry.phrase;
        owners.set(form, owner);
        return owner === entry.phrase ? [] : [`${form}: ${owner}, ${entry.phrase}`];
      }),
    );
    expect(clashes).toEqual([]);
  });

  test('what is thrown at one side has a counterpart of the same strength, or a reason for having none', () => {
    const byPhrase = new Map(entries.map((entry) => [entry.phrase, entry]));
    for (const { phrase, strength, subtype, counterpart, noCounterpart, noSide } of entries) {
      const given = [counterpart, noCounterpart, noSide].filter((answer) => answer !== undefined).length;
      if (subtype === 'one-sided-term' || subtype === 'name-calling')
        expect([phrase, given]).toEqual([phrase, 1]);
      else expect([phrase, noSide]).toEqual([phrase, undefined]);
      if (noSide !== undefined) expect([phrase, noSide]).toEqual([phrase, true]);
      if (noCounterpart !== undefined)
        expect([phrase, noCounterpart]).toEqual([phrase, expect.stringMatching(/^[A-Z].+\.$/)]);
      if (counterpart === undefined) continue;
      expect([phrase, noCounterpart]).toEqual([phrase, undefined]);
      expect([phrase, byPhrase.get(counterpart)]).toEqual([
        phrase,
        expect.objectContaining({ strength, subtype, counterpart: phrase }),
      ]);
    }
  });

  describe.each(entries.map((entry) => [entry.phrase, entry] as const))('%s', (_, entry) => {
    test('is complete', () => {
      expect(entry.reason).toMatch(/^[A-Z].+\.$/);
      expect(entry.source).not.toBe('');
      expect(entry.strength).toBeGreaterThan(0);
      expect(entry.strength).toBeLessThanOrEqual(1);
      expect(entry.flags.length).toBeGreaterThan(0);
      if (entry.passes) expect(entry.passes.length).toBeGreaterThan(0);
      expect(entry.noInnocentUse).toBe(entry.passes ? undefined : true);
      if (entry.noInnocentUse) expect(entry.unless).toBeUndefined();
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

    for (const text of entry.passes ?? []) {
      test(`passes ${text}, which has its words`, () => {
        expect(holdsWords(entry, text)).toBe(true);
        expect(mark(detector, text)).toBe(text);
      });
    }
  });
});
