import type { FindingKind } from '../core/finding.ts';

/** What is painted: findings, and words that the reader marked. */
export type MarkKind = FindingKind | 'own';

/** Where marks overlap, the later one is painted on top: what ties a judge to an appointer is to be seen on a loaded word. */
export const markKinds = Object.keys({
  'loaded-language': 0,
  'judge-appointment': 0,
  'judge-label': 0,
  attribution: 0,
  own: 0,
} satisfies Record<MarkKind, 0>) as readonly MarkKind[];

/** The highlight names of one page load begin with letters that are new each time, so that no page can know them. */
export const highlightName = (names: string, kind: MarkKind, quoted: boolean): string =>
  `${names}-${markKinds.indexOf(kind)}${quoted ? 'q' : ''}`;

/** The highlight of the passage that the reader was just led to. */
export const flashName = (names: string): string => `${names}-f`;

/** The card's element, which is shown by the style sheet only: Firefox takes that away together with the extension. */
export const cardName = (names: string): string => `${names}-card`;
