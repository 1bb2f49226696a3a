import type { Span } from '../span.ts';
import { type Token, tokenise, withoutPossessive } from '../text/tokens.ts';
import { inflect } from './inflect.ts';

/** What an index is made of: see `LexiconEntry`. */
type Phrase = {
  readonly phrase: string;
  readonly head?: string;
  readonly forms?: readonly string[];
  readonly unless?: readonly string[];
};

type Pattern<Entry> = {
  readonly words: readonly string[];
  readonly entry: Entry;
  /** A context in which the entry is innocent. */
  readonly isInnocent: boolean;
};

/** An entry found in a text; `first` and `last` are the indices of its tokens. */
export type Match<Entry> = Span & { readonly entry: Entry; readonly first: number; readonly last: number };

/** Finds the phrases of many entries in one pass over the words of a text, by a table of their first words. */
export class PhraseIndex<Entry extends Phrase> {
  readonly #byFirstWord = new Map<string, Pattern<Entry>[]>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      const forms = formsOf(entry);
      for (const words of forms) this.#add({ words, entry, isInnocent: false });
      for (const context of entry.unless ?? []) {
        for (const words of contextForms(wordsOf(context).map(withoutPossessive), forms))
          this.#add({ words, entry, isInnocent: true });
      }
    }
    for (const patterns of this.#byFirstWord.values())
      patterns.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest matches, from left to right, none of which overlap. */
  find(text: string, tokens: readonly Token[]): Match<Entry>[] {
    const found: Match<Entry>[] = [];
    const innocent = new Map<Entry, Set<number>>();
    for (let first = 0; first < tokens.length; first += 1) {
      for (const pattern of this.#candidates(tokens[first] as Token)) {
        const match = matchAt(text, tokens, first, pattern);
        if (!match) continue;
        if (pattern.isInnocent) addTokens(innocent, match);
        else found.push(match);
      }
    }
    return withoutOverlaps(
      found.filter(({ entry, first, last }) => {
        const tokensOfEntry = innocent.get(entry);
        return !(tokensOfEntry?.has(first) && tokensOfEntry.has(last));
      }),
    );
  }

  #candidates({ lower }: Token): readonly Pattern<Entry>[] {
    const plain = this.#byFirstWord.get(lower);
    const owner = withoutPossessive(lower);
    const owned = owner === lower ? undefined : this.#byFirstWord.get(owner);
    return plain && owned ? [...plain, ...owned] : (plain ?? owned ?? []);
  }

  #add(pattern: Pattern<Entry>): void {
    for (const words of spellingsOf(pattern.words)) {
      const patterns = this.#byFirstWord.get(words[0] as string);
      if (patterns) patterns.push({ ...pattern, words });
      else this.#byFirstWord.set(words[0] as string, [{ ...pattern, words }]);
    }
  }
}

const wordsOf = (phrase: string): string[] => tokenise(phrase).map(({ lower }) => lower);

/** "hit and run" is written "hit-and-run" too; "hard left" and "hard-left" differ, so no hyphen is taken away. */
function spellingsOf(words: readonly string[]): (readonly string[])[] {
  if (words.length === 0) return [];
  return words.length === 1 ? [words] : [words, [words.join('-')]];
}

/** All forms of an entry as lists of words. */
export function formsOf({ phrase, head, forms }: Phrase): string[][] {
  const words = wordsOf(phrase);
  if (forms) return [words, ...forms.map(wordsOf)];
  const inflected = head === undefined ? words.length - 1 : words.indexOf(head);
  return inflect(words[inflected] ?? '').map((form) => words.with(inflected, form));
}

/** A context with each form of the entry in the place of the first one that it holds. */
function contextForms(context: readonly string[], forms: readonly (readonly string[])[]): string[][] {
  for (let at = 0; at < context.length; at += 1) {
    const held = forms.find((words) => words.every((word, index) => context[at + index] === word));
    if (held)
      return forms.map((words) => [...context.slice(0, at), ...words, ...context.slice(at + held.length)]);
  }
  return [];
}

function matchAt<Entry>(
  text: string,
  tokens: readonly Token[],
  first: number,
  { words, entry, isInnocent }: Pattern<Entry>,
): Match<Entry> | undefined {
  const last = first + words.length - 1;
  const start = tokens[first]?.start;
  const end = tokens[last]?.end;
  if (start === undefined || end === undefined) return undefined;
  for (let index = first + 1; index <= last; index += 1) {
    if (!isWord(tokens[index] as Token, words[index - first] as string, index === last, isInnocent))
      return undefined;
    if (!isSpaceBetween(text, tokens[index - 1] as Token, tokens[index] as Token)) return undefined;
  }
  return { start, end, entry, first, last };
}

/** The last word may be a possessive, and the words of a context may be plurals: "incendiary devices". */
function isWord({ lower }: Token, word: string, isLast: boolean, isInnocent: boolean): boolean {
  if (lower === word) return true;
  if (isLast && withoutPossessive(lower) === word) return true;
  return isInnocent && lower.length === word.length + 1 && lower.endsWith('s') && lower.startsWith(word);
}

/** Only white space or a hyphen may part the words of a phrase. */
function isSpaceBetween(text: string, left: Token, right: Token): boolean {
  const gap = text.slice(left.end, right.start);
  return gap === ' ' || gap === '-' || gap.trim() === '';
}

function addTokens<Entry>(tokens: Map<Entry, Set<number>>, { entry, first, last }: Match<Entry>): void {
  const known = tokens.get(entry) ?? new Set<number>();
  for (let index = first; index <= last; index += 1) known.add(index);
  tokens.set(entry, known);
}

/** `found` is in order of the first token, the longest first. */
function withoutOverlaps<Entry>(found: readonly Match<Entry>[]): Match<Entry>[] {
  let free = 0;
  return found.filter(({ first, last }) => {
    if (first < free) return false;
    free = last + 1;
    return true;
  });
}
