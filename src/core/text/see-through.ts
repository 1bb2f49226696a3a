import type { Span } from '../span.ts';

/** Soft hyphens, zero-width characters, marks of direction, variation selectors, fillers: nobody sees them. */
const unseen = /\p{Default_Ignorable_Code_Point}+/gu;

/** A letter with the marks that are set over it and what nobody sees between them; also without a letter. */
const clusters = /\P{M}?[\p{M}\p{Default_Ignorable_Code_Point}]+/gu;

const isDisguised = /[\p{M}\p{Default_Ignorable_Code_Point}]/u;

/** The same and more, which costs a tenth: it is asked of every text, and dashes and quotation marks are none of it. */
const mayBeDisguised = /[\u0300-\u200f\u2028-\uffff\u00ad]/;

/** A stretch of the shown text from `start` on, and where it stands in the original: `from` to `to`. */
type Stretch = {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
};

/** A text as its readers see it, and the way back to the text as it is written. */
export type SeenText = { readonly text: string; readonly toOriginal: <S extends Span>(span: S) => S };

/**
 * Takes out of a text what its readers cannot see, and composes letters with their marks, so that "fa\u00adtal"
 * is the word "fatal". `undefined` for a text without any of it. Spans into what is shown lead back to spans of the
 * original (UTF-16 offsets, end exclusive), which begin and end with characters that are seen.
 */
export function seeThrough(original: string): SeenText | undefined {
  if (!mayBeDisguised.test(original) || !isDisguised.test(original)) return undefined;
  const stretches: Stretch[] = [];
  const parts: string[] = [];
  let start = 0;
  function add(part: string, from: number, to: number): void {
    if (part === '') return;
    stretches.push({ start, from, to, whole: part.length !== to - from });
    parts.push(part);
    start += part.length;
  }
  let from = 0;
  for (const { 0: cluster, index } of original.matchAll(clusters)) {
    const shown = cluster.replace(unseen, '');
    const composed = shown.normalize('NFC');
    // A letter whose marks were all unseen goes with the letters before it: what follows it stays outside of marks.
    const isPlain = composed === shown && cluster.startsWith(shown);
    const to = index + (isPlain ? shown.length : 0);
    if (to > from) add(original.slice(from, to), from, to);
    if (!isPlain) add(composed, index, index + cluster.length);
    from = index + cluster.length;
  }
  add(original.slice(from), from, original.length);
  return { text: parts.join(''), toOriginal: wayBack(stretches) };
}

function wayBack(stretches: readonly Stretch[]): SeenText['toOriginal'] {
  return (span) => {
    const start = startIn(at(stretches, span.start), span.start);
    if (span.end <= span.start) return { ...span, start, end: start };
    const last = at(stretches, span.end - 1);
    return { ...span, start, end: last?.whole ? last.to : startIn(last, span.end - 1) + 1 };
  };
}

const startIn = (stretch: Stretch | undefined, offset: number): number =>
  stretch ? stretch.from + (stretch.whole ? 0 : offset - stretch.start) : 0;

/** The last stretch that begins at or before `offset`. */
function at(stretches: readonly Stretch[], offset: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).start <= offset) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}
