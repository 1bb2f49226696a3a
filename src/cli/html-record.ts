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
  const texts: { kind: BlockKind; text: string }[] = [];
  // From the end, and each taken out when it is read: an item of a list has its own text then, without that of its items.
  for (const element of [...document.querySelectorAll(Object.keys(kindOfTag).join())].reverse()) {
    texts.push({ kind: kindOf(element), text: tidy(element.textContent) });
    element.replaceWith(' ');
  }
  const headline = { kind: 'headline' as const, text: tidy(article.title) };
  const blocks = [headline, ...texts.reverse()]
    .filter(({ text }) => text !== '')
    .map((block, index): Block => ({ id: String(index), ...block }));
  const date = isoDay(article.publishedTime);
  return { id, blocks, ...(date === undefined ? {} : { date }) };
}

function kindOf(element: Element): BlockKind {
  if (element.closest('blockquote')) return 'quotation';
  return element.closest('figcaption') ? 'caption' : (kindOfTag[element.tagName] ?? 'paragraph');
}

const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
