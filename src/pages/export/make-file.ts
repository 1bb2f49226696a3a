import type { Collection, ExportedArticle } from '../../core/export/collection.ts';
import { toJson } from '../../core/export/json.ts';
import { toMarkdown } from '../../core/export/markdown.ts';
import { toTable } from '../../core/export/table.ts';
import { sendLeftDrafts } from '../../messaging/drafts.ts';
import { send } from '../../messaging/send.ts';
import type { ExportFormat } from '../../ui/export-formats.ts';
import { toCsv } from './csv.ts';
import { markdownWords } from './markdown-words.ts';

/** Articles asked for at once: one message holds some tens of megabytes at most. */
const batch = 25;

const kinds = {
  markdown: { type: 'text/markdown', ending: 'md', write: (all) => toMarkdown(all, markdownWords()) },
  json: { type: 'application/json', ending: 'json', write: toJson },
  csv: { type: 'text/csv', ending: 'csv', write: (all) => toCsv(toTable(all)) },
} as const satisfies Record<
  ExportFormat,
  { type: string; ending: string; write: (collection: Collection) => string }
>;

async function collect(article: string | undefined): Promise<ExportedArticle[]> {
  const addresses = article === undefined ? await send('articles.list') : [article];
  const articles: ExportedArticle[] = [];
  for (let from = 0; from < addresses.length; from += batch)
    articles.push(...(await send('articles.collect', { addresses: addresses.slice(from, from + batch) })));
  return articles;
}

/** Letters and digits of a headline, as they may stand in the name of a file anywhere. */
function slug(headline: string): string {
  const words =
    headline
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/, '');
}

/** A file with one article, or with everything; `undefined` when nothing of it is kept. */
export async function makeFile(format: ExportFormat, article: string | undefined): Promise<File | undefined> {
  await sendLeftDrafts();
  const articles = await collect(article);
  const [first] = articles;
  if (!first) return undefined;
  const { type, ending, write } = kinds[format];
  const exported = Date.now();
  const day = new Date(exported).toISOString().slice(0, 10);
  const what = article === undefined ? 'everything' : slug(first.article.headline);
  const name = ['slantlight', what, day].filter(Boolean).join('-');
  return new File([write({ exported, articles })], `${name}.${ending}`, { type });
}
