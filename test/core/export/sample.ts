import type { Collection, ExportedAnnotation } from '../../../src/core/export/collection.ts';
import type { Finding } from '../../../src/core/finding.ts';
import type { Note, NoteTarget } from '../../../src/core/note.ts';
import { describeQuote } from '../../../src/core/text/match-quote.ts';

export const text = [
  'Judge strikes a fatal blow against the law',
  'The ruling, by a Carter appointee, was a fatal blow to the tech giant - so they say, at least.',
].join('\n');

export const address = 'https://news.example/2021/ruling?id=1&page=2';

export function selectorOf(quote: string, from = 0) {
  const start = text.indexOf(quote, from);
  return describeQuote(text, { start, end: start + quote.length });
}

export function finding(quote: string, changes: Partial<Finding> = {}): Finding {
  return {
    block: 'b1',
    start: 0,
    end: quote.length,
    quote,
    kind: 'loaded-language',
    subtype: 'emotive',
    voice: 'outlet',
    strength: 0.75,
    rule: 'loaded-language/fatal-blow',
    reason: 'May suggest more harm than the fact does.',
    plainer: ['setback'],
    source: 'own judgement',
    ...changes,
  } as Finding;
}

export function annotation(quote: string, changes: Partial<ExportedAnnotation> = {}): ExportedAnnotation {
  return {
    id: `a-${quote}`,
    article: address,
    finding: finding(quote),
    selector: selectorOf(quote),
    shown: true,
    ignored: false,
    ...changes,
  };
}

export function note(target: NoteTarget, body: string, changes: Partial<Note> = {}): Note {
  const time = Date.UTC(2024, 0, 2, 3, 4, 5);
  return {
    id: `n-${body}`,
    article: address,
    target,
    body,
    tags: [],
    created: time,
    edited: time,
    revision: time,
    ...changes,
  };
}

export function collection(
  annotations: readonly ExportedAnnotation[],
  notes: readonly Note[],
  headline = 'Judge strikes a fatal blow against the law',
): Collection {
  return {
    exported: Date.UTC(2024, 0, 3),
    articles: [
      {
        article: {
          address,
          headline,
          outlet: 'The Example',
          byline: 'Ann Roe',
          date: '2021-01-21',
          visited: Date.UTC(2024, 0, 1),
          counts: { 'loaded-language': 1, 'judge-appointment': 0, 'judge-label': 0, attribution: 0 },
          wordsOwnVoice: 25,
          textHash: 'x',
        },
        annotations,
        notes,
      },
    ],
  };
}

/** What news pages and notes may hold, and no export may take for markup, a link, or a formula. */
export const hostile = [
  '<img src=x onerror=alert(1)><script>alert(1)</script><!-- ',
  '[click](javascript:alert(1)) ![i](http://evil.example/x.png) [[Page]] ![[embed]]',
  'http://evil.example www.evil.example a@evil.example https://evil.example',
  '# Heading\n## Heading\n- item\n1. item\n> quote\n```\ncode\n~~~\n---\n===\n| a | b |\n',
  '*em* **strong** _em_ `code` ~~gone~~ ==lit== %%comment%% $x$ ^up #tag @name &lt;b&gt; \\',
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-1-1',
  '@SUM(1)',
  '\t=1',
  '1. not a list',
  '- not a list',
  '\ud800 half \udc00',
  'a "quoted" word, a comma; a semicolon',
];
