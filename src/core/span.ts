/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** The index of the first span that ends after `offset`, or how many there are; `ordered` by their ends. */
export function firstEndingAfter(ordered: readonly Span[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes spans in text order, and gives the index of the one of `ordered` that each shares text with, the first if several. */
export function overlapReader(ordered: readonly Span[]): (span: Span) => number | undefined {
  let next = 0;
  return ({ start, end }) => {
    while (next < ordered.length && (ordered[next] as Span).end <= start) next += 1;
    return next < ordered.length && (ordered[next] as Span).start < end ? next : undefined;
  };
}
