import { hashOf } from './buckets.ts';

/**
 * The places of words in a list. The list is one string, and stays one: a table of numbers leads into it, since a
 * string and an entry of a map for each of its words take longer to make, and ten times the memory.
 */
export class WordPlaces {
  /** Parted by single spaces. */
  readonly #words: string;
  /** Where each word begins, and where one after the last would. */
  readonly #starts: readonly number[];
  /** One more than a word's place, at its hash or the next free slot behind; zero is free. */
  readonly #slots: Int32Array;

  /** `words`: each of them once, parted by single spaces. */
  constructor(words: string) {
    this.#words = words;
    this.#starts = startsOf(words);
    this.#slots = slotsOf(words, this.#starts);
  }

  has(word: string): boolean {
    return this.get(word) !== undefined;
  }

  get(word: string): number | undefined {
    const slots = this.#slots;
    for (let slot = slotOf(hashOf(word)); ; slot += 1) {
      const place = (slots[slot & (slots.length - 1)] as number) - 1;
      if (place < 0) return undefined;
      const start = this.#starts[place] as number;
      const end = (this.#starts[place + 1] as number) - 1;
      if (end - start === word.length && this.#words.startsWith(word, start)) return place;
    }
  }
}

/** The upper bits of a hash differ as much as the lower ones, and short words need all of them. */
const slotOf = (hash: number): number => hash ^ (hash >>> 15);

function startsOf(words: string): number[] {
  const starts = [0];
  for (let space = words.indexOf(' '); space >= 0; space = words.indexOf(' ', space + 1)) {
    starts.push(space + 1);
  }
  starts.push(words.length + 1);
  return starts;
}

function slotsOf(words: string, starts: readonly number[]): Int32Array {
  const places = starts.length - 1;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * places)));
  const last = slots.length - 1;
  for (let place = 0; place < places; place += 1) {
    const end = (starts[place + 1] as number) - 1;
    let slot = slotOf(hashOf(words, undefined, starts[place], end)) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = place + 1;
  }
  return slots;
}
