import { hashOf, hashOn, hashStart } from './buckets.ts';

/**
 * The places of words in a list. The list is one string, and stays one: a table of numbers leads into it, since a
 * string and an entry of a map for each of its words take longer to make, and ten times the memory.
 */
export class WordPlaces {
  /** Parted by single spaces. */
  readonly #words: string;
  /** Where each word begins, and where one after the last would. */
  readonly #starts: Int32Array;
  /** One more than a word's place, at its hash or the next free slot behind; zero is free. */
  readonly #slots: Int32Array;

  /** `words`: each of them once, parted by single spaces. */
  constructor(words: string) {
    const { starts, hashes } = startsAndHashes(words);
    this.#words = words;
    this.#starts = starts;
    this.#slots = slotsOf(hashes);
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

/** One pass over the units: it is made before the first word is read, and a call for each word is slow by then. */
function startsAndHashes(words: string): { readonly starts: Int32Array; readonly hashes: Int32Array } {
  const starts = new Int32Array(words.length + 2);
  const hashes = new Int32Array(words.length + 1);
  let count = 0;
  let hash = hashStart;
  for (let index = 0; index < words.length; index += 1) {
    const unit = words.charCodeAt(index);
    if (unit !== space) {
      hash = hashOn(hash, unit);
      continue;
    }
    hashes[count] = hash;
    hash = hashStart;
    count += 1;
    starts[count] = index + 1;
  }
  hashes[count] = hash;
  count += 1;
  starts[count] = words.length + 1;
  return { starts: starts.slice(0, count + 1), hashes: hashes.subarray(0, count) };
}

const space = 32;

function slotsOf(hashes: Int32Array): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * hashes.length)));
  const last = slots.length - 1;
  for (let place = 0; place < hashes.length; place += 1) {
    let slot = slotOf(hashes[place] as number) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = place + 1;
  }
  return slots;
}
