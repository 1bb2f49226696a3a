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

function isEnglish(language: string): boolean {
  if (language) return /^en\b/i.test(language);
  const sample = longTexts(document.querySelectorAll('p')).slice(0, 12).join(' ').slice(0, 4000);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => functionWords.has(word)).length >= words.length * englishShare;
}

function hasProse(
  paragraphs: readonly string[],
  { paragraphs: least, units }: (typeof enough)['said'],
): boolean {
  return paragraphs.length >= least && paragraphs.reduce((sum, text) => sum + text.length, 0) >= units;
}

function longTexts(elements: Iterable<Element>): string[] {
  return Array.from(elements, (element) => element.textContent ?? '').filter(
    (text) => text.length >= longParagraph,
  );
}

export type Decision = { readonly state: 'article' | 'no-article' | 'not-english'; readonly info: PageInfo };

/** Without any of these a page neither says that it is an article nor has one. */
const sign =
  'article,[itemprop="articleBody"],[itemtype*="NewsArticle"],meta[property="og:type"],meta[name="og:type"],script[type="application/ld+json"]';

/**
 * Whether this page is a news article in English: by what it says of itself (schema.org, Open Graph), or by an
 * `article` element with enough prose in it. Most pages have no sign of one, and pay for one look.
 */
export function decide(): Decision {
  if (!document.querySelector(sign)) {
    return {
      state: 'no-article',
      get info() {
        return readInfo().info;
      },
    };
  }
  const { info, saysArticle } = readInfo();
  const found = saysArticle
    ? hasProse(longTexts(document.querySelectorAll('p')), enough.said) ||
      (document.body?.textContent?.length ?? 0) > 4000
    : [...document.querySelectorAll('article,[itemprop="articleBody"]')].some((element) =>
        hasProse(longTexts(element.querySelectorAll('p')), enough.unsaid),
      );
  if (!found) return { state: 'no-article', info };
  return { state: isEnglish(document.documentElement.lang) ? 'article' : 'not-english', info };
}
