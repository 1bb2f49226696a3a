import type { PageInfo } from '../core/page.ts';
import type { Annotation, Opinion, SavedText, StoredArticle } from '../core/stored.ts';
import { dropBareArticle } from './forget.ts';
import { newArticle } from './new-article.ts';
import { withDatabase } from './open.ts';

/** What a visit to an article is remembered by; `text` stays as it was saved. */
export type Visit = Omit<StoredArticle, 'text'>;

/** The addresses of all articles, the last visited first. */
export async function listArticles(): Promise<string[]> {
  const articles = await withDatabase((database) => database.getAll('articles'));
  return articles.sort((a, b) => b.visited - a.visited).map(({ address }) => address);
}

/** Articles with their annotations in reading order; those that are not kept are left out. */
export async function collectArticles(
  addresses: readonly string[],
): Promise<{ article: StoredArticle; annotations: Annotation[] }[]> {
  const found = await withDatabase((database) => {
    const transaction = database.transaction(['articles', 'annotations']);
    const annotations = transaction.objectStore('annotations').index('article');
    return Promise.all(
      addresses.map(async (address) => {
        const [article, own] = await Promise.all([
          transaction.objectStore('articles').get(address),
          annotations.getAll(address),
        ]);
        return article ? [{ article, annotations: own.sort(inReadingOrder) }] : [];
      }),
    );
  });
  return found.flat();
}

const inReadingOrder = (a: Annotation, b: Annotation) => a.selector.start - b.selector.start;

export function getArticle(address: string): Promise<StoredArticle | undefined> {
  return withDatabase((database) => database.get('articles', address));
}

/** An article's annotations in reading order. */
export async function listAnnotations(article: string): Promise<Annotation[]> {
  const annotations = await withDatabase((database) =>
    database.getAllFromIndex('annotations', 'article', article),
  );
  return annotations.sort(inReadingOrder);
}

/**
 * Remembers a visit, in one transaction: the article, and what was found in it this time. What was found before
 * and is found no more goes, unless the reader gave an opinion of it; opinions stay. The same visit again changes
 * nothing. Answers with the opinions, by annotation id.
 */
export function putVisit(visit: Visit, found: readonly Annotation[]): Promise<ReadonlyMap<string, Opinion>> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(['articles', 'annotations'], 'readwrite', {
      durability: 'strict',
    });
    const articles = transaction.objectStore('articles');
    const annotations = transaction.objectStore('annotations');
    const write = async () => {
      const before = await annotations.index('article').getAll(visit.address);
      const opinions = new Map(
        before.flatMap(({ id, opinion }) => (opinion ? [[id, opinion] as const] : [])),
      );
      const ids = new Set(found.map(({ id }) => id));
      const gone = before.filter(({ id, opinion }) => !opinion && !ids.has(id));
      const kept = await articles.get(visit.address);
      await Promise.all([
        articles.put({ ...visit, ...(kept?.text && { text: kept.text }) }),
        ...gone.map(({ id }) => annotations.delete(id)),
        ...found.map((annotation) => {
          const opinion = opinions.get(annotation.id);
          return annotations.put({ ...annotation, ...(opinion && { opinion }) });
        }),
      ]);
      return opinions;
    };
    const [opinions] = await Promise.all([write(), transaction.done]);
    return opinions;
  });
}

/**
 * Sets the reader's opinion of a finding, or takes it back. The annotation, and the article `page`, are added if
 * they are new, and go with the opinion if they were there for it only.
 */
export function putOpinion(
  annotation: Annotation,
  opinion: Opinion | null,
  page: PageInfo,
  now: number,
): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(['articles', 'annotations', 'notes'], 'readwrite', {
      durability: 'strict',
    });
    const { opinion: _before, ...found } = annotation;
    const articles = transaction.objectStore('articles');
    const annotations = transaction.objectStore('annotations');
    const write = async () => {
      const article = await articles.get(page.address);
      if (opinion) {
        await annotations.put({ ...found, opinion });
        if (!article) await articles.put(newArticle(page, now));
      } else if (article?.textHash) {
        await annotations.put(found);
      } else {
        await annotations.delete(found.id);
        await dropBareArticle(transaction, page.address);
      }
    };
    await Promise.all([write(), transaction.done]);
  });
}

/** Keeps an article with its full text; what is known of it already stays. */
export function putText(visit: Visit, text: SavedText): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('articles', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put({ ...visit, text }), transaction.done]);
  });
}
