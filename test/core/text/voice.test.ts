import { expect, test } from '@jest/globals';
import { Voices } from '../../../src/core/text/voice.ts';
import { readBlock } from '../read-marked.ts';

/** Each word in capitals is one that the voice of is told: "voice" or "voice: speaker". */
const cases: [text: string, voices: string[]][] = [
  ['The firm LIED.', ['outlet']],
  ['“It is a LIE,” Ann Stone said.', ['quoted: Ann Stone']],
  ['“It is a LIE,” said Ann Stone, who owns the firm.', ['quoted: Ann Stone']],
  ['“It is a LIE,” she wrote in the order.', ['quoted']],
  ['“It is a LIE,” the judge added. “A big LIE.”', ['quoted: the judge', 'quoted: the judge']],
  ['Ann Stone, the mayor, said: “It is a LIE.”', ['quoted: Ann Stone']],
  ['The firm said Roe “told a LIE” and SHAMELESS.', ['quoted: The firm', 'reported: The firm']],
  ['“A farce,” said Ann Stone, who runs a SHAMELESS firm.', ['outlet']],
  ['Ann Stone said that it was a LIE.', ['reported: Ann Stone']],
  ['Judge Ann Stone, an Ohio native, said that the LIE was old.', ['reported: Judge Ann Stone']],
  ['On Friday, Judge Ann Stone said that the LIE was old.', ['reported: Judge Ann Stone']],
  ['Ann Stone said on Friday that the LIE was old.', ['reported: Ann Stone']],
  ['She said it was a LIE.', ['reported']],
  ['The firm left the site, claiming it was a LIE.', ['reported']],
  ['Acme and Apex also alleged Roe told a LIE.', ['reported: Acme and Apex']],
  ['Acme argues that it told no LIE, but the DISGRACE goes on.', ['reported: Acme', 'outlet']],
  ['The SHAMELESS firm claimed that it told no LIE.', ['outlet', 'reported: The SHAMELESS firm']],
  ['It follows FALSE claims that the site spread a LIE.', ['outlet', 'reported']],
  ['According to Ann Stone, it was a LIE.', ['reported: Ann Stone']],
  ['It was a LIE, according to Ann Stone.', ['reported: Ann Stone']],
  ['The plan was a LIE, Ann Stone said.', ['reported: Ann Stone']],
  ['Roe accused Acme of a LIE.', ['reported: Roe']],
  ['The court denied a DISGRACEFUL request.', ['outlet']],
  ['The plan, Ann Stone said, was a LIE.', ['reported: Ann Stone']],
  ['The plan was a LIE, said Ann Stone.', ['reported: Ann Stone']],
  ['The plan, according to Ann Stone, was a LIE.', ['reported: Ann Stone']],
  ['Ann Stone said on Friday it was a LIE.', ['reported: Ann Stone']],
  ['Ann Stone, who runs the firm, says the plan is a LIE.', ['reported']],
  ['He added the plan was a LIE.', ['reported']],
  ['Ann Stone believes the plan will be a LIE.', ['reported: Ann Stone']],
  ['Ann Stone warned the LIE would spread.', ['reported: Ann Stone']],
  ['Ann Stone asked whether it was a LIE.', ['reported: Ann Stone']],
  ['Ann Stone vowed to end the LIE.', ['reported: Ann Stone']],
  ['Ann Stone criticized the firm for a LIE.', ['reported: Ann Stone']],
  ['It is a question of whether the LIE was told.', ['outlet']],
  ['Ann Stone said it was a LIE, and BRAGGED that it was late.', ['reported: Ann Stone', 'outlet']],
  ['She found a LIE in the file.', ['outlet']],
  ['Ann Stone believes in the SHAMELESS plan.', ['outlet']],
  ['Ann Stone added a SHAMELESS clause.', ['outlet']],
  ['Ann Stone said on Friday she met the LIE head on.', ['reported: Ann Stone']],
  ['Ann Stone, 21, a junior from Ohio, said she met the LIE head on.', ['reported']],
  ['Others say this is a LIE.', ['reported']],
  ['47% say it is a LIE.', ['reported']],
  ['The plan was a LIE, federal officials said.', ['reported: federal officials']],
  ['The plan, union members and leaders say, is a LIE.', ['reported: union members and leaders']],
  [
    'It was a LIE, political analysts say; in 2012, it was a DISGRACE.',
    ['reported: political analysts', 'outlet'],
  ],
  ['It was a LIE, he told reporters.', ['reported']],
  ['On that LIE, Ann Stone told the court: “It is a DISGRACE.”', ['outlet', 'quoted: Ann Stone']],
  ['Still, she said, it was a LIE.', ['reported']],
  ['But as to the LIE, “it is a DISGRACE,” she said.', ['reported', 'quoted']],
  ['The LIE was all: “It is a DISGRACE,” she said.', ['outlet', 'quoted']],
  ['“It is a DISGRACE,” she said, repeating a LIE.', ['quoted', 'outlet']],
  ['“It is a DISGRACE,” she said, with an awkward LIE.', ['quoted', 'outlet']],
  ['As Ann Stone noted on Friday, the plan was a LIE.', ['reported: Ann Stone']],
  ['The plan was a LIE, Ann Stone notes.', ['reported: Ann Stone']],
  ['Ann Stone told the Ohio Post on Friday he’s tired of the LIE.', ['reported: Ann Stone']],
  ['Ann Stone told a LIE, and the DISGRACE goes on.', ['outlet', 'outlet']],
  ['When asked about the LIE, Ann Stone replied, “It is a DISGRACE.”', ['outlet', 'quoted: Ann Stone']],
  ['In a book on the LIE, Ann Stone joked about the DISGRACE.', ['outlet', 'outlet']],
  ['Ann Stone added: the plan was a LIE.', ['reported: Ann Stone']],
  ['Ann Stone denied spreading a LIE.', ['reported: Ann Stone']],
  ['Ann Stone denied nothing about the LIE.', ['outlet']],
  ['They drew a crowd by promising to end the LIE.', ['reported']],
  ['Ann Stone said the answer to Roe was a LIE.', ['reported: Ann Stone']],
  ['Ann Stone said that it is late, but that the LIE is old.', ['reported: Ann Stone']],
  ['The judge ruled that the SHAMELESS firm told a big LIE.', ['outlet', 'reported: The judge']],
];

test.each(cases)('%s', (text, expected) => {
  const block = readBlock(text);
  const voices = new Voices({ blocks: [block] });
  const words = block.tokens.filter(({ start, end }) => /^[A-Z]{3,}$/.test(text.slice(start, end)));
  const told = words.map((word) => {
    const { voice, speaker } = voices.voiceOf(block.id, word);
    return speaker === undefined ? voice : `${voice}: ${speaker}`;
  });
  expect(told).toEqual(expected);
});

test('a speech over paragraphs has one speaker, named at its start or its end', () => {
  const atStart = ['Ann Stone said: “One.', '“Two.”'].map((text, id) => readBlock(text, String(id)));
  const atEnd = ['“One.', '“Two,” said Ann Stone.'].map((text, id) => readBlock(text, String(id)));
  for (const blocks of [atStart, atEnd]) {
    const voices = new Voices({ blocks });
    const speakers = blocks.flatMap(({ id }) => voices.quotationsOf(id).map(({ speaker }) => speaker));
    expect(speakers).toEqual(['Ann Stone', 'Ann Stone']);
  }
});

test('a turn in a printed conversation is its speaker’s, but for what it quotes', () => {
  const lines = [
    'Ann Stone met Tom Roe.',
    'Stone: It was a LIE.',
    'Roe: “It was a LIE,” said Amy Poe.',
    'Stone: So be it.',
    'Roe: So be it.',
  ];
  const blocks = lines.map((line, id) => readBlock(line, String(id)));
  const voices = new Voices({ blocks });
  const lie = (id: number) => {
    const start = (lines[id] as string).indexOf('LIE');
    return voices.voiceOf(String(id), { start, end: start + 3 });
  };
  expect(lie(1)).toEqual({ voice: 'quoted', speaker: 'Stone' });
  expect(lie(2)).toEqual({ voice: 'quoted', speaker: 'Amy Poe' });
  expect(blocks.map((block) => voices.wordsOutside(block))).toEqual([5, 0, 0, 0, 0]);
});
