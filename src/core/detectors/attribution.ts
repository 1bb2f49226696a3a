import lexicon from '../../data/attribution.json';
import type { AttributionSubtype } from '../finding.ts';
import { entryId, type LexiconEntry } from '../lexicon/entry.ts';
import { findEntries } from '../lexicon/find-entries.ts';
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
  passes: ['Roe said that the bill was lost.', 'Art critics say little.'],
  find: (block) => findEntries(index, block).map(({ start, end, entry }) => ({ start, end, entry })),
  settle: (candidates) => {
    const detected: Detected[] = [];
    for (const [block, found] of candidates) {
      for (const { start, end, entry } of found) {
        const { subtype, reason, source, strength, plainer } = entry;
        const rule = `attribution/${entryId(entry)}`;
        detected.push({
          block,
          start,
          end,
          kind: 'attribution',
          subtype,
          reason,
          source,
          strength,
          rule,
          plainer,
        });
      }
    }
    return detected;
  },
});
