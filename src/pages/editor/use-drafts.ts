import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Note, nextRevision } from '../../core/note.ts';
import type { PageInfo } from '../../core/page.ts';
import { isDraftKept, sendDraft } from '../../messaging/drafts.ts';
import type { SavingState } from '../../ui/NoteEditor.tsx';
import { DraftSender } from './draft-sender.ts';

type Drafts = {
  /** The note as it was typed here, unless a later version of it was stored from elsewhere. */
  readonly current: (stored: Note) => Note;
  readonly change: (note: Note, part: Partial<Pick<Note, 'body' | 'tags'>>) => void;
  readonly stateOf: (note: Note) => SavingState | undefined;
};

/** What is being typed, and how far it has come. */
export function useDrafts(page: PageInfo, tab: number): Drafts {
  const [typed, setTyped] = useState<ReadonlyMap<string, Note>>(new Map());
  const [states, setStates] = useState<ReadonlyMap<string, SavingState>>(new Map());
  const stop = useMemo(() => new AbortController(), []);
  useEffect(() => () => stop.abort(), [stop]);
  const sender = useMemo(
    () =>
      new DraftSender({
        send: (note) => sendDraft({ note, page, tab }),
        isKept: isDraftKept,
        tell: (id, state) => setStates((before) => new Map(before).set(id, state)),
        signal: stop.signal,
      }),
    [stop],
  );

  return {
    current: (stored) => {
      const own = typed.get(stored.id);
      return own && own.revision > stored.revision ? own : stored;
    },
    change: (note, part) => {
      const now = Date.now();
      const draft = { ...note, ...part, edited: now, revision: nextRevision(note.revision, now) };
      setTyped((before) => new Map(before).set(note.id, draft));
      sender.put(draft);
    },
    stateOf: ({ id }) => states.get(id),
  };
}
