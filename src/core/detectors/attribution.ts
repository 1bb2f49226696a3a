import { attributionIndex } from '../lexicon/attribution-index.ts';
import { eachEntry, findEntries } from '../lexicon/find-entries.ts';
import { defineDetector } from './detector.ts';

export default defineDetector({
  id: 'attribution',
  says: 'Words that tell how far a statement is to be believed, or hide whose it is.',
  flags: ['Roe «alleged» that the bill was lost.', '«Critics say» that it «apparently» failed.'],
  passes: ['Roe said that the bill was lost.', 'Art critics met, and little was said.'],
  find: (block) => findEntries(attributionIndex, block),
  settle: (candidates) =>
    eachEntry(candidates, 'attribution', (found, { entry: { subtype } }) => ({
      kind: 'attribution',
      subtype,
      ...found,
    })),
});
