import type { ReadBlock } from '../detectors/detector.ts';
import type { Span } from '../span.ts';
import { isUpper } from '../text/characters.ts';
import { type Token, withoutPossessive } from '../text/tokens.ts';
import { alwaysNames, namedIdeas, sideOf } from './sides-and-names.ts';

/**
 * A word as the model sees it. `key` is the word in lower case, or one of the masks below; a whole name ("Gov.
 * Ann Stone") is one unit.
 */
export type Unit = Span & {
  readonly key: string;
  readonly isCapital: boolean;
  /** The characters around it, without spaces; empty at the edges of the sentence. */
  readonly before: string;
  readonly after: string;
};

/** A sentence of units. `isTitle`: set in title case or in capitals, as headlines are. */
export type UnitSentence = { readonly units: readonly Unit[]; readonly isTitle: boolean } & Span;

/** People, parties, outlets, places, nationalities and religions are all this one word to the model. */
export const nameMask = '<name>';
export const numberMask = '<number>';

/** Words of up to three letters stay small in headlines. */
const longestSmallWord = 3;
const titleShare = 0.75;

/** Whether a word is one that the news mostly writes in lower case. */
export type IsCommon = (lower: string) => boolean;

/** The sentences of a block in units, with names masked. One pass over the tokens. */
export function* readUnits(block: ReadBlock, isCommon: IsCommon): Generator<UnitSentence> {
  let next = 0;
  for (const { start, end } of block.sentences) {
    const first = next;
    while (next < block.tokens.length && (block.tokens[next] as Token).start < end) next += 1;
    yield readSentence(block.text, block.tokens.slice(first, next), { start, end }, isCommon);
  }
}

function readSentence(
  text: string,
  tokens: readonly Token[],
  sentence: Span,
  isCommon: IsCommon,
): UnitSentence {
  const isTitle = isTitleCase(text, tokens);
  const units: Unit[] = [];
  let gap = text.slice(sentence.start, tokens[0]?.start ?? sentence.end);
  let before = gap.trim();
  for (const [index, token] of tokens.entries()) {
    const { start, end } = token;
    const next = text.slice(end, tokens[index + 1]?.start ?? sentence.end);
    const after = next === ' ' ? '' : next.trim();
    const isCapital = isUpper(text[start]);
    const tellsNothing =
      isCapital && (isTitle || units.length === 0 || opensSpeech.test(gap) || isShouted(text, token));
    const key = keyOf(text, token, isCapital, tellsNothing, isCommon);
    const last = units.at(-1);
    if (key === nameMask && last?.key === nameMask && joinsNames.test(gap)) {
      units[units.length - 1] = { ...last, end, after };
    } else {
      units.push({ start, end, key, isCapital, before, after });
    }
    gap = next;
    before = after;
  }
  return { ...sentence, units, isTitle };
}

const opensSpeech = /[:"\u201c\u2018(\u2026\u2013\u2014]\s*$/;
const joinsNames = /^\.?[ \u00a0&]+$/;
const hasDigit = /\d/;

const isShouted = (text: string, { start, end }: Token): boolean =>
  end - start > longestSmallWord && text.slice(start, end) === text.slice(start, end).toUpperCase();

/** Whether the words of a sentence are written as in a title: most of the longer ones with capitals. */
export function isTitleCase(text: string, tokens: readonly Token[]): boolean {
  let long = 0;
  let capitalised = 0;
  for (const { start, end } of tokens) {
    if (end - start <= longestSmallWord) continue;
    long += 1;
    if (isUpper(text[start])) capitalised += 1;
  }
  return long > 2 && capitalised >= titleShare * long;
}

function keyOf(
  text: string,
  { start, end, lower }: Token,
  isCapital: boolean,
  tellsNothing: boolean,
  isCommon: IsCommon,
): string {
  if (hasDigit.test(lower)) return numberMask;
  const word = withoutPossessive(lower);
  const side = sideOf(word);
  if (side !== undefined) return side;
  if (word.includes('-')) return compoundKey(text.slice(start, end), word, isCommon);
  if (!isCapital) return word;
  if (word === 'i' || word.startsWith("i'")) return word;
  const isName = alwaysNames.has(word) || !(tellsNothing && isCommon(word));
  if (!isName) return word;
  const idea = namedIdeas.exec(word)?.[1];
  return idea === undefined ? nameMask : `${nameMask}${idea}`;
}

/** "Trump-loving" -> "<name>-loving"; a compound of nothing but names is a name. */
function compoundKey(written: string, word: string, isCommon: IsCommon): string {
  const parts = word.split('-');
  const letters = written.split(/[-\u2010\u2011]/);
  const keys = parts.map((part, index) => {
    const isCapital = isUpper(letters[index]?.[0]);
    return isCapital && (alwaysNames.has(part) || index > 0 || !isCommon(part)) ? nameMask : part;
  });
  return keys.every((key) => key === nameMask) ? nameMask : keys.join('-');
}
