import { useEffect, useRef, useState } from 'preact/hooks';
import { longestBody, type Note, parseTags } from '../core/note.ts';
import { t } from './message.ts';
import { Swatch } from './Swatch.tsx';

/** How far what is typed has come. */
export type SavingState =
  | { readonly is: 'saved' | 'saving' }
  | { readonly is: 'failed'; readonly error: string };

type Props = {
  readonly note: Note;
  readonly saving: SavingState | undefined;
  /** The article no longer has the words that the note is about. */
  readonly isLost: boolean;
  readonly hasFocus: boolean;
  /** The id of a `datalist` of tags in use. */
  readonly tagList: string;
  readonly change: (part: Pick<Note, 'body'> | Pick<Note, 'tags'>) => void;
  readonly remove: () => void;
};

/** What a note is about: the marked words as they were, or the whole article. */
function Subject({ target }: Pick<Note, 'target'>) {
  if (target.about === 'article') return <h3>{t('wholeArticle')}</h3>;
  const isFinding = target.about === 'finding';
  return (
    <blockquote>
      <Swatch
        kind={isFinding ? target.finding.kind : 'own'}
        quoted={isFinding && target.finding.voice === 'quoted'}
      >
        {target.selector.exact}
      </Swatch>
    </blockquote>
  );
}

function savingText(saving: SavingState): string {
  return saving.is === 'failed' ? t('draft_failed', saving.error) : t(`draft_${saving.is}`);
}

/** One note, to be written: every key is a change, and there is nothing to press to save it. */
export function NoteEditor({ note, saving, isLost, hasFocus, tagList, change, remove }: Props) {
  const body = useRef<HTMLTextAreaElement>(null);
  // As typed, until the field is left: tags are read from it, and a comma that was just typed must stay.
  const [typedTags, setTypedTags] = useState<string>();
  useEffect(() => {
    if (hasFocus) body.current?.focus();
  }, [hasFocus]);
  const label = note.target.about === 'article' ? t('wholeArticle') : note.target.selector.exact;
  return (
    <article class="note-editor" aria-label={t('noteOnMark', label)}>
      <Subject target={note.target} />
      {isLost && <p class="lost">{t('orphan')}</p>}
      <textarea
        ref={body}
        aria-label={t('noteBody')}
        placeholder={t('noteBody')}
        rows={4}
        maxLength={longestBody}
        value={note.body}
        onInput={({ currentTarget }) => change({ body: currentTarget.value })}
      />
      <input
        type="text"
        aria-label={t('noteTags')}
        placeholder={t('noteTags')}
        list={tagList}
        value={typedTags ?? note.tags.join(', ')}
        onInput={({ currentTarget }) => {
          setTypedTags(currentTarget.value);
          change({ tags: parseTags(currentTarget.value) });
        }}
        onBlur={() => setTypedTags(undefined)}
      />
      <footer>
        <span role="status" class={saving?.is === 'failed' ? 'failed' : undefined}>
          {saving && savingText(saving)}
        </span>
        <button type="button" onClick={remove}>
          {t('deleteNote')}
        </button>
      </footer>
    </article>
  );
}
