/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { decide } from '../../content-scripts/decide.ts';

const english =
  'The court said on Monday that it would hear the case of the two companies in the spring of next year.';
const german =
  'Das Gericht erklärte am Montag, dass es den Streit der beiden Unternehmen im Frühjahr verhandeln werde.';
const prose = (sentence: string, times: number) => `<p>${sentence} ${sentence} ${sentence}</p>`.repeat(times);

function stateOf(head: string, body: string, language = 'en'): string {
  document.documentElement.lang = language;
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return decide().state;
}
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

test.each([
  ['schema.org NewsArticle', linked({ '@type': 'NewsArticle' }), prose(english, 3)],
  [
    'a kind of NewsArticle in a graph',
    linked({ '@graph': [{ '@type': ['OpinionNewsArticle'] }] }),
    prose(english, 3),
  ],
  ['Open Graph', '<meta property="og:type" content="article">', prose(english, 3)],
  ['microdata', '', `<div itemscope itemtype="https://schema.org/NewsArticle">${prose(english, 3)}</div>`],
  ['an article element with enough prose', '', `<article>${prose(english, 6)}</article>`],
])('an article by %s', (_name, head, body) => {
  expect(stateOf(head, body)).toBe('article');
});

test.each([
  ['prose alone, in no article', '', prose(english, 8)],
  ['many short articles, as on a front page', '', `<article>${prose(english, 1)}</article>`.repeat(9)],
  [
    'an article that is only announced',
    '<meta property="og:type" content="article">',
    '<p>Watch the video.</p>',
  ],
  ['a product', linked({ '@type': 'Product' }), prose(english, 8)],
  [
    'linked data that is broken, or null',
    `<script type="application/ld+json">{oops</script>${linked(null)}`,
    '',
  ],
])('no article: %s', (_name, head, body) => {
  expect(stateOf(head, body)).toBe('no-article');
});

test.each([
  ['de', english, 'not-english'],
  ['', german, 'not-english'],
  ['', english, 'article'],
  ['en-GB', english, 'article'],
])('language %j of the page', (language, sentence, state) => {
  expect(stateOf('', `<article>${prose(sentence, 6)}</article>`, language)).toBe(state);
});

test('reads headline, outlet, byline and date from what the page says of itself', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'Judge  rules',
    author: [{ name: 'Ada Example' }, { name: 'Bo Example' }],
    publisher: { name: 'The Example' },
    datePublished: '2021-01-21T10:00:00Z',
  };
  stateOf(linked([article]), prose(english, 3));
  expect(decide().info).toEqual({
    address: 'http://localhost/',
    headline: 'Judge rules',
    outlet: 'The Example',
    byline: 'Ada Example, Bo Example',
    date: '2021-01-21',
  });
});

test('a date that cannot be is none, and the next one counts', () => {
  const article = { '@type': 'NewsArticle', datePublished: '0000-00-00T00:00:00Z' };
  const published = '<meta property="article:published_time" content="2021-13-01">';
  stateOf(linked([article]) + published, prose(english, 3));
  expect(decide().info).not.toHaveProperty('date');
  stateOf(
    linked([article]) + published,
    `<article><time datetime="2021-01-21">${prose(english, 3)}</time></article>`,
  );
  expect(decide().info.date).toBe('2021-01-21');
});

test('a canonical address counts on the page’s own host only', () => {
  stateOf('<link rel="canonical" href="http://localhost/story#top">', prose(english, 3));
  expect(decide().info.address).toBe('http://localhost/story');
  for (const head of [
    '<link rel="canonical" href="http://elsewhere.example/story">',
    '<link rel="canonical" href="http://elsewhere.example/localhost/story">',
    '<link rel="canonical" href="http://localhost">',
    '<link rel="canonical" href="/?page=2">',
    '<link rel="canonical" href="http://[/">',
    '<link rel="canonical">',
  ]) {
    stateOf(head, prose(english, 3));
    expect(decide().info.address).toBe('http://localhost/');
  }
  stateOf('', `${prose(english, 3)}<svg><link rel="canonical"></link></svg>`);
  expect(decide().info.address).toBe('http://localhost/');
});
