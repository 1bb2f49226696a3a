import lexicon from '../../data/attribution.json' with { type: 'json' };
import type { AttributionSubtype } from '../finding.ts';
import type { LexiconEntry } from '../lexicon/entry.ts';
import { describe, findEntries } from '../lexicon/find-entries.ts';
import { PhraseIndex } from '../lexicon/phrase-index.ts';
import { type Detected, defineDetector } from './detector.ts';

type AttributionEntry = LexiconEntry<AttributionSubtype>;

// The only cast: JSON knows no unions. A data test checks what it promises.
export const attributionEntries = lexicon as readonly LexiconEntry[] as readonly AttributionEntry[];
const index = new PhraseIndex(attributionEntries);

export default defineDetector({
  id: 'attribution',
  says: 'Words that tell how far a statement is to be believed, or hide whose it is.',
  flags: ['Roe «alleged» that the bill was lost.', '«Critics say» that it «apparently» failed.'],
  passes: ['Roe said that the bill was lost.', 'Art critics met, and little was said.'],
  find: (block) => findEntries(index, block),
  settle: (candidates) => {
    const detected: Detected[] = [];
    for (const [block, found] of candidates) {
      for (const match of found) {
        const { subtype } = match.entry;
        detected.push({ kind: 'attribution', subtype, ...describe('attribution', block, match) });
      }
    }
    return detected;
  },
});
