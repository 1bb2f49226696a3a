import { expect, test } from '@jest/globals';
import { htmlRecord } from '../../src/cli/html-record.ts';

const sentence =
  'The ruling came after a long day in court, and it was read out in full to all who had come to hear it.';

const page = (
  middle: string,
) => `<!doctype html><html lang="en"><head><title>A ruling</title></head><body><article>
<p>${sentence}</p><p>${sentence}</p>${middle}<p>${sentence}</p><p>${sentence}</p></article></body></html>`;

const blocks = (middle: string) =>
  (htmlRecord('a', page(middle)).blocks ?? []).map(({ kind, text }) => [kind, text]);

test('items of a list are read with the lists in them, each once and in reading order', () => {
  const list =
    '<ul><li>First, what was asked:<ul><li>damages of all kinds</li></ul> of the court</li><li>Second</li></ul>';
  expect(blocks(list)).toEqual([
    ['headline', 'A ruling'],
    ['paragraph', sentence],
    ['paragraph', sentence],
    ['paragraph', 'First, what was asked: of the court'],
    ['paragraph', 'damages of all kinds'],
    ['paragraph', 'Second'],
    ['paragraph', sentence],
    ['paragraph', sentence],
  ]);
});

test('paragraphs in quotations and captions are of these kinds', () => {
  const parts = `<blockquote><p>${sentence}</p></blockquote><figure><img src="a.png" alt=""><figcaption><p>The court on Friday</p></figcaption></figure>`;
  expect(blocks(parts).slice(3, 5)).toEqual([
    ['quotation', sentence],
    ['caption', 'The court on Friday'],
  ]);
});

test('a page without an article is refused', () => {
  expect(() => htmlRecord('a', '<!doctype html><title>Empty</title>')).toThrow('no article found');
});
