import type { PageInfo } from '../core/page.ts';
import { noCounts, type StoredArticle } from '../core/stored.ts';

/** An article of which nothing but its page is known. */
export function newArticle(
  { address, headline, outlet, byline, date }: PageInfo,
  visited: number,
): StoredArticle {
  const page = { address, headline, outlet, ...(byline && { byline }), ...(date && { date }) };
  return { ...page, visited, counts: noCounts, wordsOwnVoice: 0, textHash: '' };
}
