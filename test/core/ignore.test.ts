import { expect, test } from '@jest/globals';
import { analyse } from '../../src/core/analyse.ts';
import type { Finding } from '../../src/core/finding.ts';
import { type Ignore, ignoreOf, ignoresFor, passageContext } from '../../src/core/ignore.ts';

const text = 'It slammed the court, and slams it again.';

function finding(quote: string, rule: string): Finding {
  const start = text.indexOf(quote);
  return {
    block: 'b1',
    start,
    end: start + quote.length,
    quote,
    kind: 'loaded-language',
    subtype: 'emotive',
    voice: 'outlet',
    strength: 0.5,
    rule,
    reason: '',
    source: 'own judgement',
  };
}
const ignore = (scope: Ignore['scope'], rule: string, phrase = 'slammed'): Ignore => ({
  id: 'i1',
  phrase,
  rule,
  scope,
  created: 0,
});
/** The ignore that hides a finding in a page, if one of these does. */
const hider = (found: Finding, ignores: readonly Ignore[], within = text) =>
  ignoreOf(found, within, ignoresFor(ignores, { address: 'a', host: 'a.example' }))?.id;
const slammed = finding('slammed', 'loaded-language/slam');
const slams = finding('slams', 'loaded-language/slam');

test('an ignored word is ignored in all its forms, an ignored passage only there', () => {
  const everywhere = ignore({ where: 'everywhere' }, slammed.rule);
  expect([slammed, slams].map((found) => hider(found, [everywhere]))).toEqual(['i1', 'i1']);
  const passage = ignore(
    { where: 'passage', address: 'a', quote: slammed.quote, ...passageContext(slammed, text) },
    slammed.rule,
  );
  expect([slammed, slams].map((found) => hider(found, [passage]))).toEqual(['i1', undefined]);
});

test.each([
  'loaded-word',
  'loaded-word/attribution',
  'judge-label/ideology',
  'judge-label/delegitimising',
  'scare-quotes',
])('the rule %s covers many words: only the same words are ignored', (rule) => {
  const everywhere = ignore({ where: 'everywhere' }, rule);
  const found = ['slammed', 'slams'].map((quote) => hider(finding(quote, rule), [everywhere]));
  expect(found).toEqual(['i1', undefined]);
});

test('to ignore one judge label leaves the others, in what the analysis itself finds', () => {
  const label = 'The liberal judge ruled, and a conservative judge did not.';
  const { findings } = analyse(
    { blocks: [{ id: 'b1', kind: 'paragraph', text: label }] },
    { sensitivity: 'more' },
  );
  const labels = findings.filter(({ kind }) => kind === 'judge-label');
  expect(labels).toHaveLength(2);
  const [first] = labels as [Finding, Finding];
  const everywhere = ignore({ where: 'everywhere' }, first.rule, first.quote.toLowerCase());
  expect(labels.map((found) => hider(found, [everywhere], label))).toEqual(['i1', undefined]);
});

test('only the ignores of the page, its site and of everywhere concern a page', () => {
  const scopes: Ignore['scope'][] = [
    { where: 'everywhere' },
    { where: 'site', host: 'a.example' },
    { where: 'site', host: 'b.example' },
    { where: 'passage', address: 'http://a.example/1', quote: '', prefix: '', suffix: '' },
    { where: 'passage', address: 'http://a.example/2', quote: '', prefix: '', suffix: '' },
  ];
  const ignores = scopes.map((scope) => ignore(scope, 'r'));
  const page = { address: 'http://a.example/1', host: 'a.example' };
  expect(ignoresFor(ignores, page).map(({ scope }) => scopes.indexOf(scope))).toEqual([0, 1, 3]);
});
