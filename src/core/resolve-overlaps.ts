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
  const taken = listsOf(detected);
  return ranked.filter((finding) => insertApart(taken.get(finding) as Span[], finding));
}

/**
 * A list for each run of findings of one kind and block that may share words: in each of them the next begins before
 * all of them have ended. One list for a whole block would be long, and slow to insert into.
 */
function listsOf(detected: readonly Detected[]): ReadonlyMap<Detected, Span[]> {
  const together = new Map<string, Detected[]>();
  for (const finding of detected) {
    const key = `${finding.kind satisfies FindingKind} ${finding.block}`;
    const others = together.get(key);
    if (others) others.push(finding);
    else together.set(key, [finding]);
  }
  const lists = new Map<Detected, Span[]>();
  for (const findings of together.values()) {
    let list: Span[] = [];
    let end = 0;
    for (const finding of findings.toSorted((a, b) => a.start - b.start)) {
      if (finding.start >= end) list = [];
      lists.set(finding, list);
      end = Math.max(end, finding.end);
    }
  }
  return lists;
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
