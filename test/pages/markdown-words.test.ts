import '../ui/browser-stub.ts';
import { expect, test } from '@jest/globals';
import { markdownWords } from '../../src/pages/export/markdown-words.ts';
import { finding } from '../core/export/sample.ts';

test('an exported mark says what to write instead, where that is known', () => {
  const { plainer: wordings, ...bare } = finding('so they say');
  const { plainer } = markdownWords();
  expect(plainer({ ...bare, plainer: ['blow', 'setback'] })).toBe('Plainer: blow, setback');
  expect(plainer({ ...bare, advice: 'measure' })).toBe('Plainer: give the figure');
  expect(plainer(bare)).toBe('');
  expect(wordings).toEqual(['setback']);
});
