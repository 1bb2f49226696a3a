/**
 * Measures the marks of loaded language where no word is labelled: how many an outlet's own words have in ordinary
 * news (`../shared/data/news/articles-dev.jsonl`), by sensitivity and by the leaning of the outlets, and how they lie
 * to the spans of propaganda techniques (`../shared/data/loaded/propaganda-dev.jsonl`). The leanings are reported and
 * nothing was tuned to them: equal treatment is what test/core/scorer and test/core/mirror.test.ts ask for.
 */
import { blocksOfLines } from '../src/cli/blocks-of-lines.ts';
import { analyse } from '../src/core/analyse.ts';
import type { Finding, Sensitivity } from '../src/core/finding.ts';
import { isStrongEnough, thresholds } from '../src/core/sensitivity.ts';
import { dataFile, readJsonLines } from './shared-data.ts';

type Article = { readonly text: string; readonly leaning: string | null };
type Spanned = {
  readonly text: string;
  readonly spans: readonly { readonly technique: string; readonly start: number; readonly end: number }[];
};

const sensitivities = ['fewer', 'balanced', 'more'] as const satisfies readonly Sensitivity[];
/** Shorter texts say little of a rate. */
const fewestWords = 100;

measureNews(readJsonLines<Article>(dataFile('news/articles-dev.jsonl')));
measurePropaganda(readJsonLines<Spanned>(dataFile('loaded/propaganda-dev.jsonl')));

function measureNews(articles: readonly Article[]): void {
  const read = articles.flatMap(({ text, leaning }) => {
    const { findings, wordsOwnVoice } = analyse(
      { blocks: blocksOfLines(text).blocks },
      { sensitivity: 'more' },
    );
    const own = findings.filter(({ kind, voice }) => kind === 'loaded-language' && voice === 'outlet');
    return wordsOwnVoice < fewestWords ? [] : [{ leaning, own, words: wordsOwnVoice }];
  });
  for (const sensitivity of sensitivities) {
    const rated = read.map(({ own, words, leaning }) => ({
      leaning,
      rate: (1000 * own.filter((found) => isStrongEnough(found, thresholds[sensitivity])).length) / words,
    }));
    const rates = rated.map(({ rate }) => rate).toSorted((a, b) => a - b);
    const median = rates[Math.floor(rates.length / 2)] as number;
    console.log(`${sensitivity}: median ${median.toFixed(1)} own-voice marks per 1,000 words`);
    for (const leaning of ['left', 'center', 'right']) {
      console.log(
        `  ${leaning}: ${meanOf(rated.filter((each) => each.leaning === leaning).map((r) => r.rate))}`,
      );
    }
  }
  const long = read.flatMap(({ own }) => own).filter(({ quote }) => quote.split(/\s+/).length > 6);
  console.log(`${long.length} marks longer than six words`);
}

/** With the interval of 95 in 100 that a normal distribution of the mean would give. */
function meanOf(rates: readonly number[]): string {
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (rates.length - 1);
  const reach = 1.96 * Math.sqrt(variance / rates.length);
  return `mean ${mean.toFixed(2)} (${(mean - reach).toFixed(2)} to ${(mean + reach).toFixed(2)}), ${rates.length} articles`;
}

function measurePropaganda(articles: readonly Spanned[]): void {
  let [marks, overlapping, named, found, units, marked] = [0, 0, 0, 0, 0, 0];
  for (const { text, spans } of articles) {
    const spansOfMarks = marksIn(text);
    marks += spansOfMarks.length;
    overlapping += spansOfMarks.filter((mark) => spans.some((span) => isTouching(mark, span))).length;
    const loaded = spans.filter(({ technique }) => /^(?:Loaded_Language|Name_Calling)/.test(technique));
    named += loaded.length;
    found += loaded.filter((span) => spansOfMarks.some((mark) => isTouching(mark, span))).length;
    units += text.length;
    marked += spansOfMarks.reduce((sum, { start, end }) => sum + end - start, 0);
  }
  const share = (part: number, whole: number): string => (part / whole).toFixed(3);
  console.log(
    `propaganda at more: ${share(overlapping, marks)} of ${marks} marks touch a span, ` +
      `${share(found, named)} of ${named} loaded or name-calling spans are found, ${share(marked, units)} of the text is marked`,
  );
}

type Place = Pick<Finding, 'start' | 'end'>;

function isTouching(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

function marksIn(text: string): Place[] {
  const { blocks, starts } = blocksOfLines(text);
  return analyse({ blocks }, { sensitivity: 'more' }).findings.flatMap(({ kind, block, start, end }) => {
    const from = starts[Number(block)] as number;
    return kind === 'loaded-language' ? [{ start: from + start, end: from + end }] : [];
  });
}
