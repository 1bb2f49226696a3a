import { expect, test } from '@jest/globals';
import { readOptions } from '../../src/cli/options.ts';

test('the format follows the terminal unless told', () => {
  expect(readOptions(['annotate', 'a.txt'], true)).toEqual({
    state: 'run',
    options: { files: ['a.txt'], format: 'pretty', sensitivity: 'balanced' },
  });
  expect(readOptions(['annotate', '--min-strength', '0', '--date', '2021-01-21'], false)).toEqual({
    state: 'run',
    options: { files: [], format: 'jsonl', sensitivity: 'balanced', minStrength: 0, date: '2021-01-21' },
  });
});

test.each([
  [['annotate', '--loud'], '--loud'],
  [['annotate', '--sensitivity', 'all'], 'fewer, balanced, more'],
  [['annotate', '--sensitivity', 'toString'], 'fewer, balanced, more'],
  [['annotate', '--min-strength', '2'], 'from 0 to 1'],
  [['annotate', '--min-strength', ''], 'from 0 to 1'],
  [['annotate', '--format', 'xml'], 'jsonl or pretty'],
  [['annotate', '--date', '2021-13-01'], 'YYYY-MM-DD'],
  [['explain'], 'explain'],
  [[], 'no command'],
])('%j are refused', (args, reason) => {
  expect(readOptions(args, false)).toEqual({ state: 'wrong', error: expect.stringContaining(reason) });
});
