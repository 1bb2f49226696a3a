import type { Detector, ReadBlock } from '../../src/core/detectors/detector.ts';
import type { Block } from '../../src/core/finding.ts';
import { isStrongEnough, thresholds } from '../../src/core/sensitivity.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { tokenise } from '../../src/core/text/tokens.ts';

/** A sentence with its marks between « and » as plain text, and the marked words. */
export function readMarked(marked: string): { text: string; marks: string[] } {
  return {
    text: marked.replace(/[«»]/g, ''),
    marks: [...marked.matchAll(/«([^»]*)»/g)].map(([, words]) => words ?? ''),
  };
}

/** A paragraph as detectors read it. */
export function readBlock(text: string, id = '0', kind: Block['kind'] = 'paragraph'): ReadBlock {
  return { id, kind, text, tokens: tokenise(text), sentences: splitSentences(text) };
}

/** The paragraph with the detector's marks between « and »; of learned words those that `balanced` shows. */
export function mark(detector: Detector, text: string): string {
  const block = readBlock(text);
  const spans = detector
    .settle(new Map([[block.id, detector.find(block)]]), { blocks: [block] })
    .filter((finding) => isStrongEnough(finding, { ...thresholds.balanced, listed: 0 }))
    .toSorted((a, b) => b.start - a.start);
  return spans.reduce(
    (marked, { start, end }) => `${marked.slice(0, start)}«${marked.slice(start, end)}»${marked.slice(end)}`,
    text,
  );
}
