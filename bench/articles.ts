/** Articles of our own making, of any length and with any share of marks, the same in each run. */
import { pick, seededRandom } from '../test/random.ts';

const plain = [
  'The hearing went on for most of the afternoon, and both sides said they would answer within a week.',
  'The committee published its report in March, after two years of work by a staff of twelve.',
  'According to the filing, the company had paid the fee in full before the end of the year.',
  '“We will read the decision before we say anything about it,” a spokesman told reporters outside.',
  'The bridge was built in 1931 and has been repaired four times since, the last time in 2009.',
  'Two of the three members were present, and the third sent a letter that was read aloud.',
  'U.S. District Judge Barbara Jacobs Rothstein heard the parties in Seattle on Thursday.',
  'Prices rose by 2.4 percent over the year, the office said, a little less than in the year before.',
];
const marked = [
  'The ruling was a fatal blow to the service, and sadly few readers will be surprised by it.',
  'It was a bombshell, and the tech giant had been warned, abruptly and more than once.',
  'Judge Barbara Jacobs Rothstein, a Carter appointee, said so in a scathing order on Monday.',
];
const dense = [
  'Sadly it was a bombshell, a fatal blow, disastrous, and sadly the tech giant saw a disastrous bombshell.',
  'It was disastrous, sadly a bombshell, abruptly a fatal blow, and the tech giant was, sadly, a bombshell.',
];
/** Findings in a sentence of `marked` and of `dense`, on the average. */
const marksInMarked = 2;
const marksInDense = 8;
const wordsInSentence = 17;

export type Size = { readonly words: number; readonly marks: number };

/** Paragraphs of about 85 words. */
export function paragraphsOf({ words, marks }: Size, seed = 1): string[] {
  const random = seededRandom(seed);
  const sentences = Math.ceil(words / wordsInSentence);
  const wanted = marks / sentences;
  const [loaded, each] = wanted > marksInMarked ? [dense, marksInDense] : [marked, marksInMarked];
  const all = Array.from({ length: sentences }, () =>
    pick(random, random() < wanted / each ? loaded : plain),
  );
  return Array.from({ length: Math.ceil(sentences / 5) }, (_, index) =>
    all.slice(index * 5, index * 5 + 5).join(' '),
  );
}

export function pageOf(paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A ruling</title>
<meta property="og:type" content="article"></head><body><article><h1>A ruling on Thursday</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
}

/** A front page of teasers, none of them prose. */
export function frontPage(): string {
  const teaser = (text: string) =>
    `<div class="teaser"><h2><a href="/a">${text}</a></h2><p>${text}</p></div>`;
  const teasers = Array.from({ length: 60 }, (_, index) => teaser(plain[index % plain.length] ?? ''));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title></head><body>
<main>${teasers.join('\n')}</main></body></html>`;
}
