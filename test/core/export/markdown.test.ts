import { expect, test } from '@jest/globals';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { escapeMarkdown } from '../../../src/core/export/escape-markdown.ts';
import { type MarkdownWords, toMarkdown } from '../../../src/core/export/markdown.ts';
import { annotation, collection, finding, hostile, note, selectorOf } from './sample.ts';

const words: MarkdownWords = {
  kind: ({ kind, subtype }) => `${kind} · ${subtype}`,
  voice: ({ voice }) => voice,
  opinion: { agree: 'I agree', disagree: 'I disagree' },
  plainer: ({ plainer, advice }) => (plainer ? `Plainer: ${plainer.join(', ')}` : (advice ?? '')),
  ownMark: 'My own mark',
  note: 'Note',
  tags: 'Tags:',
  inPage: 'in the page',
};

const html = (markdown: string) => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

const visible = (markdown: string) =>
  html(markdown)
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

test.each(hostile)('%j is text and nothing else', (text) => {
  const escaped = escapeMarkdown(text);
  expect(html(escaped)).toMatch(/^<p>[^<>]*<\/p>$/);
  expect(visible(escaped)).toBe(text.toWellFormed().replace(/\s+/g, ' ').trim());
});

test('marks and notes stand in reading order, with a link to each', () => {
  const markdown = toMarkdown(
    collection(
      [
        annotation('fatal blow to', { opinion: 'disagree' }),
        annotation('fatal blow against'),
        annotation('tech giant', { shown: false }),
      ],
      [
        note({ about: 'passage', selector: selectorOf('so they say') }, 'Who?', { tags: ['voice', 'to do'] }),
        note({ about: 'article' }, 'Read again.'),
        note(
          {
            about: 'finding',
            selector: selectorOf('fatal blow to'),
            finding: finding('fatal blow to'),
          },
          'It was *not* fatal.\n\nSecond paragraph.',
        ),
      ],
    ),
    words,
  );
  expect(markdown).toBe(`# Judge strikes a fatal blow against the law

[The Example](<https://news.example/2021/ruling?id=1&page=2>) · Ann Roe · 2021-01-21

- **Note** (2024-01-02)

  Read again.

- “fatal blow against” ([in the page](<https://news.example/2021/ruling?id=1&page=2#:~:text=Judge%20strikes%20a-,fatal%20blow%20against,-the%20law>))  
  loaded-language · emotive · outlet  
  May suggest more harm than the fact does.  
  Plainer: setback  

- “fatal blow to” ([in the page](<https://news.example/2021/ruling?id=1&page=2#:~:text=appointee%2C%20was%20a-,fatal%20blow%20to,-the%20tech%20giant>))  
  loaded-language · emotive · outlet  
  May suggest more harm than the fact does.  
  Plainer: setback  
  I disagree  

  **Note** (2024-01-02)

  It was *not* fatal.

  Second paragraph.

- “so they say” ([in the page](<https://news.example/2021/ruling?id=1&page=2#:~:text=tech%20giant%20%2D-,so%20they%20say,-%2C%20at%20least%2E>))  
  My own mark  

  **Note** (2024-01-02)

  Who?

  Tags: voice, to do
`);
});

test('no page text becomes markup', () => {
  const marks = hostile.map((text) =>
    annotation('tech giant', {
      finding: finding(text, { reason: text, plainer: [text] }),
      selector: { ...selectorOf('tech giant'), exact: text },
    }),
  );
  const tagged = note({ about: 'article' }, 'Read.', { tags: hostile });
  const page = html(toMarkdown(collection(marks, [tagged], hostile.join(' ')), words));
  const tags = new Set(Array.from(page.matchAll(/<(\w+)/g), ([, tag]) => tag));
  expect([...tags].sort()).toEqual(['a', 'br', 'h1', 'li', 'p', 'strong', 'ul']);
  const links = Array.from(page.matchAll(/href="([^"]*)"/g), ([, href = '']) => href);
  expect(links).toHaveLength(hostile.length + 1);
  for (const link of links) expect(link).toMatch(/^https:\/\/news\.example\//);
});

test('no note reaches beyond itself, whatever it leaves open', () => {
  for (const body of [
    '```\ncode',
    '<!-- comment',
    '<script>',
    '| a |\n|---|',
    '> quoted',
    '[a]: /b',
    '~~~',
  ]) {
    const notes = [
      note({ about: 'article' }, body),
      note({ about: 'passage', selector: selectorOf('so they say') }, 'After it.'),
    ];
    expect(html(toMarkdown(collection([], notes), words))).toMatch(
      /“so they say” \(<a [^>]*>in the page<\/a>\)[\s\S]*<p>After it\.<\/p>/,
    );
  }
});
