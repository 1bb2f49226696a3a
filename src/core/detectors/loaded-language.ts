import { eachEntry } from '../lexicon/find-entries.ts';
import { type LoadedMatch, readLoaded } from '../scorer/read-loaded.ts';
import { isCredit } from '../text/credits.ts';
import { defineDetector } from './detector.ts';

export default defineDetector<LoadedMatch>({
  id: 'loaded-language',
  says: 'Words that carry a judgement, an emotion or a presupposition beyond the fact they report.',
  flags: [
    'Roe «slammed» the ruling, and the «tech giant» «boasted» about it.',
    'MAYOR «SLAMS» RULING',
    'Mayor «Slams» Court After Surprise Ruling on Bridges',
    '“«Shameful»,” she said.',
    'Photos of the «disgraceful» scene were shown to the jury: it was a long day.',
  ],
  passes: [
    'U.S. Supreme Court Justice Ann Stone read the ruling.',
    'They watched Fatal Attraction and later Radical Road at home.',
    'Bad Newsome, the band, played.',
    'Bad: news came late.',
    'Image: Savage Brothers/Reuters',
    '(Photo by Ann Savage/Getty Images)',
    'Stone and Savage via AP',
    'A radical prostatectomy is surgery, and a massive star is a star.',
    'A massive fire followed the fatal crash, and two vicious storms came.',
  ],
  find: (block) => (isCredit(block.text) ? [] : readLoaded(block).entries),
  settle: (candidates) =>
    eachEntry(candidates, 'loaded-language', (found, { entry: { subtype }, strength }) => ({
      kind: 'loaded-language',
      subtype,
      ...found,
      strength,
    })),
});
