import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Block, BlockKind } from '../core/finding.ts';
import { isoDay } from '../core/iso-day.ts';
import type { AnnotationRecord } from './record.ts';

const kindOfTag: Readonly<Record<string, BlockKind>> = {
  P: 'paragraph',
  LI: 'paragraph',
  PRE: 'paragraph',
  H2: 'headline',
  H3: 'headline',
  H4: 'headline',
  FIGCAPTION: 'caption',
};

/** The article of a saved page: its headline, its text as Readability finds it, and the date it gives. */
export function htmlRecord(id: string, html: string): AnnotationRecord {
  const article = new Readability(parseHTML(html).document).parse();
  if (!article?.content) throw new Error('no article found in this page');
  const { document } = parseHTML(`<!doctype html><body>${article.content}</body>`);
  const texts = [...document.querySelectorAll(Object.keys(kindOfTag).join())]
    .filter((element) => !element.querySelector('p, li'))
    .map((element) => ({ kind: kindOf(element), text: tidy(element.textContent) }));
  const headline = { kind: 'headline' as const, text: tidy(article.title) };
  const blocks = [headline, ...texts]
    .filter(({ text }) => text !== '')
    .map((block, index): Block => ({ id: String(index), ...block }));
  const date = isoDay(article.publishedTime);
  return { id, blocks, ...(date === undefined ? {} : { date }) };
}

const kindOf = (element: Element): BlockKind =>
  element.closest('blockquote') ? 'quotation' : (kindOfTag[element.tagName] ?? 'paragraph');

const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
