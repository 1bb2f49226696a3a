import type { Finding } from '../core/finding.ts';
import type { IgnoreWhere } from '../core/page.ts';
import type { Opinion } from '../core/stored.ts';
import { t, tOf } from './message.ts';
import { OpinionChoice } from './OpinionChoice.tsx';

type Props = {
  /** `undefined` of words that the reader chose. */
  readonly finding: Finding | undefined;
  readonly opinion: Opinion | null;
  /** Not there where no opinions are kept, as in private windows. */
  readonly judge?: ((opinion: Opinion | null) => void) | undefined;
  /** Begins a note; not there where none are kept. */
  readonly note?: (() => void) | undefined;
  readonly ignore?: ((where: IgnoreWhere) => void) | undefined;
  /** What was hidden just now, instead of what else could be done. */
  readonly ignored?: { readonly where: IgnoreWhere; readonly undo: () => void } | undefined;
};

/** What the reader can do about one mark, in the card and in the popup alike. */
export function MarkActions({ finding, opinion, judge, note, ignore, ignored }: Props) {
  // Another mark on a judge's appointer is another claim, so its words are not ignored everywhere.
  const places: readonly IgnoreWhere[] =
    finding?.kind === 'judge-appointment' ? ['passage'] : ['passage', 'everywhere'];
  const offered = ignored ? [ignored.where] : places;
  return (
    <>
      {judge && <OpinionChoice opinion={opinion} set={judge} />}
      <footer aria-live="polite">
        {ignored && <span>{tOf('ignored', ignored.where)}</span>}
        {!ignored &&
          (note ? (
            <button type="button" class="note-mark" onClick={note}>
              {t('note')}
            </button>
          ) : (
            <small>{t('notePrivate')}</small>
          ))}
        {ignore &&
          offered.map((where) => (
            // The same button takes it back, so that the keyboard stays where it is.
            <button
              key={where}
              type="button"
              title={ignored ? undefined : tOf('ignoreHelp', where)}
              onClick={ignored ? ignored.undo : () => ignore(where)}
            >
              {ignored ? t('undo') : tOf('ignore', where)}
            </button>
          ))}
      </footer>
    </>
  );
}
