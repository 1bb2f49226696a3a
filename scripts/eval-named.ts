/**
 * Measures the judges that an article is found to name, on articles labelled by hand.
 *
 *   npm run eval:named [-- --errors]
 *
 * The labels are names and positions; the articles themselves are read from ../shared. A judge is found when the
 * surname is; `maybe` lists people of whom it may be disputed (a county's executive, a governor who was once a judge).
 */
import { readFileSync } from 'node:fs';
import { blocksOfLines } from '../src/cli/blocks-of-lines.ts';
import { analyse } from '../src/core/analyse.ts';
import { parseName } from '../src/core/judges/names.ts';
import { dataFile, readJsonLines } from './shared-data.ts';

type Labelled = {
  readonly article: string;
  readonly judges: readonly { readonly name: string; readonly at: number }[];
  readonly maybe?: readonly string[];
};
type Article = { readonly id: string; readonly date?: string; readonly text: string };

const labels: readonly Labelled[] = JSON.parse(readFileSync('test/fixtures/named-judges.json', 'utf8'));
const wanted = new Set(labels.map(({ article }) => article));
const articles = new Map(
  readJsonLines<Article>(dataFile('news/articles-dev.jsonl'))
    .filter(({ id }) => wanted.has(id))
    .map((article) => [article.id, article]),
);

const surnameOf = (name: string): string => parseName(name).surname;
let named = 0;
let found = 0;
let right = 0;
for (const { article: id, judges, maybe = [] } of labels) {
  const article = articles.get(id);
  if (article === undefined) throw new Error(`no article ${id}`);
  const { text, date } = article;
  const gold = new Set(judges.map(({ name }) => surnameOf(name)));
  const open = new Set(maybe.map(surnameOf));
  const analysis = analyse(
    { blocks: blocksOfLines(text).blocks, ...(date ? { date } : {}) },
    { sensitivity: 'balanced' },
  );
  const got = new Set(analysis.judges.map(({ name }) => surnameOf(name)).filter((name) => !open.has(name)));
  named += gold.size;
  found += got.size;
  right += [...got].filter((name) => gold.has(name)).length;
  if (!process.argv.includes('--errors')) continue;
  const missed = [...gold].filter((name) => !got.has(name));
  const wrong = [...got].filter((name) => !gold.has(name));
  if (missed.length + wrong.length > 0)
    console.log(`${id} missed: ${missed.join(', ')}; wrong: ${wrong.join(', ')}`);
}
console.log(`${labels.length} articles, ${named} judges named, ${found} found, ${right} right`);
console.log(`precision ${(right / found).toFixed(3)}  recall ${(right / named).toFixed(3)}`);
