import type { Finding } from './finding.ts';

/** Tells a finding from the others of its page, also when the page was read again meanwhile. */
export type FindingPlace = Pick<Finding, 'block' | 'start' | 'rule' | 'quote'>;

/** What is to be sent of a finding that the page knows whole. */
export const placeOf = ({ block, start, rule, quote }: FindingPlace): FindingPlace => ({
  block,
  start,
  rule,
  quote,
});

/** A finding by its words and their place, which stay the same when the page is analysed anew. */
export const findingKey = ({ block, start, rule, quote }: FindingPlace): string =>
  [block, start, rule, quote].join();

/** What is found there now; nothing once the page has lost it. */
export const findingAt = (findings: readonly Finding[], at: FindingPlace): Finding | undefined =>
  findings.find((finding) => findingKey(finding) === findingKey(at));
