import { expect, test } from '@jest/globals';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { randomText, seededRandom } from '../../random.ts';

/** Each text with its sentences parted by " | ". */
const cases = [
  'One sentence without a stop',
  'It was over. | The court rose!  | Why? | Nobody knew.',
  'U.S. District Judge Ann Stone ruled on Jan. 21 in No. 5 at 3.14 p.m. on Friday. | She left.',
  'He lives in the U.S. | The court does not.',
  'Sen. Ada Low (R-Ky.) met Mr. Stone, Lt. Gov. Roe and Dr. Fay.',
  'President George H. W. Bush named him. | John Q. Public did not.',
  'In Smith v. Jones the court held for Smith. | Jones appealed.',
  'Acme Inc. Chief Ann Roe spoke. | It sells to Acme Corp. | But nobody buys.',
  '“It is over.” | She left. | “Was it?” he asked. | (It was not.) | Then he went.',
  'She said: “It is over.” | The end.',
  'He waited … and left. | They waited... | Nobody came. | “I … Never mind,” he said.',
  'Bad news online…a judge ruled. | Done.',
  'A line\nthat goes on. | Next.',
  'First paragraph\n\n | second paragraph',
  'It cost $2.9 million in 1979. | 21 people paid.',
  'The case is Roe v. Wade, 410 U.S. 113. | It was decided in 1973.',
  'They saw Ann Roe Jr. (another former lawyer) there. | (Nobody knew.)',
  'Was it him? | Yes! | “No!” she cried.',
  'They met at 5 p.m. | The judge was late.',
  'The vote came in Nov. 2020 and in November. | Then Jan Roe won in Wash. | It rained.',
  'No. | He did not. | It was world war I. | He knew.',
];

test.each(cases)('%s', (marked) => {
  const sentences = marked.split(' | ');
  const text = sentences.join(' ');
  const expected = sentences.map((sentence) => sentence.trim());
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('on any text the sentences are ordered, apart, trimmed, and hold every word', () => {
  const random = seededRandom(2);
  for (let round = 0; round < 300; round += 1) {
    const text = randomText(random, 60);
    let last = 0;
    for (const { start, end } of splitSentences(text)) {
      expect(text.slice(last, start).trim()).toBe('');
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(text.slice(last).trim()).toBe('');
  }
});
