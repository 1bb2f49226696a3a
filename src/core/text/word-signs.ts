import { type Token, withoutPossessive } from './tokens.ts';

/** How many letters tell whether a word may be listed, and the bits that are taken of each. */
const lettersAsked = 3;
const bitsOfLetter = 5;
/** No listed word is so long. */
const longest = 255;
const fullStop = 46;
const hyphen = /[-\u2010\u2011]/;

/** Words of several lists, and of which lists a text has any, in one pass over its tokens. A sign is one bit. */
export class WordSigns {
  readonly #signs = new Map<string, number>();
  /** The length of the shortest listed word that begins with three letters: most words of a text are turned away by it. */
  readonly #shortest = new Uint8Array(1 << (lettersAsked * bitsOfLetter)).fill(longest);

  /** `words` are in lower case, of three letters or more, without hyphens. */
  add(sign: number, words: Iterable<string>): this {
    for (const word of words) {
      this.#signs.set(word, (this.#signs.get(word) ?? 0) | sign);
      const beginning = beginningAt(word, 0);
      this.#shortest[beginning] = Math.min(this.#shortest[beginning] as number, word.length);
    }
    return this;
  }

  /** The signs of all words, of the parts between hyphens too, without possessives and stops. */
  of(text: string, tokens: readonly Token[]): number {
    const shortest = this.#shortest;
    let signs = 0;
    for (const { lower } of tokens) {
      if (lower.length < lettersAsked) continue;
      const isListed = lower.length >= (shortest[beginningAt(lower, 0)] as number);
      if (isListed || lower.charCodeAt(1) === fullStop) signs |= this.#signsOf(lower);
    }
    return hyphen.test(text) ? signs | this.#signsOfParts(tokens) : signs;
  }

  #signsOfParts(tokens: readonly Token[]): number {
    let signs = 0;
    for (const { lower } of tokens) if (lower.includes('-')) signs |= this.#signsOf(lower);
    return signs;
  }

  #signsOf(lower: string): number {
    const whole = this.#signOf(lower);
    if (whole !== 0 || !isJoined.test(lower)) return whole;
    const parts = lower.replaceAll('.', '').split('-');
    return parts.reduce((signs, part) => signs | this.#signOf(part), 0);
  }

  #signOf(word: string): number {
    return this.#signs.get(word) ?? this.#signs.get(withoutPossessive(word)) ?? 0;
  }
}

const isJoined = /[-.]/;

/** Three letters in either case. Others that share their five bits let some words through, to be looked up in vain. */
const beginningAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 31) << (2 * bitsOfLetter)) |
  ((text.charCodeAt(at + 1) & 31) << bitsOfLetter) |
  (text.charCodeAt(at + 2) & 31);
