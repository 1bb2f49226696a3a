import { useEffect, useRef } from 'preact/hooks';
import { t } from './message.ts';

type Props = { readonly isMark: boolean; readonly restore: () => void };

/** Says that a note was deleted, and brings it back. */
export function DeletedNote({ isMark, restore }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed has gone with its note: the keyboard does not start anew at the top.
  useEffect(() => undo.current?.focus(), []);
  return (
    <p role="status" class="deleted">
      {t(isMark ? 'deletedMark' : 'noteDeleted')}{' '}
      <button ref={undo} type="button" onClick={restore}>
        {t('undo')}
      </button>
    </p>
  );
}
