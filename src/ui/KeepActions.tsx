import { isBlank, type Note } from '../core/note.ts';
import type { Keeping } from '../core/page.ts';
import { t } from './message.ts';
import { NoteText } from './NoteText.tsx';

type Props = {
  readonly notes: readonly Note[];
  readonly isSaved: boolean;
  readonly keeping: Keeping | undefined;
  /** Begins a note on the whole article. */
  readonly note: () => void;
  readonly save: () => void;
};

const quoteOf = ({ target }: Note) =>
  target.about === 'article' ? t('wholeArticle') : target.selector.exact;

/** What is kept of an article: its notes to read, and ways to write one and to keep the full text. */
export function KeepActions({ notes, isSaved, keeping, note, save }: Props) {
  const written = notes.filter((each) => !isBlank(each));
  if (keeping?.state === 'private') return <p class="private">{t('notePrivate')}</p>;
  return (
    <section class="keep" aria-label={t('keep')}>
      {keeping?.state === 'failed' && <p role="alert">{t('notKept', keeping.error)}</p>}
      <button type="button" class="note-article" onClick={note}>
        {t('noteOnArticle')}
      </button>
      {isSaved ? (
        <span class="saved">{t('articleSaved')}</span>
      ) : (
        <button type="button" class="save-article" title={t('saveArticleHelp')} onClick={save}>
          {t('saveArticle')}
        </button>
      )}
      {written.length > 0 && (
        <details class="notes-list">
          <summary>{t('notesCount', written.length)}</summary>
          <ul>
            {written.map((each) => (
              <li key={each.id}>
                <q>{quoteOf(each)}</q>
                <NoteText note={each} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
