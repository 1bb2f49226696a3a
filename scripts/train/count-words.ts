import { isTitleCase } from '../../src/core/scorer/read-units.ts';
import { paragraphsOf, readNews } from './news.ts';

/** `small`: how often a word stands in lower case; `capital`: with a capital inside a sentence that is no title. */
export type WordCounts = {
  readonly small: ReadonlyMap<string, number>;
  readonly capital: ReadonlyMap<string, number>;
  /** The lower-case counts of each outlet. */
  readonly byOutlet: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** Counts the words of the news corpus. */
export async function countWords(): Promise<WordCounts> {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  const byOutlet = new Map<string, Map<string, number>>();
  for await (const { text, outlet } of readNews()) {
    const ofOutlet = byOutlet.get(outlet) ?? new Map<string, number>();
    byOutlet.set(outlet, ofOutlet);
    for (const { tokens, sentences } of paragraphsOf(text)) {
      let next = 0;
      for (const { end } of sentences) {
        const first = next;
        while ((tokens[next]?.start ?? end) < end) next += 1;
        const inside = tokens.slice(first, next);
        const isTitle = isTitleCase(inside);
        for (const [place, { form }] of inside.entries()) {
          const word = form.plain;
          if (!form.isCapital) {
            add(small, word);
            add(ofOutlet, word);
          } else if (place > 0 && !isTitle) add(capital, word);
        }
      }
    }
  }
  return { small, capital, byOutlet };
}

const add = (counts: Map<string, number>, word: string): Map<string, number> =>
  counts.set(word, (counts.get(word) ?? 0) + 1);
