import { expect, test } from '@jest/globals';
import { articleText, toArticleSpan, toBlockSpans } from '../../../src/core/text/article-text.ts';

const blocks = [
  { id: 'a', text: 'One' },
  { id: 'b', text: '' },
  { id: 'c', text: 'Three four' },
];
const text = articleText(blocks);

test('a span of a block is the same words in the article, and back', () => {
  const span = toArticleSpan(blocks, { block: 'c', start: 6, end: 10 });
  expect(span && text.slice(span.start, span.end)).toBe('four');
  expect(span && toBlockSpans(blocks, span)).toEqual([{ block: 'c', start: 6, end: 10 }]);
  expect(toArticleSpan(blocks, { block: 'x', start: 0, end: 1 })).toBeUndefined();
});

test('a span over several blocks is parted, line breaks left out', () => {
  expect(toBlockSpans(blocks, { start: 1, end: 10 })).toEqual([
    { block: 'a', start: 1, end: 3 },
    { block: 'c', start: 0, end: 5 },
  ]);
  expect(toBlockSpans(blocks, { start: 3, end: 4 })).toEqual([]);
});
