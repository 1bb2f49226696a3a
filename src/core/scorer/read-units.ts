import type { ReadBlock } from '../detectors/detector.ts';
import type { Span } from '../span.ts';
import { isUpper } from '../text/characters.ts';
import { type Form, KnownOfForm } from '../text/forms.ts';
import type { Token } from '../text/tokens.ts';
import { alwaysNames, namedIdeas, sideOf } from './sides-and-names.ts';

/** A word of the model, which is the same object wherever it stands: the word in lower case, or one of the masks below. */
export type Keyed = { readonly key: string };

/** A word where it stands in a text, as the model sees it; a whole name ("Gov. Ann Stone") is one unit. */
export type Unit<Word extends Keyed = Keyed> = Span & {
  readonly word: Word;
  readonly isCapital: boolean;
  /** The characters around it, without spaces; empty at the edges of the sentence. */
  readonly before: string;
  readonly after: string;
};

/** A sentence of units. `isTitle`: set in title case or in capitals, as headlines are. */
export type UnitSentence<Word extends Keyed = Keyed> = Span & {
  readonly units: readonly Unit<Word>[];
  readonly isTitle: boolean;
};

/** People, parties, outlets, places, nationalities and religions are all this one word to the model. */
export const nameMask = '<name>';
export const numberMask = '<number>';

/** Words of up to three letters stay small in headlines. */
const longestSmallWord = 3;
const titleShare = 0.75;

/** Whether a word is one that the news mostly writes in lower case. */
export type IsCommon = (lower: string) => boolean;

/** The words of somebody who knows which ones are common. To be made once; see `KnownOfForm`. */
export class UnitWords<Word extends Keyed> {
  readonly #whereCapitalsTell: KnownOfForm<Word>;
  readonly #whereTheyTellNothing: KnownOfForm<Word>;

  constructor(isCommon: IsCommon, known: (key: string) => Word) {
    this.#whereCapitalsTell = new KnownOfForm((form) => known(keyOf(form, false, isCommon)));
    this.#whereTheyTellNothing = new KnownOfForm((form) => known(keyOf(form, true, isCommon)));
  }

  /** `tellsNothing`: any word would have a capital letter there. */
  of(form: Form, tellsNothing: boolean): Word {
    return (tellsNothing ? this.#whereTheyTellNothing : this.#whereCapitalsTell).of(form);
  }
}

/** The sentences of a block in units, with names masked. One pass over the tokens. */
export function* readUnits<Word extends Keyed>(
  { text, tokens, sentences }: ReadBlock,
  words: UnitWords<Word>,
): Generator<UnitSentence<Word>> {
  let next = 0;
  for (const { start, end } of sentences) {
    const first = next;
    while (next < tokens.length && (tokens[next] as Token).start < end) next += 1;
    yield readSentence(text, tokens.slice(first, next), { start, end }, words);
  }
}

function readSentence<Word extends Keyed>(
  text: string,
  tokens: readonly Token[],
  sentence: Span,
  words: UnitWords<Word>,
): UnitSentence<Word> {
  const isTitle = isTitleCase(tokens);
  const units: Unit<Word>[] = [];
  let gap = text.slice(sentence.start, tokens[0]?.start ?? sentence.end);
  let before = gap.trim();
  for (let index = 0; index < tokens.length; index += 1) {
    const { start, end, form } = tokens[index] as Token;
    const next = gapBetween(text, end, tokens[index + 1]?.start ?? sentence.end);
    const after = next === ' ' ? '' : next.trim();
    const { isCapital } = form;
    const tellsNothing =
      isCapital &&
      (isTitle || units.length === 0 || isShouted(form) || (gap !== ' ' && opensSpeech.test(gap)));
    const word = words.of(form, tellsNothing);
    const last = word.key === nameMask ? units.at(-1) : undefined;
    if (last?.word.key === nameMask && joinsNames.test(gap)) {
      // Written out: copies of an object have a shape each to the engine, and are read slowly.
      const { start: first, isCapital: opensCapital, before: ahead } = last;
      units[units.length - 1] = { start: first, end, word, isCapital: opensCapital, before: ahead, after };
    } else {
      units.push({ start, end, word, isCapital, before, after });
    }
    gap = next;
    before = after;
  }
  return { start: sentence.start, end: sentence.end, units, isTitle };
}

/** Mostly a space, which need not be cut out. */
const gapBetween = (text: string, end: number, start: number): string =>
  start === end + 1 && text.charCodeAt(end) === space ? ' ' : text.slice(end, start);

const space = 32;
const opensSpeech = /[:"\u201c\u2018(\u2026\u2013\u2014]\s*$/;
const joinsNames = /^\.?[ \u00a0&]+$/;
const hasDigit = /\d/;

const isShouted = ({ written, isUpperCase }: Form): boolean =>
  isUpperCase && written.length > longestSmallWord;

/** Whether the words of a sentence are written as in a title: most of the longer ones with capitals. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  let long = 0;
  let capitalised = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const { start, end, form } = tokens[index] as Token;
    if (end - start <= longestSmallWord) continue;
    long += 1;
    if (form.isCapital) capitalised += 1;
  }
  return long > 2 && capitalised >= titleShare * long;
}

function keyOf(
  { written, lower, plain: word, isCapital }: Form,
  tellsNothing: boolean,
  isCommon: IsCommon,
): string {
  if (hasDigit.test(lower)) return numberMask;
  const side = sideOf(word);
  if (side !== undefined) return side;
  if (word.includes('-')) return compoundKey(written, word, isCommon);
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
