import { findingKey } from '../src/core/finding-place.ts';
import type { PlacedNote } from '../src/core/note.ts';
import type { Keeping } from '../src/core/page.ts';
import type { Opinion } from '../src/core/stored.ts';
import type { BackgroundProtocol, Resend } from '../src/messaging/protocol.ts';
import { lost, type PageArticle } from './page-article.ts';
import type { Gate } from './world.ts';

type Question = 'article.opened' | 'article.save' | 'notes.place';
type Answer<K extends Question> = Exclude<ReturnType<BackgroundProtocol[K]>, Resend>;

export type Keeper = {
  /** How the article is kept; `undefined` as long as the background was not asked. */
  readonly keeping: () => Keeping | undefined;
  readonly notes: () => readonly PlacedNote[];
  /** By `findingKey`. */
  readonly opinions: Map<string, Opinion>;
  /** Called after each whole analysis. What fails is no obstacle to marking. */
  readonly remember: () => Promise<void>;
  readonly refreshNotes: () => Promise<void>;
  /** Puts a question about the article to the background, which is sent it once more if it has been stopped meanwhile. */
  readonly ask: <K extends Question>(question: K) => Promise<Answer<K>>;
};

/** Has the background keep an article, and knows what the reader said and wrote of it. */
export function createKeeper(article: PageArticle, { info, messageOf, send }: Gate): Keeper {
  const opinions = new Map<string, Opinion>();
  let keeping: Keeping | undefined;
  let notes: readonly PlacedNote[] = [];

  async function ask<K extends Question>(question: K): Promise<Answer<K>> {
    const about = { article: article.id, page: info() };
    // All three ask alike, and are answered each in its own way.
    const put = (): Promise<unknown> => send(question as 'notes.place', about);
    let answer = await put();
    if (answer === 'resend') {
      await article.analyse();
      answer = await put();
    }
    if (answer === 'resend') throw new Error(lost);
    return answer as Answer<K>;
  }

  return {
    keeping: () => keeping,
    notes: () => notes,
    opinions,
    async remember() {
      try {
        const remembered = await ask('article.opened');
        keeping = { state: remembered.state };
        opinions.clear();
        for (const { finding, opinion } of remembered.opinions) opinions.set(findingKey(finding), opinion);
        notes = remembered.notes;
      } catch (error) {
        keeping = { state: 'failed', error: messageOf(error) };
      }
    },
    async refreshNotes() {
      notes = await ask('notes.place');
    },
    ask,
  };
}
