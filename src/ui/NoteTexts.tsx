import type { Note } from '../core/note.ts';
import { t } from './message.ts';
import { NoteText } from './NoteText.tsx';

type Props = { readonly notes: readonly Note[] };

/** Notes to read; they are written in the editor. */
export function NoteTexts({ notes }: Props) {
  const written = notes.filter(({ body, tags }) => body.trim() !== '' || tags.length > 0);
  if (written.length === 0) return null;
  return (
    <section class="notes">
      <h3>{t('notes')}</h3>
      {written.map((note) => (
        <NoteText key={note.id} note={note} />
      ))}
    </section>
  );
}
