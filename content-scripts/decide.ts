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

/** More paragraphs than this need not be looked at to know what a page is. */
const mostParagraphs = 2000;

/** More articles than this are a list of them, or a page made to be slow. */
const mostArticles = 200;

/** The texts of paragraphs that may be prose, one after another: who has enough of them asks for no more. */
function* longTexts(paragraphs: Iterable<Element>): Generator<string> {
  let looked = 0;
  for (const { textContent } of paragraphs) {
    looked += 1;
    if (looked > mostParagraphs) return;
    if (textContent && textContent.length >= longParagraph) yield textContent;
  }
}

function isEnglish(language: string): boolean {
  // Without the flag for both cases, which is the slower by far where it is the first.
  if (language) return /^en\b/.test(language.toLowerCase());
  let sample = '';
  for (const text of longTexts(document.querySelectorAll('p'))) {
    sample += `${text} `;
    if (sample.length > 4000) break;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => functionWords.has(word)).length >= words.length * englishShare;
}

function hasProse(elements: Iterable<Element>, least: (typeof enough)['said']): boolean {
  let paragraphs = 0;
  let units = 0;
  for (const { length } of longTexts(elements)) {
    paragraphs += 1;
    units += length;
    if (paragraphs >= least.paragraphs && units >= least.units) return true;
  }
  return false;
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
    ? hasProse(document.querySelectorAll('p'), enough.said) ||
      (document.body?.textContent?.length ?? 0) > 4000
    : [...document.querySelectorAll('article,[itemprop="articleBody"]:not(form)')]
        .slice(0, mostArticles)
        .some((element) => hasProse(element.querySelectorAll('p'), enough.unsaid));
  if (!found) return { state: 'no-article', info };
  return { state: isEnglish(document.documentElement.lang) ? 'article' : 'not-english', info };
}
