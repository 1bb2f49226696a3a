import { useState } from 'preact/hooks';
import type { Finding } from '../core/finding.ts';
import { FindingDetails } from './FindingDetails.tsx';
import { t } from './message.ts';
import { Swatch } from './Swatch.tsx';

type Undo = () => Promise<void>;

type Props = {
  readonly finding: Finding;
  readonly ignorePassage: () => Promise<Undo>;
  readonly ignoreWord: () => Promise<Undo>;
  readonly dismiss: () => void;
};

type Done = { readonly text: string; readonly undo?: Undo };

/** Explains one mark, and takes the reader's word on it. It has no text field: the page would hear every key. */
export function Card({ finding, ignorePassage, ignoreWord, dismiss }: Props) {
  const [done, setDone] = useState<Done>();

  async function act(action: () => Promise<Done | undefined>) {
    try {
      setDone(await action());
    } catch (error) {
      setDone({ text: t('failed', error instanceof Error ? error.message : String(error)) });
    }
  }
  const passage = () => act(async () => ({ text: t('ignoredPassage'), undo: await ignorePassage() }));
  const word = () => act(async () => ({ text: t('ignoredWord'), undo: await ignoreWord() }));
  const takeBack = (undo: Undo) => act(async () => void (await undo()));

  return (
    <div class="card" role="dialog" aria-label={t('card')} tabIndex={-1}>
      <header>
        <h2>
          <Swatch kind={finding.kind} quoted={finding.voice === 'quoted'}>
            {finding.quote}
          </Swatch>
        </h2>
        <button type="button" class="close" aria-label={t('close')} onClick={dismiss}>
          ×
        </button>
      </header>
      <FindingDetails finding={finding} />
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
            <button type="button" title={t('notHereHelp')} onClick={passage}>
              {t('notHere')}
            </button>
            {finding.kind !== 'judge-appointment' && (
              <button type="button" title={t('ignoreWordHelp')} onClick={word}>
                {t('ignoreWord')}
              </button>
            )}
          </>
        )}
      </footer>
    </div>
  );
}
