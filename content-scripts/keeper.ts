import type { Finding } from '../src/core/finding.ts';
import type { PlacedNote } from '../src/core/note.ts';
import type { Keeping } from '../src/core/page.ts';
import type { Opinion } from '../src/core/stored.ts';
import type { ArticleRef, Resend } from '../src/messaging/protocol.ts';
import { lost, type PageArticle } from './page-article.ts';
import type { Gate } from './world.ts';

export type Keeper = {
  /** How the article is kept; `undefined` as long as the background was not asked. */
  readonly keeping: () => Keeping | undefined;
  readonly notes: () => readonly PlacedNote[];
  readonly opinions: Map<Finding, Opinion>;
  /** Called after each whole analysis. What fails is no obstacle to marking. */
  readonly remember: () => Promise<void>;
  readonly refreshNotes: () => Promise<void>;
  /** Keeps the full text. */
  readonly save: () => Promise<void>;
};

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Has the background keep an article, and knows what the reader said and wrote of it. */
export function createKeeper(article: PageArticle, { info, send }: Gate): Keeper {
  const opinions = new Map<Finding, Opinion>();
  let keeping: Keeping | undefined;
  let notes: readonly PlacedNote[] = [];

  async function ask<T>(question: (article: ArticleRef) => Promise<T | Resend>): Promise<T> {
    const about = { article: article.id, page: info() };
    let answer = await question(about);
    if (answer === 'resend') {
      await article.analyse();
      answer = await question(about);
    }
    if (answer === 'resend') throw new Error(lost);
    return answer;
  }

  async function refreshNotes(): Promise<void> {
    notes = await ask((about) => send('notes.place', about));
  }

  return {
    keeping: () => keeping,
    notes: () => notes,
    opinions,
    async remember() {
      try {
        const remembered = await ask((about) => send('article.opened', about));
        keeping = { state: remembered.state };
        opinions.clear();
        // The findings are read only now: asking may have had the article analysed anew.
        for (const [index, finding] of article.findings.entries()) {
          const opinion = remembered.opinions[index];
          if (opinion) opinions.set(finding, opinion);
        }
        notes = remembered.notes;
      } catch (error) {
        keeping = { state: 'failed', error: messageOf(error) };
      }
    },
    refreshNotes,
    async save() {
      await ask((about) => send('article.save', about));
    },
  };
}
