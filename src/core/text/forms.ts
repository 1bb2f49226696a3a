import { isUpper } from './characters.ts';
import { copyOf } from './copy-of.ts';

/** A word as it is written, and what is seen of it wherever it stands. */
export type Form = {
  readonly written: string;
  /**
   * Its text in lower case, with typographic apostrophes and hyphens made straight and invisible characters (soft
   * hyphens) removed.
   */
  readonly lower: string;
  /** The same without its possessive; see `withoutPossessive`. */
  readonly plain: string;
  readonly isCapital: boolean;
  /** Without any small letter. */
  readonly isUpperCase: boolean;
  /** What each `KnownOfForm` has worked out, in its own place. */
  readonly known: unknown[];
};

/** Texts bring ever new words: with more than this, all are forgotten. */
const mostForms = 30_000;
/** UTF-16 units. What is longer is seldom a word that comes again. */
const longestKept = 40;

const forms = new Map<string, Form>();

/** How many `KnownOfForm` there are. */
let readers = 0;

/** The same object each time, until too many are known. So nobody has to look a word up again in a text. */
export function formOf(written: string): Form {
  const known = forms.get(written);
  if (known) return known;
  if (written.length > longestKept) return newForm(written);
  if (forms.size >= mostForms) forms.clear();
  // What is kept must not hold the text that it was taken from.
  const own = copyOf(written);
  const form = newForm(own);
  forms.set(own, form);
  return form;
}

function newForm(written: string): Form {
  const lower = lowerOf(written);
  return {
    written,
    lower,
    plain: withoutPossessive(lower),
    isCapital: isUpper(written[0]),
    isUpperCase: written === written.toUpperCase(),
    known: new Array(readers),
  };
}

/** Something that is known of each form and worked out once. To be made once too: forms keep room for it. */
export class KnownOfForm<Value extends object | string | number> {
  readonly #place = readers++;
  readonly #workOut: (form: Form) => Value;

  constructor(workOut: (form: Form) => Value) {
    this.#workOut = workOut;
  }

  of(form: Form): Value {
    const known = form.known[this.#place] as Value | undefined;
    if (known !== undefined) return known;
    const value = this.#workOut(form);
    form.known[this.#place] = value;
    return value;
  }
}

/** "amazon's" -> "amazon". The bare apostrophe of "states'" is never part of a word. */
export function withoutPossessive(lower: string): string {
  return lower.length > 2 && lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}

const unusual = /[^\x20-\x7e]/;

function lowerOf(word: string): string {
  if (!unusual.test(word)) return word.toLowerCase();
  return word
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .toLowerCase();
}
