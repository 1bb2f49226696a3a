import type { Finding } from '../src/core/finding.ts';
import { messageOf } from '../src/core/message-of.ts';
import type { Keeping } from '../src/core/page.ts';
import type { Opinion } from '../src/core/stored.ts';
import type { ArticleRef, OpinionOn, PlacedNote, Resend } from '../src/messaging/protocol.ts';
import type { PageArticle } from './page-article.ts';
import type { Gate } from './world.ts';

export type Keeper = {
  /** How the article is kept; `undefined` as long as the background was not asked. */
  readonly keeping: () => Keeping | undefined;
  readonly notes: () => readonly PlacedNote[];
  readonly opinionOn: (finding: Finding) => Opinion | undefined;
  /** Only here: keeping it is the background's. `null` takes it back. */
  readonly setOpinion: (finding: Finding, opinion: Opinion | null) => void;
  /** Called after each whole analysis. What fails is no obstacle to marking. */
  readonly remember: () => Promise<void>;
  readonly refreshNotes: () => Promise<void>;
  /** Keeps the full text. */
  readonly save: () => Promise<void>;
};

const keyOf = ({ block, start, quote, rule }: OpinionOn['finding']) => [block, start, rule, quote].join();

/** Has the background keep an article, and knows what the reader said and wrote of it. */
export function createKeeper(article: PageArticle, { info, send }: Gate): Keeper {
  let opinions = new Map<string, Opinion>();
  let keeping: Keeping | undefined;
  let notes: readonly PlacedNote[] = [];

  async function ask<T>(question: (article: ArticleRef) => Promise<T | Resend>): Promise<T> {
    const about = { article: article.id, page: info() };
    let answer = await question(about);
    if (answer === 'resend') {
      await article.analyse();
      answer = await question(about);
    }
    if (answer === 'resend') throw new Error('The background lost the article');
    return answer;
  }

  async function refreshNotes(): Promise<void> {
    notes = await ask((about) => send('notes.place', about));
  }

  return {
    keeping: () => keeping,
    notes: () => notes,
    opinionOn: (finding) => opinions.get(keyOf(finding)),
    setOpinion(finding, opinion) {
      if (opinion) opinions.set(keyOf(finding), opinion);
      else opinions.delete(keyOf(finding));
    },
    async remember() {
      try {
        const remembered = await ask((about) => send('article.opened', about));
        keeping = { state: remembered.state };
        opinions = new Map(remembered.opinions.map(({ finding, opinion }) => [keyOf(finding), opinion]));
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
