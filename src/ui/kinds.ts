import type { FindingKind } from '../core/finding.ts';
import { cardName, flashName, highlightName, type MarkKind, markKinds } from './highlight-names.ts';

/** How one kind looks, on the page and in our own pages. No party's colours; the underline tells kinds apart too. */
export type KindStyle = {
  /** Mid-tone, so that it shows on light and on dark pages: red, green, blue. */
  readonly colour: readonly [number, number, number];
  readonly underline: 'wavy' | 'double' | 'dashed' | 'dotted' | 'solid';
};

export const kindStyles = {
  'loaded-language': { colour: [217, 119, 6], underline: 'wavy' },
  'judge-appointment': { colour: [139, 92, 246], underline: 'double' },
  'judge-label': { colour: [13, 148, 136], underline: 'dashed' },
  attribution: { colour: [120, 113, 108], underline: 'dotted' },
} as const satisfies Record<FindingKind, KindStyle>;

export const findingKinds = Object.keys(kindStyles) as readonly FindingKind[];

export const markStyles = {
  ...kindStyles,
  own: { colour: [219, 39, 119], underline: 'solid' },
} as const satisfies Record<MarkKind, KindStyle>;

/** The style sheet that paints the highlights of one page load, and shows its card; quoted words are lighter. */
export function highlightStyle(names: string): string {
  const rules = markKinds.flatMap((kind) => {
    const { colour, underline } = markStyles[kind];
    const tint = (alpha: number) => `rgb(${colour.join(' ')} / ${alpha})`;
    return [false, true].map(
      (quoted) =>
        `::highlight(${highlightName(names, kind, quoted)}){background-color:${tint(quoted ? 0.08 : 0.22)};` +
        `text-decoration:underline ${underline} ${tint(quoted ? 0.55 : 1)} ${quoted ? 1 : 2}px}`,
    );
  });
  return [
    ...rules,
    `::highlight(${flashName(names)}){background-color:rgb(250 204 21);color:#000}`,
    `${cardName(names)}{--card-display:block}`,
  ].join('\n');
}
