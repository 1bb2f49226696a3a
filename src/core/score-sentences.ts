import type { Detected, ReadArticle } from './detectors/detector.ts';
import type { Analysis } from './finding.ts';
import type { Span } from './span.ts';

/**
 * Each sentence with the probability that at least one of its loaded words is rightly marked, were they
 * independent: 1 - product of (1 - strength). Provisional: strengths written by hand are no probabilities yet.
 */
export function scoreSentences(
  { blocks }: ReadArticle,
  detected: readonly Detected[],
): Analysis['sentences'] {
  const byBlock = new Map<string, Detected[]>();
  for (const finding of detected) {
    if (finding.kind !== 'loaded-language') continue;
    const found = byBlock.get(finding.block);
    if (found) found.push(finding);
    else byBlock.set(finding.block, [finding]);
  }
  return blocks.flatMap(({ id, sentences }) => scoreBlock(id, sentences, byBlock.get(id) ?? []));
}

/** A finding belongs to the sentence in which it begins. */
function scoreBlock(
  block: string,
  sentences: readonly Span[],
  found: readonly Detected[],
): Analysis['sentences'] {
  const ordered = found.toSorted((a, b) => a.start - b.start);
  let next = 0;
  return sentences.map(({ start, end }) => {
    let innocence = 1;
    for (; next < ordered.length && (ordered[next] as Detected).start < end; next += 1) {
      innocence *= 1 - (ordered[next] as Detected).strength;
    }
    return { block, start, end, strength: 1 - innocence };
  });
}
