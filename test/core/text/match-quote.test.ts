import { expect, test } from '@jest/globals';
import { findAll } from '../../../src/core/text/find-all.ts';
import { describeQuote, matchQuote } from '../../../src/core/text/match-quote.ts';
import { pick, randomText, seededRandom } from '../../random.ts';

const article = [
  'Judge strikes a fatal blow against the law',
  'The judge said on Friday that the law was void. The tech giant welcomed the ruling.',
  'Critics of the tech giant did not. They called the ruling a fatal blow to the town, and an insult.',
].join('\n');

function quoteOf(words: string, text = article, from = 0) {
  const start = text.indexOf(words, from);
  return describeQuote(text, { start, end: start + words.length });
}

function found(text: string, selector: ReturnType<typeof quoteOf>) {
  const match = matchQuote(text, selector);
  return match && text.slice(match.start, match.end);
}

test('a description holds the words, those around them, and their place', () => {
  expect(quoteOf('The judge')).toEqual({
    exact: 'The judge',
    prefix: 'es a fatal blow against the law\n',
    suffix: ' said on Friday that the law was',
    start: 43,
    end: 52,
  });
});

test('context never ends in half a character', () => {
  const text = `${'😀'.repeat(40)}odd judge!${'😀'.repeat(40)}`;
  const { prefix, suffix } = describeQuote(text, { start: 81, end: 89 });
  expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true);
});

test('an unchanged article has every quotation where it was', () => {
  for (let start = 0; start < article.length - 5; start += 1) {
    const span = { start, end: start + 5 };
    expect(matchQuote(article, describeQuote(article, span))).toEqual({ ...span, changed: false });
  }
});

test('words that moved are found by those around them, the second of two included', () => {
  const later = `A new paragraph.\n${article}`;
  const second = quoteOf('tech giant', article, article.indexOf('Critics'));
  expect(matchQuote(later, second)?.start).toBe(later.indexOf('tech giant did'));
  expect(matchQuote(later, quoteOf('tech giant'))?.start).toBe(later.indexOf('tech giant welcomed'));
});

test('of two equal places none is guessed', () => {
  const line = 'Nothing was said of the tech giant in the whole of the ruling.';
  const selector = quoteOf('tech giant', [line, line].join('\n'));
  expect(matchQuote(['New.', line, line, line, line].join('\n'), selector)).toBeUndefined();
});

test('one short word in other company is another word', () => {
  expect(found('Nobody had seen an insult coming.', quoteOf('insult'))).toBeUndefined();
});

test('a long quotation needs no context', () => {
  const words = 'The tech giant welcomed the ruling.';
  expect(found(`Much was rewritten. ${words} Nothing else stayed.`, quoteOf(words))).toBe(words);
});

test('a quotation with a few letters changed is found, and said to be changed', () => {
  const words = 'They called the ruling a fatal blow to the town';
  const edited = article.replace('a fatal blow to the town', 'a fatal bow to the town');
  expect(matchQuote(edited, quoteOf(words))).toMatchObject({ changed: true });
  expect(found(edited, quoteOf(words))).toBe('They called the ruling a fatal bow to the town');
});

test('a quotation that is gone is not found', () => {
  const gone = quoteOf('The tech giant welcomed the ruling.');
  expect(matchQuote('Another story altogether, about the weather and the town.', gone)).toBeUndefined();
  expect(matchQuote('', gone)).toBeUndefined();
  expect(matchQuote(article, { ...gone, exact: '' })).toBeUndefined();
});

test('whatever is inserted elsewhere, the quotation found is the one described', () => {
  const random = seededRandom(11);
  for (let round = 0; round < 200; round += 1) {
    const words = pick(random, ['fatal blow', 'tech giant', 'void', 'the ruling a fatal blow', 'Friday']);
    const places = [...findAll(article, words)];
    const selector = quoteOf(words, article, pick(random, places));
    const other = randomText(random, 40);
    expect(matchQuote(`${other}\n${article}`, selector)).toMatchObject({
      start: selector.start + other.length + 1,
    });
  }
});

test('every occurrence is found, overlaps included', () => {
  expect([...findAll('aabaabaa', 'aabaa')]).toEqual([0, 3]);
  expect([...findAll('aaaa', 'aa')]).toEqual([0, 1, 2]);
  expect([...findAll('abc', '')]).toEqual([]);
});

test('texts made to be slow are not', () => {
  const long = 'a'.repeat(1_000_000);
  const selector = (exact: string) => ({ exact, prefix: 'a'.repeat(32), suffix: 'b', start: 7, end: 9 });
  const started = performance.now();
  expect(matchQuote(long, selector(`${'a'.repeat(4000)}b`))).toBeUndefined();
  expect(matchQuote(long, selector('a'))).toBeUndefined();
  expect(matchQuote(long, selector(`${'a'.repeat(200)}c${'a'.repeat(55)}`))).toBeUndefined();
  expect(matchQuote(long.slice(0, 8000), selector(`${'a'.repeat(200)}c${'a'.repeat(55)}`))).toBeUndefined();
  // Far above what it takes; one bad repetition takes minutes.
  expect(performance.now() - started).toBeLessThan(5000);
});
