import type { Finding } from '../src/core/finding.ts';
import { findingAt } from '../src/core/finding-place.ts';
import { longestQuote, type NoteTarget } from '../src/core/note.ts';
import type { QuoteSelector } from '../src/core/selector.ts';
import type { Span } from '../src/core/span.ts';
import { articleText, toArticleSpan } from '../src/core/text/article-text.ts';
import { describeQuote } from '../src/core/text/match-quote.ts';
import type { NoteProblem, NoteSubject } from '../src/messaging/protocol.ts';
import { send } from '../src/messaging/send.ts';
import { selectedSpan } from './selected-span.ts';
import type { OpenArticle } from './world.ts';

/** `open` is true only of a click in the page; who else begins a note has opened the editor already. */
export async function openNote(
  { page }: OpenArticle,
  target: NoteTarget,
  { open }: { open: boolean },
): Promise<void> {
  await send('note.open', { page: page(), target, open });
}

export async function openNoteOn(article: OpenArticle, finding: Finding, options: { open: boolean }) {
  const selector = selectorOf(article, finding);
  if (selector) await openNote(article, { about: 'finding', selector, finding }, options);
}

export function selectorOf(article: OpenArticle, finding: Finding): QuoteSelector | undefined {
  const span = toArticleSpan(article.text.blocks, finding);
  return span && describe(article, span);
}

function describe({ text: { blocks } }: OpenArticle, span: Span): QuoteSelector {
  return describeQuote(articleText(blocks), span);
}

/** Works out the words that a note is to be about. The editor is open already. */
export async function beginNote(article: OpenArticle, subject: NoteSubject): Promise<'begun' | NoteProblem> {
  const options = { open: false };
  if (subject.about === 'article') {
    await openNote(article, { about: 'article' }, options);
  } else if (subject.about === 'selection') {
    const span = selectedSpan(article.text.blocks);
    if (!span) return 'no-selection';
    if (span.end - span.start > longestQuote) return 'too-long';
    await openNote(article, { about: 'passage', selector: describe(article, span) }, options);
  } else {
    const finding = findingAt(article.text.findings, subject.at);
    if (!finding) return 'passage-gone';
    await openNoteOn(article, finding, options);
  }
  return 'begun';
}
