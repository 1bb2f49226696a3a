import type { Block, Finding } from '../core/finding.ts';
import type { PlacedNote } from '../core/note.ts';
import type { PageInfo } from '../core/page.ts';
import type { QuoteSelector } from '../core/selector.ts';
import { type Annotation, noCounts, type Opinion } from '../core/stored.ts';
import { articleText, toArticleSpan, toBlockSpans } from '../core/text/article-text.ts';
import { describeQuote, matchQuote } from '../core/text/match-quote.ts';
import type { ArticleRef, Remembered, Resend } from '../messaging/protocol.ts';
import { listAnnotations, putOpinion, putText, putVisit, type Visit } from '../storage/articles.ts';
import { listNotes } from '../storage/notes.ts';
import { type KnownArticle, knownArticle } from './analyse-part.ts';
import { annotationId, digest } from './digest.ts';
import { isForgotten } from './forget.ts';
import { inTurn } from './in-turn.ts';
import { readSettings } from './settings.ts';

async function annotationsOf({ blocks, findings }: KnownArticle, address: string): Promise<Annotation[]> {
  const text = articleText(blocks);
  return Promise.all(
    findings.map(async (finding) => {
      const selector = describeQuote(text, toArticleSpan(blocks, finding) ?? { start: 0, end: 0 });
      return { id: await annotationId(address, finding.rule, selector), article: address, finding, selector };
    }),
  );
}

async function visitOf({ blocks, findings, wordsOwnVoice }: KnownArticle, page: PageInfo): Promise<Visit> {
  const counts = { ...noCounts };
  for (const { kind } of findings) counts[kind] += 1;
  return { ...page, visited: Date.now(), counts, wordsOwnVoice, textHash: await digest(articleText(blocks)) };
}

/** Remembers an article that was opened, and answers with what the reader said of its findings before. */
export async function rememberArticle(
  { article, page }: ArticleRef,
  isPrivate: boolean,
): Promise<Remembered | Resend> {
  if (isPrivate) return { state: 'private', opinions: [], notes: [] };
  const known = knownArticle(article);
  if (!known) return 'resend';
  const annotations = await annotationsOf(known, page.address);
  const visit = await visitOf(known, page);
  // In turn, so that who forgets the article meanwhile comes after what is written here.
  const kept = await inTurn(async () =>
    (await isRemembered(page.address)) ? putVisit(visit, annotations) : undefined,
  );
  const opinions = kept ?? (await opinionsOf(page.address));
  return {
    state: kept ? 'kept' : 'off',
    opinions: annotations.flatMap(({ id, finding: { block, start, quote, rule } }) => {
      const opinion = opinions.get(id);
      return opinion ? [{ finding: { block, start, quote, rule }, opinion }] : [];
    }),
    notes: await placed(known, page.address),
  };
}

async function isRemembered(address: string): Promise<boolean> {
  return (await readSettings(false)).remember && !(await isForgotten(address));
}

async function opinionsOf(address: string): Promise<ReadonlyMap<string, Opinion>> {
  const annotations = await listAnnotations(address);
  return new Map(annotations.flatMap(({ id, opinion }) => (opinion ? [[id, opinion] as const] : [])));
}

/** Keeps an article's full text, because the reader asked for it, wrote a note or made a mark. */
export async function saveArticle({ article, page }: ArticleRef): Promise<'saved' | Resend> {
  const known = knownArticle(article);
  if (!known) return 'resend';
  const blocks = known.blocks.map(({ kind, text }: Block) => ({ kind, text }));
  await putText(await visitOf(known, page), { blocks, saved: Date.now() });
  return 'saved';
}

export async function judgeFinding(
  page: PageInfo,
  finding: Finding,
  selector: QuoteSelector,
  opinion: Opinion | null,
): Promise<void> {
  const article = page.address;
  const id = await annotationId(article, finding.rule, selector);
  await putOpinion({ id, article, finding, selector }, opinion, page, Date.now());
}

/** The notes of an article, each with where its words stand in the page now. */
export async function placeNotes({ article, page }: ArticleRef): Promise<readonly PlacedNote[] | Resend> {
  const known = knownArticle(article);
  return known ? placed(known, page.address) : 'resend';
}

async function placed({ blocks }: KnownArticle, address: string): Promise<readonly PlacedNote[]> {
  const notes = (await listNotes(address)).filter(({ deleted }) => deleted === undefined);
  if (notes.length === 0) return [];
  const text = articleText(blocks);
  return notes.map((note) => {
    const match = note.target.about === 'article' ? undefined : matchQuote(text, note.target.selector);
    return { note, spans: match ? toBlockSpans(blocks, match) : [] };
  });
}
