/** Presidents of one party against those of the other; the Bushes stand alone, as two of one name. */
const pairs: readonly (readonly [string, string])[] = [
  ['Barack Obama', 'Donald Trump'],
  ['Obama', 'Trump'],
  ['Bill Clinton', 'Ronald Reagan'],
  ['Clinton', 'Reagan'],
  ['Jimmy Carter', 'Gerald Ford'],
  ['Carter', 'Ford'],
  ['Joe Biden', 'Richard Nixon'],
  ['Biden', 'Nixon'],
  ['Democratic', 'Republican'],
  ['Democrats', 'Republicans'],
  ['Democrat', 'Republican'],
];

const words = new Map<string, string>();
for (const [one, other] of pairs) {
  words.set(one, other);
  if (!words.has(other)) words.set(other, one);
}

/** Exchanges presidents and parties for those of the other side, in one pass. */
export function mirror(text: string): string {
  return text.replace(
    /(?:\b(?:Barack|Donald|Bill|Ronald|Jimmy|Gerald|Joe|Richard) )?\b[A-Z][a-z]+/g,
    (found) => words.get(found) ?? found.replace(/[A-Z][a-z]+$/, (word) => words.get(word) ?? word),
  );
}

export const mirroredParty = { D: 'R', R: 'D' } as const;
