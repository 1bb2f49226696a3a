import type { ReadBlock } from './detectors/detector.ts';
import { detectors } from './detectors/index.ts';
import type { Block } from './finding.ts';
import { splitSentences } from './text/sentences.ts';
import { tokenise } from './text/tokens.ts';

/** What is known of a block from its kind and text alone; `candidates` has one list for each detector. */
type Reading = Pick<ReadBlock, 'tokens' | 'sentences'> & {
  readonly candidates: readonly (readonly unknown[])[];
};

/** Keeps readings of blocks, so that an article that grew is not read again from the start. */
export type BlockCache = { readonly read: (block: Block) => Reading };

/** Longer than any article, so that one fits whole; older readings go first. `capacity` counts blocks. */
export function createBlockCache(capacity = 4000): BlockCache {
  const readings = new Map<string, Reading>();
  return {
    read(block) {
      const key = `${block.kind} ${block.text}`;
      const reading = readings.get(key) ?? readBlock(block);
      readings.delete(key);
      readings.set(key, reading);
      for (const oldest of readings.keys()) {
        if (readings.size <= capacity) break;
        readings.delete(oldest);
      }
      return reading;
    },
  };
}

/** For an article that is read once: keys, each the whole text of a block, and their turnover cost more than they spare. */
export const withoutCache: BlockCache = { read: readBlock };

function readBlock(block: Block): Reading {
  const tokens = tokenise(block.text);
  const sentences = splitSentences(block.text);
  const { id, kind, text } = block;
  const read = { id, kind, text, tokens, sentences };
  return { tokens, sentences, candidates: detectors.map(({ find }) => find(read)) };
}
