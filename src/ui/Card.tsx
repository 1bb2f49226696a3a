import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../core/finding.ts';
import { messageOf } from '../core/message-of.ts';
import type { Note } from '../core/note.ts';
import type { IgnoreWhere } from '../core/page.ts';
import type { Opinion } from '../core/stored.ts';
import { FindingDetails } from './FindingDetails.tsx';
import { MarkActions } from './MarkActions.tsx';
import { t } from './message.ts';
import { NoteTexts } from './NoteTexts.tsx';
import { Swatch } from './Swatch.tsx';

type Undo = () => Promise<void>;

type Props = {
  /** What is marked: a finding, or words that the reader chose. */
  readonly marked: Finding | { readonly quote: string };
  readonly notes: () => Promise<readonly Note[]>;
  /** Opens the note editor; not there in private windows. */
  readonly note?: (() => Promise<void>) | undefined;
  readonly opinion?: Opinion | undefined;
  readonly judge?: ((opinion: Opinion | null) => Promise<void>) | undefined;
  readonly ignore?: ((where: IgnoreWhere) => Promise<Undo>) | undefined;
  readonly dismiss: () => void;
};

/** Explains one mark, and takes the reader's word on it. It has no text field: the page would hear every key. */
export function Card({ marked, notes: readNotes, note, judge, ignore, dismiss, ...props }: Props) {
  const finding = 'kind' in marked ? marked : undefined;
  const [ignored, setIgnored] = useState<{ where: IgnoreWhere; undo: Undo }>();
  const [failure, setFailure] = useState<string>();
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [opinion, setOpinion] = useState(props.opinion ?? null);
  // Once, when the card opens.
  useEffect(() => void readNotes().then(setNotes, () => undefined), []);

  /** Nothing is awaited before the action's own message, which may need the click. */
  async function act(action: () => Promise<void>): Promise<void> {
    try {
      await action();
      setFailure(undefined);
    } catch (error) {
      setFailure(t('failed', messageOf(error)));
    }
  }
  const setJudgement =
    judge &&
    ((changed: Opinion | null) =>
      act(async () => {
        await judge(changed);
        setOpinion(changed);
      }));
  const hide =
    ignore && ((where: IgnoreWhere) => act(async () => setIgnored({ where, undo: await ignore(where) })));
  const takeBack = (undo: Undo) =>
    act(async () => {
      await undo();
      setIgnored(undefined);
    });

  return (
    <div class="card" role="dialog" aria-label={t(finding ? 'card' : 'ownCard')} tabIndex={-1}>
      <header>
        <h2>
          <Swatch kind={finding?.kind ?? 'own'} quoted={finding?.voice === 'quoted'}>
            {marked.quote}
          </Swatch>
        </h2>
        <button type="button" class="close" aria-label={t('close')} onClick={dismiss}>
          ×
        </button>
      </header>
      {finding ? <FindingDetails finding={finding} /> : <p class="subtype">{t('ownMark')}</p>}
      <NoteTexts notes={notes} />
      {failure && <p role="alert">{failure}</p>}
      <MarkActions
        finding={finding}
        opinion={opinion}
        judge={setJudgement}
        note={note && (() => act(note))}
        ignore={hide}
        ignored={ignored && { where: ignored.where, undo: () => takeBack(ignored.undo) }}
      />
    </div>
  );
}
