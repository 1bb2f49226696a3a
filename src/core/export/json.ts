import type { Finding } from '../finding.ts';
import type { NoteTarget } from '../note.ts';
import type { QuoteSelector } from '../selector.ts';
import type { Collection, ExportedArticle } from './collection.ts';
import { quoteLink } from './text-fragment.ts';

/** The format is described in docs/export-format.md; a change that breaks readers of it raises the version. */
export const exportFormat = { format: 'slantlight-export', version: 1 } as const;

const time = (milliseconds: number) => new Date(milliseconds).toISOString();

/** https://www.w3.org/TR/annotation-model/#selectors */
function selectors({ exact, prefix, suffix, start, end }: QuoteSelector) {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ];
}

/** Without the place in the page as it was read, which the selectors say in a way that lasts. */
function findingOf({ block: _block, start: _start, end: _end, ...finding }: Finding) {
  return finding;
}

function targetOf(target: NoteTarget) {
  if (target.about === 'article') return target;
  const finding = target.about === 'finding' ? { finding: findingOf(target.finding) } : {};
  return { about: target.about, selectors: selectors(target.selector), ...finding };
}

function articleOf({ article, annotations, notes }: ExportedArticle) {
  const { address, visited, text, ...rest } = article;
  return {
    address,
    ...rest,
    visited: time(visited),
    ...(text && { text: { saved: time(text.saved), blocks: text.blocks } }),
    annotations: annotations.map(({ id, finding, selector, opinion, shown, ignored }) => ({
      id,
      selectors: selectors(selector),
      link: quoteLink(address, selector),
      finding: findingOf(finding),
      ...(opinion && { opinion }),
      shown,
      ignored,
    })),
    notes: notes.map(({ id, target, body, tags, created, edited }) => ({
      id,
      target: targetOf(target),
      link: quoteLink(address, target.about === 'article' ? undefined : target.selector),
      body,
      tags,
      created: time(created),
      edited: time(edited),
    })),
  };
}

/** The collection as JSON, everything in it. */
export function toJson({ exported, articles }: Collection): string {
  return `${JSON.stringify({ ...exportFormat, exported: time(exported), articles: articles.map(articleOf) }, null, 2)}\n`;
}
