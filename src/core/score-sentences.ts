import type { ReadArticle } from './detectors/detector.ts';
import type { Analysis } from './finding.ts';
import { readLoaded } from './scorer/read-loaded.ts';

/** Each sentence with the probability that annotators would call it biased. */
export const scoreSentences = ({ blocks }: ReadArticle): Analysis['sentences'] =>
  blocks.flatMap((block) => {
    const { sentences: strengths } = readLoaded(block);
    return block.sentences.map(({ start, end }, place) => ({
      block: block.id,
      start,
      end,
      strength: strengths[place] ?? 0,
    }));
  });
