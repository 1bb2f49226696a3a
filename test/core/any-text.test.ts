import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { analyse } from '../../src/core/analyse.ts';
import { adversarialPieces, repeated } from './adversarial-texts.ts';
import { checkAnyText } from './any-text.ts';

test('any text at all is analysed, and every offset is true', () => {
  checkAnyText(10_000, 1);
});

/**
 * What reading text is made of: looking into patterns, sets and maps, at the items of a list, and at stretches of the
 * text. Counted, since a clock tells of the machine.
 */
const looks = {
  once: [
    [RegExp.prototype, 'exec'],
    [RegExp.prototype, 'test'],
    [Set.prototype, 'has'],
    [Map.prototype, 'get'],
  ],
  byItem: (['filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'map', 'flatMap'] as const).map(
    (name) => [Array.prototype, name] as const,
  ),
  byUnit: [[String.prototype, 'slice']],
} as const;

let looked = 0;
const restore: (() => void)[] = [];

type Call = (this: unknown, ...args: unknown[]) => unknown;
function replace(prototype: object, name: string, by: (original: Call) => Call): void {
  const before = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
  Object.defineProperty(prototype, name, { ...before, value: by(before.value as Call) });
  restore.push(() => Object.defineProperty(prototype, name, before));
}

beforeEach(() => {
  for (const [prototype, name] of looks.once)
    replace(
      prototype,
      name,
      (original) =>
        function (...args) {
          looked += 1;
          return original.apply(this, args);
        },
    );
  for (const [prototype, name] of looks.byItem)
    replace(
      prototype,
      name,
      (original) =>
        function (callback, ...rest) {
          const counted: Call = function (...args) {
            looked += 1;
            return (callback as Call).apply(this, args);
          };
          return original.call(this, counted, ...rest);
        },
    );
  for (const [prototype, name] of looks.byUnit)
    replace(
      prototype,
      name,
      (original) =>
        function (...args) {
          const stretch = original.apply(this, args) as string;
          looked += stretch.length;
          return stretch;
        },
    );
});
afterEach(() => {
  for (const undo of restore.splice(0)) undo();
});

/**
 * Voices are read for findings only, and in a sentence of 80,000 units the model finds words that it finds in none of
 * 10,000. So the findings are those of a list, and of the rules: as many in each stretch of a short text as of a long one.
 */
const lexicon = ['Ann', 'Stone', 'said', 'slammed', 'nail in the'].map((phrase) => ({ phrase }));

function looksPerUnit(text: string): number {
  looked = 0;
  const article = { blocks: [{ id: 'b', kind: 'paragraph', text }], lexicon } as const;
  analyse(article, { sensitivity: 'more', minStrength: 1 });
  return looked / text.length;
}

test.each(Object.entries(adversarialPieces))(
  '%s: eight times the text is eight times the work',
  (_, piece) => {
    for (const [before, after] of [
      ['', ''],
      ['Ann Stone said ', ' said Stone'],
      ['Judge Barbara Jacobs and ', ''],
    ]) {
      const short = looksPerUnit(`${before}${repeated(piece, 10_000)}${after}`);
      const long = looksPerUnit(`${before}${repeated(piece, 80_000)}${after}`);
      expect(long).toBeLessThan(short * 1.3);
    }
  },
);
