import type { PageInfo } from '../src/core/page.ts';
import { readInfo } from './read-info.ts';

/** UTF-16 units: a paragraph that is shorter is seldom prose. */
const longParagraph = 80;

/** How much prose makes a page an article: less is asked of one that says it is one. */
const enough = { said: { paragraphs: 1, units: 120 }, unsaid: { paragraphs: 4, units: 1200 } };

/** The share of function words in running English is about 0.3; in other languages of our script below 0.1. */
const englishShare = 0.12;
const functionWords = new Set(
  'the of and to in a is that for on was with as by at from his it be he'.split(' '),
);

function isEnglish(language: string, sample: string): boolean {
  if (language) return /^en\b/i.test(language);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => functionWords.has(word)).length >= words.length * englishShare;
}

function hasProse(
  paragraphs: readonly string[],
  { paragraphs: least, units }: (typeof enough)['said'],
): boolean {
  return paragraphs.length >= least && paragraphs.reduce((sum, text) => sum + text.length, 0) >= units;
}

/** More paragraphs than this need not be looked at to know what a page is. */
const mostParagraphs = 2000;

function longTexts(elements: Iterable<Element>): string[] {
  return Array.from(elements)
    .slice(0, mostParagraphs)
    .map((element) => element.textContent ?? '')
    .filter((text) => text.length >= longParagraph);
}

/** More articles than this are a list of them, or a page made to be slow. */
const mostArticles = 200;

const articles = (): Element[] =>
  Array.from(document.querySelectorAll('article, [itemprop="articleBody"]')).slice(0, mostArticles);

export type Decision = { readonly state: 'article' | 'no-article' | 'not-english'; readonly info: PageInfo };

/**
 * Whether this page is a news article in English: by what it says of itself (schema.org, Open Graph), or by an
 * `article` element with enough prose in it.
 */
export function decide(): Decision {
  const { info, saysArticle } = readInfo();
  const paragraphs = longTexts(document.querySelectorAll('p'));
  const found = saysArticle
    ? hasProse(paragraphs, enough.said) || (document.body?.textContent?.length ?? 0) > 4000
    : articles().some((element) => hasProse(longTexts(element.querySelectorAll('p')), enough.unsaid));
  if (!found) return { state: 'no-article', info };
  const sample = paragraphs.slice(0, 12).join(' ').slice(0, 4000);
  return { state: isEnglish(document.documentElement.lang, sample) ? 'article' : 'not-english', info };
}
