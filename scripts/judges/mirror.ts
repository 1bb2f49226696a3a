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
  ['Dem', 'GOP'],
];

const words = new Map<string, string>();
for (const [one, other] of pairs) {
  words.set(one, other);
  if (!words.has(other)) words.set(other, one);
}

/** Exchanges presidents and parties for those of the other side, in one pass. */
export function mirror(text: string): string {
  return text.replace(
    /(?:\b(?:Barack|Donald|Bill|Ronald|Jimmy|Gerald|Joe|Richard) )?\b(?:GOP\b|[A-Z][a-z]+)/g,
    (found, at: number) => {
      if (found === 'Republican' && isNoun(text, at)) return 'Democrat';
      return words.get(found) ?? found.replace(/[A-Z][a-z]+$/, (word) => words.get(word) ?? word);
    },
  );
}

/** "by a Republican—NAME": an article before it and no word after it; "Republican" is an adjective otherwise. */
function isNoun(text: string, at: number): boolean {
  const after = text.slice(at + 'Republican'.length);
  return /\ban? $/i.test(text.slice(0, at)) && !/^(?:-| [a-z])/i.test(after);
}

/** Wordings whose president hangs on dates of office or on the record, which no exchange of names can mirror. */
export const unmirrorable: readonly (readonly [RegExp, string])[] = [
  [/predecessor|former president$/i, 'who it is hangs on the dates of office'],
  [/who (?:nominated|appointed) (?:him|her)$/i, 'who it is hangs on the record'],
];

export const mirroredParty = { D: 'R', R: 'D' } as const;
