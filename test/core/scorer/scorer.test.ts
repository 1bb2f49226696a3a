import { statSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { findHints } from '../../../src/core/scorer/hints.ts';
import { shippedScorer } from '../../../src/core/scorer/scorer.ts';
import { Wording } from '../../../src/core/scorer/sentence-features.ts';
import model from '../../../src/data/scorer.json' with { type: 'json' };
import { readBlock } from '../read-marked.ts';

function score(text: string) {
  const block = readBlock(text);
  const scorer = shippedScorer();
  const sentences = [...scorer.score(block, findHints(block))];
  return {
    units: sentences.flatMap(({ units, logits }) =>
      units.map(({ word: { key } }, place) => ({
        key,
        strength: scorer.strengthOf(logits[place] ?? Number.NaN),
      })),
    ),
    sentences: sentences.map(({ strength }) => strength),
  };
}

/** The strengths of all words but the names. */
const strengthsOf = (text: string): (readonly [string, number])[] =>
  score(text).units.flatMap(({ key, strength }) => (key.includes('<') ? [] : [[key, strength] as const]));

const strengthIn = (text: string, word: string): number =>
  score(text).units.find(({ key }) => key === word)?.strength ?? 0;

describe('names', () => {
  const templates = [
    (name: string) => `The shameful scheme of ${name} was slammed on Monday, and the council met.`,
    (name: string) => `Yesterday ${name} ranted about a draconian rule, said the mayor.`,
    (name: string) => `Voters in the town distrust ${name}, whose smug friends crowed about it.`,
  ];
  const exchanged: [string, string[]][] = [
    [
      'people',
      ['Donald Trump', 'Joe Biden', 'Barack Obama', 'Hillary Clinton', 'Mitch McConnell', 'Ada Roe'],
    ],
    ['parties', ['Republicans', 'Democrats', 'Tories', 'Greens']],
    ['outlets', ['Fox News', 'CNN', 'Breitbart', 'Salon', 'The Guardian']],
    ['places', ['Texas', 'California', 'Chicago', 'Israel', 'Iran', 'China']],
    ['nationalities', ['Mexicans', 'Americans', 'Germans', 'Syrians']],
    ['religions', ['Muslims', 'Christians', 'Jews', 'Catholics', 'Hindus']],
  ];

  test.each(exchanged)('of %s can be exchanged without a change of any strength', (_, names) => {
    for (const template of templates) {
      const [first, ...others] = names.map((name) => strengthsOf(template(name)));
      expect(first?.some(([, strength]) => strength > 0.5)).toBe(true);
      for (const other of others) expect(other).toEqual(first);
    }
  });

  test.each(exchanged)('of %s can be exchanged without a change of any sentence', (_, names) => {
    for (const template of templates) {
      const [first, ...others] = names.map((name) => score(template(name)).sentences);
      for (const other of others) expect(other).toEqual(first);
    }
  });

  test('of sides can be exchanged', () => {
    const sentence = (side: string) => `The smug ${side} crowd howled at the ${side} judge.`;
    expect(strengthsOf(sentence('conservative'))).toEqual(strengthsOf(sentence('liberal')));
    expect(strengthsOf('The far-left mob howled.')).toEqual(strengthsOf('The far-right mob howled.'));
  });

  test('and handles are never marked themselves', () => {
    for (const { key, strength } of score('Donald Trump met Mr. Brutal in Savage Valley.').units) {
      if (key === '<name>') expect(strength).toBeLessThan(0.5);
    }
  });
});

describe('strengths', () => {
  test('see what the words around say', () => {
    expect(strengthIn('The shameful lies of the corrupt thugs were vile.', 'lies')).toBeGreaterThan(
      strengthIn('The village lies in a valley north of the town.', 'lies'),
    );
  });

  test.each([
    ['The speech was characteristically odd, and the crowd booed.', 'characteristically'],
    ['The smirking senator left as his followers cheered.', 'smirking'],
  ])('find words that are in no list: %s', (text, word) => {
    expect(findHints(readBlock(text)).map(({ entry }) => entry.phrase)).not.toContain(word);
    expect(strengthIn(text, word)).toBeGreaterThan(0.5);
  });

  test.each(['', ' ', '...', '?!', '“”', '12 34', 'Roe', 'x'.repeat(5000), 'no '.repeat(3000)])(
    'are probabilities whatever the text: %.12s',
    (text) => {
      const { units, sentences } = score(text);
      for (const strength of [...units.map((unit) => unit.strength), ...sentences]) {
        expect(strength).toBeGreaterThanOrEqual(0);
        expect(strength).toBeLessThanOrEqual(1);
      }
    },
  );

  test('do not hang on what was scored before', () => {
    const text = 'The smug mayor crowed about the draconian rule.';
    const before = strengthsOf(text);
    for (let other = 0; other < 20_000; other += 1) shippedScorer().network.known(`word${other}`);
    expect(strengthsOf(text)).toEqual(before);
  });

  test('of a sentence grow with its loaded words', () => {
    const [plain = 1] = score('The council met on Monday to talk about the budget.').sentences;
    const [loaded = 0] = score('The smug thugs howled at the shameful, draconian rule.').sentences;
    expect(plain).toBeLessThan(0.5);
    expect(loaded).toBeGreaterThan(0.5);
  });

  test('of a sentence hang on what its words say, whatever their places', () => {
    const { network, calibration } = shippedScorer();
    const wording = new Wording(calibration.wording);
    const said = (text: string) => wording.of(text.split(' ').map((key) => network.known(key)));
    expect(said('')).toBe(0);
    expect(said('mob angry of the')).toBe(said('the angry mob of'));
    expect(said('the hypocrisy of radical lies')).toBeGreaterThan(said('the schedule of weekly meetings'));
  });
});

describe('the model file', () => {
  const words = model.words.split(' ');

  test('has every word once, and a row for each', () => {
    expect(new Set(words).size).toBe(words.length);
    for (const { largest, rows } of [model.own, model.use]) {
      expect(rows).toHaveLength(words.length * largest.length);
    }
    expect(model.context.rows.length % model.context.largest.length).toBe(0);
  });

  test('is written in the packed alphabet alone', () => {
    const { own, context, use, hashed, wording } = model;
    for (const packed of [own.rows, context.rows, use.rows, hashed.weights, wording.weights]) {
      expect(/^[A-Za-z0-9+/]+$/.test(packed)).toBe(true);
    }
  });

  test('is smaller than 1.5 MB', () => {
    expect(statSync(new URL('../../../src/data/scorer.json', import.meta.url)).size).toBeLessThan(1_500_000);
  });
});
