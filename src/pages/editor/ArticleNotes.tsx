import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { isBlank, type Note, nextRevision } from '../../core/note.ts';
import { send, sendToPage } from '../../messaging/send.ts';
import { DeletedNote } from '../../ui/DeletedNote.tsx';
import { ExportChoice } from '../../ui/ExportChoice.tsx';
import { exportPage } from '../../ui/export-formats.ts';
import { t, tOf } from '../../ui/message.ts';
import { NoteEditor } from '../../ui/NoteEditor.tsx';
import type { EditorView } from './read-editor.ts';
import { useDrafts } from './use-drafts.ts';

const tagList = 'tags-in-use';

type Props = {
  readonly view: Extract<EditorView, { state: 'article' }>;
  /** Does something, reads again what is to be shown, and says what failed. */
  readonly attempt: (action: () => Promise<unknown>) => void;
};

const changeOf = ({ id, revision }: Note) => {
  const time = Date.now();
  return { id, time, revision: nextRevision(revision, time) };
};

/** An article's notes, to be written. */
export function ArticleNotes({ view, attempt }: Props) {
  const { tab, page, lost, tags, isSaved, focus } = view;
  const drafts = useDrafts(page, tab);
  const [deleted, setDeleted] = useState<readonly Note[]>([]);
  const [restored, setRestored] = useState<string>();
  const notes = view.notes.map(drafts.current);
  // A note that was emptied stays in sight while it is the one being written.
  const listed = notes.filter((note) => !isBlank(note) || note.id === focus || drafts.stateOf(note));

  const begin = () =>
    attempt(async () => {
      const answer = await sendToPage(tab, 'note.begin', { about: 'article' });
      if (answer !== 'begun') throw new Error(tOf('problem', answer));
    });
  const remove = (note: Note) =>
    attempt(async () => {
      const gone = await send('note.delete', { ...changeOf(note), tab });
      if (gone) setDeleted((before) => [...before, gone]);
    });
  const restore = (note: Note) =>
    attempt(async () => {
      await send('note.restore', changeOf(note));
      setDeleted((before) => before.filter(({ id }) => id !== note.id));
      setRestored(note.id);
    });

  return (
    <>
      <header class="article">
        <div>
          <h1>{page.headline}</h1>
          <p>{[page.outlet, page.date].filter(Boolean).join(' · ')}</p>
        </div>
      </header>
      <datalist id={tagList}>
        {tags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      {listed.length === 0 && <p class="none">{t('editorNoNotes')}</p>}
      {listed.map((note) => (
        <NoteEditor
          key={note.id}
          note={note}
          saving={drafts.stateOf(note)}
          isLost={lost.includes(note.id)}
          hasFocus={note.id === focus || note.id === restored}
          tagList={tagList}
          change={(part) => drafts.change(note, part)}
          remove={() => remove(note)}
        />
      ))}
      {deleted.map((note) => (
        <DeletedNote key={note.id} isMark={note.target.about === 'passage'} restore={() => restore(note)} />
      ))}
      <section class="keep">
        {!listed.some(({ target }) => target.about === 'article') && (
          <button type="button" class="note-article" onClick={begin}>
            {t('noteOnArticle')}
          </button>
        )}
        {isSaved ? (
          <span class="saved">{t('articleSaved')}</span>
        ) : (
          <button
            type="button"
            class="save-article"
            title={t('saveArticleHelp')}
            onClick={() => attempt(() => sendToPage(tab, 'article.keep', { address: page.address }))}
          >
            {t('saveArticle')}
          </button>
        )}
      </section>
      <ExportChoice
        hasArticle
        save={(format, what) =>
          browser.tabs.create({
            url: browser.runtime.getURL(exportPage(format, what === 'article' ? page.address : undefined)),
          })
        }
      />
    </>
  );
}
