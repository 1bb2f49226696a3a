/** @jest-environment jsdom */
import { beforeEach, expect, test } from '@jest/globals';
import { createTextMap, type TextMap } from '../../content-scripts/text-map.ts';

beforeEach(() => document.body.replaceChildren());

/** Maps every text node of some markup, as a browser would show them in one paragraph. */
function mapOf(markup: string): TextMap {
  document.body.innerHTML = `<p>${markup}</p>`;
  const map = createTextMap();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) map.append(walker.currentNode as Text);
  return map;
}

/** The page's own text under a span of the map. */
function underlying(map: TextMap, start: number, end: number): string | undefined {
  const range = map.range({ start, end });
  if (!range) return undefined;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

test.each([
  ['plain text', 'A fatal blow', 'A fatal blow'],
  ['blanks collapse, and none leads', '\n   A\n   fatal \t blow', 'A fatal blow'],
  ['blanks collapse over node borders', 'A <b> fatal</b> <i> blow</i>', 'A fatal blow'],
  ['no-break spaces stay', 'Judge\u00a0 Smith', 'Judge\u00a0 Smith'],
  ['an empty node adds nothing', 'A <b></b> blow', 'A blow'],
])('%s', (_name, markup, text) => {
  expect(mapOf(markup).text).toBe(text);
});

test.each([
  'A fatal blow to the court',
  '\n  A   fatal\n\n   blow to  the court  ',
  'A <em>fa</em>tal <b> blow </b>to\n<a>the</a> court',
])('each word of %j leads back to itself', (markup) => {
  const map = mapOf(markup);
  for (const { 0: word, index } of map.text.matchAll(/\S+/g)) {
    expect(underlying(map, index, index + word.length)).toBe(word);
  }
});

test('a span over two nodes is one range', () => {
  const map = mapOf('an <i>Obama</i>-appointed judge');
  expect(underlying(map, 3, 18)).toBe('Obama-appointed');
});

test('a range over changed text is refused, and so is one over text that was taken out', () => {
  const map = mapOf('A fatal <b>blow</b>');
  const [text, bold] = document.querySelector('p')?.childNodes ?? [];
  bold?.remove();
  expect(map.range({ start: 8, end: 12 })).toBeUndefined();
  expect(map.range({ start: 2, end: 7 })).toBeDefined();
  (text as Text).data = 'A total';
  expect(map.range({ start: 2, end: 7 })).toBeUndefined();
});
