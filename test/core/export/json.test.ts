import { expect, test } from '@jest/globals';
import { toJson } from '../../../src/core/export/json.ts';
import { address, annotation, collection, finding, note, selectorOf } from './sample.ts';

test('everything is in it, quotations as W3C selectors, times as ISO 8601', () => {
  const selector = selectorOf('tech giant');
  const about = { about: 'finding', selector, finding: finding('tech giant') } as const;
  const exported = JSON.parse(
    toJson(
      collection([annotation('tech giant', { opinion: 'agree' })], [note(about, 'A note', { tags: ['a'] })]),
    ),
  );
  expect(exported).toMatchObject({
    format: 'slantlight-export',
    version: 1,
    exported: '2024-01-03T00:00:00.000Z',
  });
  const [article] = exported.articles;
  expect(article).toMatchObject({ address, outlet: 'The Example', visited: '2024-01-01T00:00:00.000Z' });
  const selectors = [
    { type: 'TextQuoteSelector', exact: 'tech giant', prefix: selector.prefix, suffix: selector.suffix },
    { type: 'TextPositionSelector', start: selector.start, end: selector.end },
  ];
  expect(article.annotations[0]).toMatchObject({ selectors, opinion: 'agree', shown: true, ignored: false });
  expect(article.annotations[0].link).toMatch(/#:~:text=.*tech%20giant/);
  expect(article.annotations[0].finding).not.toHaveProperty('block');
  expect(article.notes[0]).toMatchObject({
    target: { about: 'finding', selectors, finding: { kind: 'loaded-language' } },
    body: 'A note',
    tags: ['a'],
    edited: '2024-01-02T03:04:05.000Z',
  });
  expect(article.notes[0]).not.toHaveProperty('revision');
});
