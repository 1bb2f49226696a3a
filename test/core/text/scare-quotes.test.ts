import { expect, test } from '@jest/globals';
import scareQuoted from '../../../src/data/scare-quoted.json' with { type: 'json' };

test('the words are sorted, and none stands twice', () => {
  expect(scareQuoted).toEqual([...new Set(scareQuoted)].sort());
});
