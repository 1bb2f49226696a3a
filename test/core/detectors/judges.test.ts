import { expect, test } from '@jest/globals';
import judgeAppointment from '../../../src/core/detectors/judge-appointment.ts';
import judgeLabel from '../../../src/core/detectors/judge-label.ts';
import { readArticle } from '../judges/read-article.ts';

const detectors = [judgeAppointment, judgeLabel];

/** The text with what the detector marks between « and ». */
function mark(detector: (typeof detectors)[number], text: string): string {
  const article = readArticle(text);
  const candidates = new Map(article.blocks.map((block) => [block.id, detector.find(block)]));
  const found = detector.settle(candidates, article).toSorted((a, b) => b.start - a.start);
  return found.reduce(
    (marked, { start, end }) => `${marked.slice(0, start)}«${marked.slice(start, end)}»${marked.slice(end)}`,
    text,
  );
}

for (const detector of detectors) {
  test.each([...detector.flags])(`${detector.id} marks: %s`, (flag) => {
    expect(mark(detector, flag.replaceAll(/[«»]/g, ''))).toBe(flag);
  });
  test.each([...detector.passes])(`${detector.id} passes: %s`, (pass) => {
    expect(mark(detector, pass)).toBe(pass);
  });
}

test('curly quotes, non-breaking spaces and hyphens of every kind', () => {
  for (const text of [
    'An “«Obama judge»” ruled.',
    'The «Trump\u2011appointed» judge ruled.',
    'The «Trump\u2010appointed» judge ruled.',
    'The «Trump\u2013appointed» judge ruled.',
    'Judge Example, an «Obama\u00a0appointee», ruled.',
    '«Mr. Trump’s two appointees», Justices Example and Sample, agreed.'.replace('«Mr. ', 'Mr. «'),
  ]) {
    expect(mark(judgeAppointment, text.replaceAll(/[«»]/g, ''))).toBe(text);
  }
});
