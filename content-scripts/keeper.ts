import type { Block, Finding } from '../src/core/finding.ts';
import type { Note, NoteTarget } from '../src/core/note.ts';
import type { Keeping, PageInfo } from '../src/core/page.ts';
import type { QuoteSelector } from '../src/core/selector.ts';
import type { Span } from '../src/core/span.ts';
import type { Opinion } from '../src/core/stored.ts';
import { articleText, type BlockSpan, toArticleSpan } from '../src/core/text/article-text.ts';
import { describeQuote } from '../src/core/text/match-quote.ts';
import type { ArticleRef, PlacedNote, Resend } from '../src/messaging/protocol.ts';
import { send } from '../src/messaging/send.ts';

/** What the keeper needs of the article that is being read. */
export type KeptArticle = {
  /** Another one after each navigation. */
  readonly id: () => string;
  readonly page: () => PageInfo;
  /** In reading order. */
  readonly blocks: () => readonly Block[];
  /** Has the article analysed again, by a background that has forgotten it. */
  readonly resend: () => Promise<void>;
};

/** Has the background keep the article, and knows what the reader said and wrote of it. */
export class Keeper {
  readonly #article: KeptArticle;
  #keeping: Keeping | undefined;
  #opinions = new Map<Finding, Opinion>();
  #notes: readonly PlacedNote[] = [];

  constructor(article: KeptArticle) {
    this.#article = article;
  }

  /** How the article is kept; `undefined` as long as the background was not asked. */
  get keeping(): Keeping | undefined {
    return this.#keeping;
  }

  get notes(): readonly PlacedNote[] {
    return this.#notes;
  }

  /** Another article has taken the place of this one. */
  forget(): void {
    this.#keeping = undefined;
    this.#opinions = new Map();
    this.#notes = [];
  }

  opinionOf(finding: Finding): Opinion | undefined {
    return this.#opinions.get(finding);
  }

  /** The notes on a finding, and on words of the reader's own that overlap it. */
  notesOn({ block, start, end, rule }: Finding): Note[] {
    const isThere = (span: BlockSpan) => span.block === block && span.start < end && span.end > start;
    return this.#notes.flatMap(({ note, spans }) => {
      const isOther = note.target.about === 'finding' && note.target.finding.rule !== rule;
      return !isOther && spans.some(isThere) ? [note] : [];
    });
  }

  /** Called after each whole analysis; `findings` are those of the last. What fails is no obstacle to marking. */
  async remember(findings: () => readonly Finding[]): Promise<void> {
    try {
      const { state, opinions } = await this.#ask((article) => send('article.opened', article));
      this.#keeping = { state };
      this.#opinions = new Map(
        // Read only now: asking may have had the article analysed anew.
        findings().flatMap((finding, index) => {
          const opinion = opinions[index];
          return opinion ? [[finding, opinion] as const] : [];
        }),
      );
      await this.refreshNotes();
    } catch (error) {
      this.#keeping = { state: 'failed', error: error instanceof Error ? error.message : String(error) };
    }
  }

  async refreshNotes(): Promise<void> {
    this.#notes = await this.#ask((article) => send('notes.place', article));
  }

  async save(): Promise<void> {
    await this.#ask((article) => send('article.save', article));
  }

  async judge(finding: Finding, opinion: Opinion | null): Promise<void> {
    const selector = this.selectorOf(finding);
    if (!selector) return;
    await send('annotation.judge', { page: this.#article.page(), finding, selector, opinion });
    if (opinion) this.#opinions.set(finding, opinion);
    else this.#opinions.delete(finding);
  }

  /** `open` is true only of a click in the page; who else begins a note has opened the editor already. */
  async beginNote(target: NoteTarget, { open }: { open: boolean }): Promise<void> {
    await send('note.open', { page: this.#article.page(), target, open });
  }

  async beginNoteOn(finding: Finding, { open }: { open: boolean }): Promise<void> {
    const selector = this.selectorOf(finding);
    if (selector) await this.beginNote({ about: 'finding', selector, finding }, { open });
  }

  selectorOf(finding: Finding): QuoteSelector | undefined {
    const span = toArticleSpan(this.#article.blocks(), finding);
    return span && this.describe(span);
  }

  describe(span: Span): QuoteSelector {
    return describeQuote(articleText(this.#article.blocks()), span);
  }

  async #ask<T>(ask: (article: ArticleRef) => Promise<T | Resend>): Promise<T> {
    const article = { article: this.#article.id(), page: this.#article.page() };
    let answer = await ask(article);
    if (answer === 'resend') {
      await this.#article.resend();
      answer = await ask(article);
    }
    if (answer === 'resend') throw new Error('The background lost the article');
    return answer;
  }
}
