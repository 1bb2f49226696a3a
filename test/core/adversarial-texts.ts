/** Pieces that hurt a careless reader of text when they come again and again. */
export const adversarialPieces = {
  'quotation marks': '"',
  'opening quotation marks': '“',
  'closing quotation marks': '”',
  'single quotation marks': '‘',
  apostrophes: '’',
  'appointed by': 'appointed by ',
  'a prefix of the lexicon': 'nail in the ',
  'capital letters': 'A',
  'single capitals': 'A ',
  names: 'Smith ',
  titles: 'Judge ',
  appointees: 'Trump appointee ',
  'labelled judges': 'liberal judge ',
  brackets: '(',
  'quoted words': '"slammed" ',
  verbs: 'said ',
  'no width': '\u200b',
} as const;

export const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
