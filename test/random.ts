/** Random numbers in [0, 1) that are the same in each run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of `choices`. */
export function pick<T>(random: () => number, choices: readonly T[]): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error('nothing to pick from');
  return choice;
}

const awkward = [
  ...[
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '«',
    '»',
    '(',
    ')',
    '…',
    '...',
    '.',
    '!',
    '?',
    ',',
    ';',
    '—',
    '-',
    '\u00ad',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '\n',
    '\n\n',
    '\t',
    '\u200b',
    '\ud83d',
    '\ude00',
    '😀',
    'İ',
    'é',
    'e\u0301',
    '漢',
  ],
  ...['U.S.', 'Mr.', 'No. 5', 'H. W.', 'v.', '3.14', 'don’t', 'states’', 'A', 'z', '7'],
  ...['the', 'judge', 'said', 'she', 'that', 'slammed', 'so-called', 'sadly', 'fatal', 'blow', 'Big', 'Tech'],
];

/** Up to `longest` pieces of text that are known to be hard on readers of text, lone surrogates among them. */
export function randomText(random: () => number, longest: number): string {
  const pieces = Math.floor(random() * longest);
  return Array.from({ length: pieces }, () => pick(random, awkward)).join(random() < 0.5 ? ' ' : '');
}
