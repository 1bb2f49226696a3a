import { expect, test } from '@jest/globals';
import { findTurns } from '../../../src/core/text/transcript.ts';
import { readBlock } from '../read-marked.ts';

/** What is told of each line: the speaker, "own", "others" for a speaker without a name, or "-". */
function told(lines: readonly string[]): string[] {
  const blocks = lines.map((line, index) => readBlock(line, String(index)));
  const turns = findTurns({ blocks });
  return blocks.map(({ id }) => {
    const turn = turns.get(id);
    if (!turn) return '-';
    return turn.isOwn ? 'own' : (turn.speaker ?? 'others');
  });
}

test('names that take turns before a colon are speakers', () => {
  const lines = [
    'The mayor, Ann Stone, met her rival Tom Roe on Friday.',
    'Stone: It was a sad day for the town.',
    'Roe: It was not.',
    'The crowd laughed.',
    'Stone (smiling): I was there.',
    'Roe: So was I.',
    'Both went home.',
  ];
  expect(told(lines)).toEqual(['-', 'Stone', 'Roe', '-', 'Stone', 'Roe', '-']);
});

test('in a printed broadcast a speaker goes on until another one speaks, and the hosts are the outlet’s', () => {
  const lines = [
    'AMY STONE, HOST:',
    'The town voted on Friday.',
    'TOM ROE, BYLINE: It did, Amy.',
    'STONE: And the mayor?',
    'ROE: She spoke at noon.',
    'MAYOR ANN POE: It is a sad day.',
    'It will pass.',
    'ROE: That was the mayor.',
    'STONE: Thank you, Tom.',
    'Copyright 2021 Example Radio.',
  ];
  const mayor = 'MAYOR ANN POE';
  expect(told(lines)).toEqual(['own', 'own', 'own', 'own', 'own', mayor, mayor, 'own', 'own', '-']);
});

test('"Q" is the outlet’s question, and initials are those of a name in the text', () => {
  expect(told(['Q: Was it late?', 'A: It was.', 'Q: Why?', 'A: Nobody knows.'])).toEqual([
    'own',
    'others',
    'own',
    'others',
  ]);
  const lines = [
    'Ann Stone met Tom Roe.',
    'AS: Was it late?',
    'TR: It was.',
    'AS: Why?',
    'TR: Nobody knows.',
  ];
  expect(told(lines)).toEqual(['-', 'AS', 'TR', 'AS', 'TR']);
});

test.each([
  [
    'headings of a list',
    ['Winner: the town', 'Stone won.', 'Loser: the firm', 'Winner: Roe', 'Loser: Poe', 'Winner: all'],
  ],
  ['words, not names', ['They need rest.', 'Need: Rest', 'Avoid: Noise', 'Need: Food', 'Avoid: Heat']],
  [
    'headings in capitals',
    ['The plan was late.', 'THE PLAN: One.', 'THE COST: Two.', 'THE PLAN: Three.', 'THE COST: Four.'],
  ],
  ['claims and checks', ['CLAIM: It fell.', 'FACT: It rose.', 'CLAIM: It is late.', 'FACT: It is not.']],
  [
    'one who speaks alone',
    ['Ann Stone spoke.', 'Stone: One.', 'Stone: Two.', 'Stone: Three.', 'Stone: Four.'],
  ],
  [
    'names that are far apart',
    [
      'Stone and Roe ran.',
      'Stone: One.',
      'It was late.',
      'Roe: Two.',
      'It was early.',
      'Stone: Three.',
      'It was dark.',
      'Roe: Four.',
    ],
  ],
  ['sentences with a colon', ['It was this: late.', 'He knew one thing: it was late.', 'Then: nothing.']],
])('%s are no speakers', (_what, lines) => {
  expect(told(lines)).toEqual(lines.map(() => '-'));
});
