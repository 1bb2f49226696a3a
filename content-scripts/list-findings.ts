import { findingKey } from '../src/core/finding-place.ts';
import type { ListedFinding } from '../src/core/page.ts';
import type { Display } from '../src/core/settings.ts';
import { shownBy } from '../src/core/shown.ts';
import type { Keeper } from './keeper.ts';
import type { PageArticle } from './page-article.ts';

/** What is found in an article, as the popup lists it. */
export function listFindings(
  { findings, block }: PageArticle,
  opinions: Keeper['opinions'],
  display: Display,
): ListedFinding[] {
  return findings.map((finding) => {
    const opinion = opinions.get(findingKey(finding));
    const shown = shownBy(display, finding, block(finding.block)?.text ?? '');
    return { finding, ...shown, ...(opinion && { opinion }) };
  });
}
