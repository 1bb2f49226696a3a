import { isBlank, type Note } from '../core/note.ts';
import type { PageInfo } from '../core/page.ts';
import type { NoteChange } from '../messaging/protocol.ts';
import { announce, sendToPage } from '../messaging/send.ts';
import { changeNote, listNotes, putNote } from '../storage/notes.ts';
import { broadcast } from './broadcast.ts';

/** Said wherever a note is refused. */
export const privateRefusal = 'Notes are not kept in private windows.';

export async function draftNote(note: Note, page: PageInfo, tab: number | undefined): Promise<Note> {
  const { note: holds, hasText } = await putNote(note, page);
  if (!hasText && tab !== undefined && !isBlank(note))
    sendToPage(tab, 'article.keep', { address: note.article }).catch(() => undefined);
  announce('notes.changed');
  return holds;
}

/** `undefined`: no such note is stored. */
export async function deleteNote({ id, revision, time }: NoteChange): Promise<Note | undefined> {
  return changed(id, (note) => ({ ...note, revision, deleted: time }));
}

export async function restoreNote({ id, revision }: NoteChange): Promise<Note> {
  const restored = await changed(id, ({ deleted: _deleted, ...note }) => ({ ...note, revision }));
  if (!restored) throw new Error('This note is gone.');
  return restored;
}

async function changed(id: string, change: (note: Note) => Note): Promise<Note | undefined> {
  const note = await changeNote(id, change);
  if (!note) return undefined;
  announce('notes.changed');
  await broadcast('notes.changed');
  return note;
}

/** The notes of an article, or all, that are not deleted. */
export async function currentNotes(article?: string): Promise<Note[]> {
  return (await listNotes(article)).filter(({ deleted }) => deleted === undefined);
}

/** Every tag in use, the most used first. */
export async function listTags(): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const { tags } of await currentNotes())
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
}
