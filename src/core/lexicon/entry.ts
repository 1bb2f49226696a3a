import type { Advice } from '../finding.ts';

/** One word or fixed phrase of a lexicon, as its JSON file holds it. */
export type LexiconEntry<Subtype extends string = string> = {
  /**
   * The lemma ("slam") or the fixed phrase ("fatal blow"). With a capital letter it is a name of its own ("Big
   * Tech") and found only as written.
   */
  readonly phrase: string;
  /** The word of the phrase that is inflected; the last one unless told. */
  readonly head?: string;
  /** All other forms of the phrase, where the rules of `inflect` are not right for it. */
  readonly forms?: readonly string[];
  readonly subtype: Subtype;
  /** The sentence that the reader sees, hedged. */
  readonly reason: string;
  /**
   * Neutral wordings that could stand in the place of the phrase, in its form and part of speech: "criticise" for
   * "slam". An entry has these or `advice`.
   */
  readonly plainer?: readonly string[];
  /** What to do where no wording is right: "omit" for "of course", "describe" for "buffoon". */
  readonly advice?: Advice;
  /** A study's category, or "own judgement". */
  readonly source: string;
  /** 0..1; see `Finding.strength`. */
  readonly strength: number;
  /** Longer phrases, with the entry's phrase in them, in which it is innocent. */
  readonly unless?: readonly string[];
  /** For what partisans throw at one side only: the entry for the other side, subtype and strength the same. */
  readonly counterpart?: string;
  /** Why an epithet for one side has no counterpart; a sentence. */
  readonly noCounterpart?: string;
  /** `true` for an epithet or a set term that is thrown at every side, or at nobody's ("buffoon", "bailout"). */
  readonly noSide?: boolean;
  /** Sentences with the exact marks between « and ». */
  readonly flags: readonly string[];
  /** Tempting near-misses, in which it marks nothing: they hold the phrase, or all its words apart. */
  readonly passes?: readonly string[];
  /** `true` where no such sentence is to be had: "fortunately" never does anything but judge. */
  readonly noInnocentUse?: boolean;
};

const plainWord = /^[a-z]+$/;

/** Names an entry in `Finding.rule`: "fatal blow" -> "fatal-blow". */
export function entryId({ phrase }: { readonly phrase: string }): string {
  if (plainWord.test(phrase)) return phrase;
  return phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
