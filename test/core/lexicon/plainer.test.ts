import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../../src/core/analyse.ts';
import type { Advice } from '../../../src/core/finding.ts';
import type { LexiconEntry } from '../../../src/core/lexicon/entry.ts';
import { attributionEntries, loadedEntries } from '../../../src/core/lexicon/lexicons.ts';
import { formsOf, PhraseIndex } from '../../../src/core/lexicon/phrase-index.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';

const entries: readonly LexiconEntry[] = [...loadedEntries, ...attributionEntries];
const index = new PhraseIndex(entries);
const advices = { omit: 0, describe: 0, measure: 0, attribute: 0 } satisfies Record<Advice, 0>;

const wordings = (of: readonly LexiconEntry[]) =>
  of.flatMap((entry) => (entry.plainer ?? []).map((wording) => ({ entry, wording })));

test('every entry has a plainer wording, or says what to do without one', () => {
  const wrong = entries.filter(({ plainer, advice }) =>
    plainer === undefined ? !Object.hasOwn(advices, advice ?? '') : plainer.length === 0 || advice,
  );
  expect(wrong.map(({ phrase }) => phrase)).toEqual([]);
});

test('every plainer wording is a short one, given once, and not the phrase again', () => {
  const wrong = entries.filter((entry) => {
    const forms = new Set(formsOf(entry).map((words) => words.join(' ')));
    const { plainer = [] } = entry;
    return (
      new Set(plainer).size < plainer.length ||
      plainer.some((wording) => !/^[A-Za-z]+(?:[ -][A-Za-z]+){0,5}$/.test(wording) || forms.has(wording))
    );
  });
  expect(wrong.map(({ phrase, plainer }) => [phrase, plainer])).toEqual([]);
});

test('no plainer wording holds an entry that is as strong', () => {
  const wrong = wordings(entries).flatMap(({ entry, wording }) =>
    index
      .find(wording, tokenise(wording))
      .filter((held) => held.entry.strength >= entry.strength)
      .map((held) => [entry.phrase, wording, held.entry.phrase]),
  );
  expect(wrong).toEqual([]);
});

/** The example with the wording in the place of the first mark, and where it stands. */
function replaceMark(example: string, wording: string) {
  const [before = '', marked = ''] = example.split(/[«»]/);
  const after = example.slice(before.length + marked.length + 2).replace(/[«»]/g, '');
  return { text: before + wording + after, start: before.length, end: before.length + wording.length };
}

test('no plainer wording would itself be marked in its place, by the default settings', () => {
  const wrong = wordings(loadedEntries).flatMap(({ entry, wording }) =>
    entry.flags.slice(0, 1).flatMap((example) => {
      const { text, start, end } = replaceMark(example, wording);
      const { findings } = analyse(
        { blocks: [{ id: '0', kind: 'paragraph', text }] },
        { sensitivity: 'balanced' },
      );
      const marked = findings.filter(
        (found) => found.kind === 'loaded-language' && found.start < end && found.end > start,
      );
      return marked.map(({ quote }) => [entry.phrase, wording, quote]);
    }),
  );
  expect(wrong).toEqual([]);
});

describe('counterparts are worded alike', () => {
  /** What differs between two sides when both are named plainly. */
  const opposites: readonly (readonly [string, string])[] = [
    ['left', 'right'],
    ['liberal', 'conservative'],
    ['liberal', 'Republican'],
    ['in favour of abortion', 'opposed to abortion'],
    ['gun control', 'gun rights'],
    ['access to', 'ban on'],
    ['banks', 'unions'],
    ['large companies', 'government agencies'],
    ['with emission controls', 'without emission controls'],
    ['concern about', 'doubt about'],
    ['private', 'public'],
    ['subsidies to companies', 'person receiving benefits'],
    ['views on', 'concerns about'],
    ['strict', 'lenient'],
  ];
  const exchanged = (wording: string): string[] =>
    opposites.flatMap(([one, other]) => [
      wording.replace(new RegExp(`\\b${one}\\b`), other),
      wording.replace(new RegExp(`\\b${other}\\b`), one),
    ]);
  const byPhrase = new Map(entries.map((entry) => [entry.phrase, entry]));
  const pairs = entries.flatMap((entry) => {
    const other = byPhrase.get(entry.counterpart ?? '');
    return other ? [{ entry, other, name: `${entry.phrase}, ${other.phrase}` }] : [];
  });

  test.each(pairs)('$name', ({ entry, other }) => {
    expect(other.advice).toBe(entry.advice);
    expect(other.plainer?.length).toBe(entry.plainer?.length);
    for (const [place, wording] of (entry.plainer ?? []).entries())
      expect(exchanged(wording)).toContain(other.plainer?.[place]);
  });
});
