import type { ReadBlock } from '../detectors/detector.ts';
import { firstEndingAfter, type Span } from '../span.ts';
import { isUpper } from '../text/characters.ts';
import type { Token } from '../text/tokens.ts';
import type { Match } from './phrase-index.ts';

/** Words of up to three letters stay small in headlines. */
const longestSmallWord = 3;
/** The share of the longer words that are capitalised in a line written in title case. */
const titleShare = 0.75;

/**
 * Whether a match is capitalised like a part of a name: "Supreme Court Justice", "Fatal Attraction". Capitals at
 * the start of a sentence, in words set in capitals throughout and in title-case lines say nothing; a phrase
 * whose every word is capitalised at the start of a sentence is a name again.
 */
export function isName(block: ReadBlock, match: Match<unknown>): boolean {
  const first = block.tokens[match.first] as Token;
  const word = block.text.slice(first.start, first.end);
  if (!isUpper(word[0])) return false;
  if (word.length > longestSmallWord && word === word.toUpperCase()) return false;
  const sentence = block.sentences[firstEndingAfter(block.sentences, first.start)];
  if (!sentence || isTitleCase(block, sentence, match.first)) return false;
  return startsSpeech(block.text, sentence, first.start)
    ? match.last > match.first && isAllCapitals(block, match)
    : true;
}

const opensSpeech = /[-:)"\u201c\u2018'(\u2026\u2013\u2014]/;

/** The start of a sentence, or of one inside quotation marks or after a colon. */
function startsSpeech(text: string, sentence: Span, offset: number): boolean {
  let before = offset - 1;
  while (before >= sentence.start && /\s/.test(text[before] as string)) before -= 1;
  return before < sentence.start || opensSpeech.test(text[before] as string);
}

function isAllCapitals({ text, tokens }: ReadBlock, { first, last }: Match<unknown>): boolean {
  return tokens.slice(first, last + 1).every(({ start }) => isUpper(text[start]));
}

/** Counts at most the forty words around the match, so that long sentences cost no more than short ones. */
function isTitleCase({ text, tokens }: ReadBlock, sentence: Span, around: number): boolean {
  const reach = 20;
  let long = 0;
  let capitalised = 0;
  for (
    let index = Math.max(0, around - reach);
    index <= around + reach && index < tokens.length;
    index += 1
  ) {
    const { start, end } = tokens[index] as Token;
    if (start < sentence.start || end > sentence.end || end - start <= longestSmallWord) continue;
    long += 1;
    if (isUpper(text[start])) capitalised += 1;
  }
  return long > 2 && capitalised >= titleShare * long && capitalised > 2;
}
