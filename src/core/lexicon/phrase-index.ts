import type { Span } from '../span.ts';
import { type Form, KnownOfForm, withoutPossessive } from '../text/forms.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { inflect } from './inflect.ts';

/** What an index is made of: see `LexiconEntry`. */
type Phrase = {
  readonly phrase: string;
  readonly head?: string;
  readonly forms?: readonly string[];
  readonly unless?: readonly string[];
};

type Pattern<Entry> = { readonly words: readonly string[]; readonly entry: Entry };

/** Patterns by their first words, the longest first. */
type PatternTable<Entry> = Map<string, Pattern<Entry>[]>;

/** An entry found in a text; `first` and `last` are the indices of its tokens. */
export type Match<Entry> = Span & { readonly entry: Entry; readonly first: number; readonly last: number };

/** Gives the indices of all tokens that matches cover. Several readers ask, so they are kept with the tokens. */
export function tokenFinder<Entry extends Phrase>(
  index: PhraseIndex<Entry>,
): (text: string, tokens: readonly Token[]) => ReadonlySet<number> {
  const known = new WeakMap<readonly Token[], ReadonlySet<number>>();
  return (text, tokens) => {
    const before = known.get(tokens);
    if (before) return before;
    const inside = new Set<number>();
    for (const { first, last } of index.find(text, tokens)) {
      for (let token = first; token <= last; token += 1) inside.add(token);
    }
    known.set(tokens, inside);
    return inside;
  };
}

/** Finds the phrases of many entries in one pass over the words of a text, by a table of their first words. */
export class PhraseIndex<Entry extends Phrase> {
  readonly #beginning: { readonly of: (form: Form) => readonly Pattern<Entry>[] };
  /** Made when their entry is first found: there are more of them than of phrases, and few are ever asked. */
  readonly #contexts = new Map<Entry, Contexts<Entry>>();

  /** `isForGood`: it is made once, and what it knows of a written form can be kept with the form. */
  constructor(entries: readonly Entry[], isForGood = true) {
    const table = tableOf(entries, formsOf);
    const of = (form: Form) => beginningWith(table, form);
    this.#beginning = isForGood ? new KnownOfForm(of) : { of };
  }

  /** The longest matches, from left to right, none of which overlap. */
  find(text: string, tokens: readonly Token[]): Match<Entry>[] {
    const found: Match<Entry>[] = [];
    for (let first = 0; first < tokens.length; first += 1) {
      const patterns = this.#beginning.of((tokens[first] as Token).form);
      if (patterns.length === 0) continue;
      for (const { words, entry } of patterns) {
        const last = endOfMatch(text, tokens, first, words, false);
        if (last === undefined) continue;
        const { start } = tokens[first] as Token;
        found.push({ start, end: (tokens[last] as Token).end, entry, first, last });
      }
    }
    if (found.length === 0) return found;
    return withoutOverlaps(found.filter((match) => !this.#isInnocent(text, tokens, match)));
  }

  #isInnocent(text: string, tokens: readonly Token[], { entry, first, last }: Match<Entry>): boolean {
    if (entry.unless === undefined) return false;
    let contexts = this.#contexts.get(entry);
    if (contexts === undefined) {
      contexts = new Contexts(entry);
      this.#contexts.set(entry, contexts);
    }
    return contexts.hold(text, tokens, first, last);
  }
}

/** The longer phrases in which an entry is innocent. */
class Contexts<Entry extends Phrase> {
  readonly #patterns: PatternTable<Entry>;
  readonly #longest: number;

  constructor(entry: Entry) {
    this.#patterns = tableOf([entry], contextsOf);
    this.#longest = Math.max(0, ...[...this.#patterns.values()].flat().map(({ words }) => words.length));
  }

  /** Whether the tokens `first` and `last` stand in such phrases: in one, or each in one of its own. */
  hold(text: string, tokens: readonly Token[], first: number, last: number): boolean {
    let holdsFirst = false;
    let holdsLast = false;
    for (let from = Math.max(0, first + 1 - this.#longest); from <= last; from += 1) {
      for (const { words } of beginningWith(this.#patterns, (tokens[from] as Token).form)) {
        const to = endOfMatch(text, tokens, from, words, true);
        if (to === undefined) continue;
        holdsFirst ||= from <= first && first <= to;
        holdsLast ||= last <= to;
      }
      if (holdsFirst && holdsLast) return true;
    }
    return false;
  }
}

function tableOf<Entry>(
  entries: readonly Entry[],
  phrasesOf: (entry: Entry) => readonly (readonly string[])[],
): PatternTable<Entry> {
  const table: PatternTable<Entry> = new Map();
  for (const entry of entries) {
    for (const words of phrasesOf(entry)) {
      addPattern(table, { words, entry });
      // "hit and run" is written "hit-and-run" too; "hard left" and "hard-left" differ, so no hyphen is taken away.
      if (words.length > 1) addPattern(table, { words: [words.join('-')], entry });
    }
  }
  for (const patterns of table.values()) {
    if (patterns.length > 1) patterns.sort((a, b) => b.words.length - a.words.length);
  }
  return table;
}

function addPattern<Entry>(table: PatternTable<Entry>, pattern: Pattern<Entry>): void {
  const first = pattern.words[0];
  if (first === undefined) return;
  const patterns = table.get(first);
  if (patterns) patterns.push(pattern);
  else table.set(first, [pattern]);
}

const none: readonly never[] = [];

/** The patterns that a word may begin, as it is and without its possessive. */
function beginningWith<Entry>(table: PatternTable<Entry>, { lower, plain }: Form): readonly Pattern<Entry>[] {
  const asItIs = table.get(lower) ?? none;
  if (plain === lower) return asItIs;
  const owned = table.get(plain);
  return owned ? [...asItIs, ...owned] : asItIs;
}

/** Phrases of plain words need no reader of texts. */
const plainWords = /^[a-z]+(?: [a-z]+)*$/;

const wordsOf = (phrase: string): string[] =>
  plainWords.test(phrase) ? phrase.split(' ') : tokenise(phrase).map(({ lower }) => lower);

/** All forms of an entry as lists of words. */
export function formsOf({ phrase, head, forms }: Phrase): string[][] {
  const words = wordsOf(phrase);
  if (forms) return [words, ...forms.map(wordsOf)];
  const inflected = head === undefined ? words.length - 1 : words.indexOf(head);
  return inflect(words[inflected] ?? '').map((form) => words.with(inflected, form));
}

/** All forms of the contexts of an entry as lists of words. */
function contextsOf(entry: Phrase): string[][] {
  const forms = formsOf(entry);
  return (entry.unless ?? []).flatMap((context) =>
    contextForms(wordsOf(context).map(withoutPossessive), forms),
  );
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

/** The index of the last token of a phrase whose first word stands at `first`, if the others follow. */
function endOfMatch(
  text: string,
  tokens: readonly Token[],
  first: number,
  words: readonly string[],
  isContext: boolean,
): number | undefined {
  const last = first + words.length - 1;
  if (last >= tokens.length) return undefined;
  for (let index = first + 1; index <= last; index += 1) {
    if (!isWord(tokens[index] as Token, words[index - first] as string, index === last, isContext))
      return undefined;
    if (!isSpaceBetween(text, tokens[index - 1] as Token, tokens[index] as Token)) return undefined;
  }
  return last;
}

/** The last word may be a possessive, and the words of a context may be plurals: "incendiary devices". */
function isWord({ lower, form }: Token, word: string, isLast: boolean, isContext: boolean): boolean {
  if (lower === word) return true;
  if (isLast && form.plain === word) return true;
  return isContext && lower.length === word.length + 1 && lower.endsWith('s') && lower.startsWith(word);
}

/** Only white space or a hyphen may part the words of a phrase. */
function isSpaceBetween(text: string, left: Token, right: Token): boolean {
  const gap = text.slice(left.end, right.start);
  return gap === ' ' || gap === '-' || gap.trim() === '';
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
