import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { analyse } from '../../src/core/analyse.ts';
import { adversarialPieces, repeated } from './adversarial-texts.ts';
import { checkAnyText } from './any-text.ts';

test('any text at all is analysed, and every offset is true', () => {
  checkAnyText(10_000, 1);
});

/** What reading text is made of: looking into patterns, sets and maps. Counted, since a clock tells of the machine. */
const looked = [
  [RegExp.prototype, 'exec'],
  [RegExp.prototype, 'test'],
  [Set.prototype, 'has'],
  [Map.prototype, 'get'],
] as const;

let looks = 0;
const restore: (() => void)[] = [];
beforeEach(() => {
  for (const [prototype, name] of looked) {
    const original = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
    const call = original.value as (...args: unknown[]) => unknown;
    Object.defineProperty(prototype, name, {
      ...original,
      value(...args: unknown[]) {
        looks += 1;
        return call.apply(this, args);
      },
    });
    restore.push(() => Object.defineProperty(prototype, name, original));
  }
});
afterEach(() => {
  for (const undo of restore.splice(0)) undo();
});

function looksPerUnit(text: string): number {
  looks = 0;
  analyse({ blocks: [{ id: 'b', kind: 'paragraph', text }] }, { sensitivity: 'more' });
  return looks / text.length;
}

test.each(Object.entries(adversarialPieces))(
  '%s: eight times the text is eight times the work',
  (_, piece) => {
    const short = looksPerUnit(repeated(piece, 10_000));
    const long = looksPerUnit(repeated(piece, 80_000));
    expect(long).toBeLessThan(short * 1.3);
  },
);
