import type { Detected } from './detectors/detector.ts';
import type { FindingKind } from './finding.ts';
import type { Span } from './span.ts';

/**
 * Keeps, among findings of one kind that share words, the strongest, then the longest, then the first. What is
 * too weak to be shown must be left out before: thresholds differ, and it would take the place of what is shown.
 */
export function resolveOverlaps(detected: readonly Detected[]): Detected[] {
  const ranked = detected.toSorted(
    (a, b) => b.strength - a.strength || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken = new Map<string, Span[]>();
  return ranked.filter((finding) => {
    const key = `${finding.kind satisfies FindingKind} ${finding.block}`;
    const spans = taken.get(key) ?? [];
    taken.set(key, spans);
    return insertApart(spans, finding);
  });
}

/** Inserts a span into an ordered list of spans unless it shares characters with one of them. */
function insertApart(spans: Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = spans[low];
  if (next && next.start < span.end) return false;
  spans.splice(low, 0, span);
  return true;
}
