import { expect, test } from '@jest/globals';
import { quoteLink } from '../../../src/core/export/text-fragment.ts';
import { describeQuote } from '../../../src/core/text/match-quote.ts';

const link = (marked: string, address = 'https://news.example/a') => {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const selector = describeQuote(marked.replace(/[«»]/g, ''), { start, end });
  return quoteLink(address, selector)?.replace(address, '');
};

test.each([
  ['A «word» alone', '#:~:text=A-,word,-alone'],
  ['«The whole»', '#:~:text=The%20whole'],
  [
    'It was a Carter-«appointed» judge & more of it, so to say',
    '#:~:text=was%20a%20Carter%2D-,appointed,-judge%20%26%20more',
  ],
  [
    'Other line\n«well-known, “so & so”»\nnext line',
    '#:~:text=well%2Dknown%2C%20%E2%80%9Cso%20%26%20so%E2%80%9D',
  ],
  [
    `«A sentence that is far too long to be put into a link as a whole, and so only has its ends, that much is clear.»`,
    '#:~:text=A%20sentence%20that%20is,that%20much%20is%20clear%2E',
  ],
  ['One «paragraph.\nAnd another» one', '#:~:text=One-,paragraph%2E,And%20another,-one'],
])('%j', (marked, expected) => {
  expect(link(marked)).toBe(expected);
});

test('whatever the text, the link is one word, and its parts are told apart', () => {
  for (const text of [
    '100% (sure)',
    "it's -- a, b & c",
    '\ud83d half',
    '漢字 and 😀',
    '#:~:text=x',
    '*_~!',
  ]) {
    const made = link(`before «${text}» after it all`) ?? '';
    expect(made).toMatch(/^#:~:text=before-,[^\s,()&*_~!'-]+,-after%20it%20all$/);
    expect(decodeURIComponent(made)).toContain(text.toWellFormed());
  }
});

test('an address keeps its parts, and loses its fragment', () => {
  expect(quoteLink('https://news.example/a_(b)?q=1&r=2#top')).toBe('https://news.example/a_%28b%29?q=1&r=2');
  expect(quoteLink('http://news.example/<a> b')).toBe('http://news.example/%3Ca%3E%20b');
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://', ''])(
  '%j is no link',
  (address) => expect(quoteLink(address)).toBeUndefined(),
);
