import type { PageInfo } from '../core/page.ts';
import type { Annotation, Opinion, SavedText, StoredArticle } from '../core/stored.ts';
import { withDatabase } from './open.ts';

/** What a visit to an article is remembered by; `text` stays as it was saved. */
export type Visit = Omit<StoredArticle, 'text'>;

/** Every article, last visited first. */
export async function listArticles(): Promise<StoredArticle[]> {
  const articles = await withDatabase((database) => database.getAll('articles'));
  return articles.sort((a, b) => b.visited - a.visited);
}

export function getArticle(address: string): Promise<StoredArticle | undefined> {
  return withDatabase((database) => database.get('articles', address));
}

/** An article's annotations in reading order. */
export async function listAnnotations(article: string): Promise<Annotation[]> {
  const annotations = await withDatabase((database) =>
    database.getAllFromIndex('annotations', 'article', article),
  );
  return annotations.sort((a, b) => a.selector.start - b.selector.start);
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

/** Sets the reader's opinion of a finding, or takes it back; the annotation is written with it if it is new. */
export function putOpinion(annotation: Annotation, opinion: Opinion | null): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('annotations', 'readwrite', { durability: 'strict' });
    const { opinion: _before, ...found } = annotation;
    await Promise.all([transaction.store.put(opinion ? { ...found, opinion } : found), transaction.done]);
  });
}

/** Keeps an article with its full text; what is known of it already stays. */
export function putText(visit: Visit, text: SavedText): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('articles', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put({ ...visit, text }), transaction.done]);
  });
}

/** Adds an article that notes refer to, unless it is there. */
export function addArticle(info: PageInfo, visited: number): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('articles', 'readwrite', { durability: 'strict' });
    const counts = { 'loaded-language': 0, 'judge-appointment': 0, 'judge-label': 0, attribution: 0 };
    const add = async () => {
      if (!(await transaction.store.getKey(info.address)))
        await transaction.store.put({ ...info, visited, counts, wordsOwnVoice: 0, textHash: '' });
    };
    await Promise.all([add(), transaction.done]);
  });
}
