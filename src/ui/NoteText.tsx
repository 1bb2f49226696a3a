import type { Note } from '../core/note.ts';
import { t } from './message.ts';

type Props = { readonly note: Note };

/** One note to read. */
export function NoteText({ note: { body, tags } }: Props) {
  return (
    <div class="note">
      {body.trim() !== '' && <p class="note-body">{body}</p>}
      {tags.length > 0 && <p class="tags">{t('tags', tags.join(', '))}</p>}
    </div>
  );
}
