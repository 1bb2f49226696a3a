import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../core/finding.ts';
import type { Note } from '../core/note.ts';
import type { Opinion } from '../core/stored.ts';
import { FindingDetails } from './FindingDetails.tsx';
import { t } from './message.ts';
import { NoteTexts } from './NoteTexts.tsx';
import { OpinionChoice } from './OpinionChoice.tsx';
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
  readonly ignorePassage?: (() => Promise<Undo>) | undefined;
  readonly ignoreWord?: (() => Promise<Undo>) | undefined;
  readonly dismiss: () => void;
};

type Done = { readonly text: string; readonly undo?: Undo };

/** Explains one mark, and takes the reader's word on it. It has no text field: the page would hear every key. */
export function Card(props: Props) {
  const { marked, dismiss } = props;
  const finding = 'kind' in marked ? marked : undefined;
  const [done, setDone] = useState<Done>();
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [opinion, setOpinion] = useState(props.opinion ?? null);
  // Once, when the card opens.
  useEffect(() => void props.notes().then(setNotes, () => undefined), []);

  async function act(action: () => Promise<Done | undefined>) {
    try {
      setDone(await action());
    } catch (error) {
      setDone({ text: t('failed', error instanceof Error ? error.message : String(error)) });
    }
  }
  const ignore = (add: () => Promise<Undo>, text: string) => () =>
    act(async () => ({ undo: await add(), text }));
  const takeBack = (undo: Undo) => act(async () => void (await undo()));
  const judge = props.judge;
  const setJudgement = (changed: Opinion | null) =>
    act(async () => {
      await judge?.(changed);
      setOpinion(changed);
      return undefined;
    });
  // Nothing is awaited before the click's own message.
  const openNote = () => act(async () => void (await props.note?.()));

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
      {judge && <OpinionChoice opinion={opinion} set={setJudgement} />}
      <footer aria-live="polite">
        {done ? (
          <>
            <span>{done.text}</span>
            {done.undo && (
              <button type="button" onClick={() => done.undo && takeBack(done.undo)}>
                {t('undo')}
              </button>
            )}
          </>
        ) : (
          <>
            {props.note ? (
              <button type="button" onClick={openNote}>
                {t('note')}
              </button>
            ) : (
              <small>{t('notePrivate')}</small>
            )}
            {props.ignorePassage && (
              <button
                type="button"
                title={t('notHereHelp')}
                onClick={ignore(props.ignorePassage, t('ignoredPassage'))}
              >
                {t('notHere')}
              </button>
            )}
            {props.ignoreWord && finding?.kind !== 'judge-appointment' && (
              <button
                type="button"
                title={t('ignoreWordHelp')}
                onClick={ignore(props.ignoreWord, t('ignoredWord'))}
              >
                {t('ignoreWord')}
              </button>
            )}
          </>
        )}
      </footer>
    </div>
  );
}
