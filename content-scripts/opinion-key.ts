import type { OpinionOn } from '../src/messaging/protocol.ts';

/** A finding by its words and their place, which stay the same when the page is analysed anew. */
export const opinionKey = ({ block, start, quote, rule }: OpinionOn['finding']): string =>
  [block, start, rule, quote].join();
