import { type Form, KnownOfForm, withoutPossessive } from './forms.ts';
import type { Token } from './tokens.ts';

/** Words of several lists, and of which lists a text has any. A sign is one bit. To be made once; see `KnownOfForm`. */
export class WordSigns {
  readonly #signs = new Map<string, number>();
  readonly #ofForm = new KnownOfForm((form) => this.#read(form));

  /** `words` are in lower case, and stand without hyphens and stops. */
  add(sign: number, words: Iterable<string>): this {
    for (const word of words) this.#signs.set(word, (this.#signs.get(word) ?? 0) | sign);
    return this;
  }

  /** The signs of all words, of the parts between hyphens too, without possessives and stops. */
  of(tokens: readonly Token[]): number {
    let signs = 0;
    for (const { form } of tokens) signs |= this.#ofForm.of(form);
    return signs;
  }

  #read({ lower }: Form): number {
    let signs = 0;
    for (const part of lower.replaceAll('.', '').split('-')) {
      signs |= this.#signs.get(part) ?? this.#signs.get(withoutPossessive(part)) ?? 0;
    }
    return signs;
  }
}
