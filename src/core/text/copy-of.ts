/** Longer slices of a text are no copies to the engines: each keeps the whole text in memory. */
const longestCopied = 12;

/** The same word in memory of its own, for what outlives the text it was taken from. */
export const copyOf = (word: string): string =>
  word.length > longestCopied ? Array.from(word).join('') : word;
