import type { LoadedSubtype } from '../finding.ts';
import { type LoadedWord, leastKept, readAllWords, readLoaded } from '../scorer/read-loaded.ts';
import { allFrom, learnedRules } from '../sensitivity.ts';
import { isCredit } from '../text/credits.ts';
import { type Detected, defineDetector } from './detector.ts';

type GuessedSubtype = Extract<LoadedSubtype, 'intensifier' | 'name-calling' | 'emotive'>;

export default defineDetector<LoadedWord>({
  id: 'loaded-word',
  says: 'Words that are in no list, and that the model holds to be loaded where they stand.',
  flags: ['The senator gave a «characteristically» long speech.'],
  passes: [
    'The committee meets on Tuesday to discuss the report.',
    'The civil war ended in that year, and the army left.',
    'The court heard the appeal in March.',
    'Write to the author, @DreadfulAnn, or follow #ScandalousRoe.',
    'It is a cautionary tale of perverse incentives.',
    'The mayor claimed that it was over.',
    'They made unsubstantiated claims about the count.',
    'The presidency is a bully pulpit, with an awful lot of listeners.',
  ],
  find: (block) => (isCredit(block.text) ? [] : readLoaded(block).words),
  settle: (candidates, { blocks }, least = allFrom(0)) => {
    const { learned, attributing } = least;
    const isAsked = ({ strength, isAttributing }: LoadedWord) =>
      strength >= (isAttributing ? attributing : learned);
    if (Math.min(learned, attributing) >= leastKept)
      return [...candidates].flatMap(([block, words]) =>
        words.filter(isAsked).map((word) => describe(block, word)),
      );
    return blocks.flatMap((block) =>
      isCredit(block.text)
        ? []
        : readAllWords(block)
            .filter(isAsked)
            .map((word) => describe(block.id, word)),
    );
  },
});

function describe(block: string, { start, end, strength, key, isAttributing }: LoadedWord): Detected {
  const subtype = subtypeOf(key);
  return {
    block,
    start,
    end,
    kind: 'loaded-language',
    subtype,
    strength,
    rule: isAttributing ? learnedRules.attributing : learnedRules.learned,
    reason: reasons[subtype],
    source: 'learned from the word marks of BABE (Spinde et al. 2021)',
  };
}

/** By the ending alone, and hedged accordingly; most are left with the general reason. */
function subtypeOf(key: string): GuessedSubtype {
  if (/.{3}(?:ly)$/.test(key)) return 'intensifier';
  return /.{3}(?:ists?|ites?|mongers?|phobes?)$/.test(key) ? 'name-calling' : 'emotive';
}

const reasons: Readonly<Record<GuessedSubtype, string>> = {
  intensifier:
    'May colour the statement; readers trained to find bias often mark such words in such sentences.',
  'name-calling': 'May label rather than describe; readers trained to find bias often mark such words.',
  emotive: 'May carry a judgement or a feeling; readers trained to find bias often mark such words here.',
};
