import { isBlank, type Note } from '../core/note.ts';
import { t } from './message.ts';

type Props = { readonly notes: readonly Note[] };

/** Notes to read; they are written in the editor. */
export function NoteTexts({ notes }: Props) {
  const written = notes.filter((note) => note.body.trim() !== '' || (note.tags.length > 0 && !isBlank(note)));
  if (written.length === 0) return null;
  return (
    <section class="notes">
      <h3>{t('notes')}</h3>
      {written.map(({ id, body, tags }) => (
        <div key={id} class="note">
          <p class="note-body">{body}</p>
          {tags.length > 0 && <p class="tags">{t('tags', tags.join(', '))}</p>}
        </div>
      ))}
    </section>
  );
}
