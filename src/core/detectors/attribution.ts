import { eachEntry, findEntries } from '../lexicon/find-entries.ts';
import { attributionEntries } from '../lexicon/lexicons.ts';
import { PhraseIndex } from '../lexicon/phrase-index.ts';
import { defineDetector } from './detector.ts';

const index = new PhraseIndex(attributionEntries);

export default defineDetector({
  id: 'attribution',
  says: 'Words that tell how far a statement is to be believed, or hide whose it is.',
  flags: ['Roe «alleged» that the bill was lost.', '«Critics say» that it «apparently» failed.'],
  passes: ['Roe said that the bill was lost.', 'Art critics met, and little was said.'],
  find: (block) => findEntries(index, block),
  settle: (candidates) =>
    eachEntry(candidates, 'attribution', (found, { subtype }) => ({
      kind: 'attribution',
      subtype,
      ...found,
    })),
});
