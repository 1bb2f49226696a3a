import { findQuotations } from '../text/quotations.ts';
import { findScareQuotes, mayHoldScareQuotes } from '../text/scare-quotes.ts';
import { type Detected, defineDetector } from './detector.ts';

/** Of sixteen in 3,014 articles, read by hand, thirteen kept their distance from the word. */
const strength = 0.4;

export default defineDetector({
  id: 'scare-quotes',
  says: 'Words in quotation marks that nobody in the sentence is said to have spoken.',
  flags: ['The «“experts”» met again.', 'It was the price of all this «“progress.”»'],
  passes: [
    'The “experts,” as Stone called them, met again.',
    'Stone said the “experts” met again.',
    'They use the word “experts” for it.',
    'They saw “Experts at Work” on Monday.',
    'The board met. “Experts know,” Stone said.',
  ],
  find: (block) =>
    (block.kind === 'paragraph' || block.kind === 'standfirst') && mayHoldScareQuotes(block.text)
      ? findScareQuotes(block, findQuotations([block]).get(block.id) ?? [])
      : [],
  settle: (candidates) => {
    const detected: Detected[] = [];
    for (const [block, spans] of candidates) {
      for (const { start, end } of spans) {
        detected.push({
          kind: 'loaded-language',
          subtype: 'scare-quotes',
          block,
          start,
          end,
          strength,
          rule: 'scare-quotes',
          reason: 'Quotation marks without a speaker may suggest that the word is not deserved.',
          source: 'own judgement',
        });
      }
    }
    return detected;
  },
});
