import { expect, test } from '@jest/globals';
import { matchesPattern } from '../../src/background/match-pattern.ts';

test.each([
  ['https://news.example/1', 'https://*/*', true],
  ['https://news.example/1', '*://*/*', true],
  ['https://news.example/1', '<all_urls>', true],
  ['https://news.example/1', 'https://news.example/*', true],
  ['https://news.example:8080/1', 'https://news.example/*', true],
  ['https://www.news.example/1', '*://*.news.example/*', true],
  ['https://news.example/1', '*://*.news.example/*', true],
  ['https://news.example/1', 'http://*/*', false],
  ['https://news.example/1', 'https://other.example/*', false],
  ['https://oldnews.example/1', '*://*.news.example/*', false],
  ['https://news.example/1', 'ftp://*/*', false],
  ['https://news.example/1', 'nonsense', false],
])('%s under %s: %s', (url, pattern, expected) => {
  expect(matchesPattern(url, pattern)).toBe(expected);
});
