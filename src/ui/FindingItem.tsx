import type { Note } from '../core/note.ts';
import type { FindingAct, IgnoreWhere, ListedFinding } from '../core/page.ts';
import { FindingDetails } from './FindingDetails.tsx';
import { MarkActions } from './MarkActions.tsx';
import { t, tOf } from './message.ts';
import { NoteTexts } from './NoteTexts.tsx';
import { Swatch } from './Swatch.tsx';

type Props = {
  readonly listed: ListedFinding;
  readonly notes: readonly Note[];
  readonly isGone: boolean;
  readonly show: () => void;
  readonly act: (act: FindingAct) => void;
  /** Not there where neither notes nor opinions are kept. */
  readonly note: (() => void) | undefined;
  /** How it was hidden while this list is open. */
  readonly ignored: { readonly where: IgnoreWhere; readonly undo: () => void } | undefined;
};

/** What opens at the list's lower edge would else have to be looked for; its words stay with it. */
const nearest: ScrollIntoViewOptions = { block: 'nearest' };

/** One mark of the list: a way to its passage, and behind "Why?" its explanation and what can be done about it. */
export function FindingItem({ listed, notes, isGone, show, act, note, ignored }: Props) {
  const { finding, opinion = null } = listed;
  return (
    <li>
      <button type="button" class="lead" title={t('showInPage')} onClick={show}>
        <Swatch kind={finding.kind} quoted={finding.voice === 'quoted'}>
          {finding.quote}
        </Swatch>
        <small>
          {tOf('voiceShort', finding.voice)}
          {notes.length > 0 && ` · ${t('noted')}`}
        </small>
      </button>
      {isGone && <p role="status">{t('problem_passage_gone')}</p>}
      <details
        onToggle={({ currentTarget }) =>
          currentTarget.open && currentTarget.parentElement?.scrollIntoView(nearest)
        }
      >
        <summary aria-label={t('why', finding.quote)}>{t('whyShort')}</summary>
        <FindingDetails finding={finding} />
        <NoteTexts notes={notes} />
        <fieldset class="actions" aria-label={t('actions', finding.quote)}>
          <MarkActions
            finding={finding}
            opinion={opinion}
            judge={note && ((changed) => act({ does: 'judge', opinion: changed }))}
            note={note}
            ignore={(where) => act({ does: 'ignore', where })}
            ignored={ignored}
          />
        </fieldset>
      </details>
    </li>
  );
}
