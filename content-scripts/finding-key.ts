import type { FindingPlace } from '../src/messaging/protocol.ts';

/** A finding by its words and their place, which stay the same when the page is analysed anew. */
export const findingKey = ({ block, start, quote, rule }: FindingPlace): string =>
  [block, start, rule, quote].join();
