import { useState } from 'preact/hooks';
import type { Finding } from '../core/finding.ts';
import type { Note } from '../core/note.ts';
import type { ListedFinding } from '../core/page.ts';
import { FindingDetails } from './FindingDetails.tsx';
import { t, tOf } from './message.ts';
import { NoteTexts } from './NoteTexts.tsx';
import { Swatch } from './Swatch.tsx';

type Props = {
  readonly findings: readonly ListedFinding[];
  /** Leads the reader to the passage; `false` when the page no longer has it. */
  readonly show: (index: number) => Promise<boolean>;
  readonly unignore: (id: string) => void;
  readonly notesOn: (finding: Finding) => readonly Note[];
  /** Begins a note on the finding at that place of the page's list; not there where notes are not kept. */
  readonly note?: ((index: number) => void) | undefined;
};

/** The marks in reading order, each with its explanation, and below them what the reader has hidden. */
export function FindingList({ findings, show, unignore, notesOn, note }: Props) {
  const [gone, setGone] = useState<number>();
  const shown = findings.filter((listed) => listed.shown);
  const ignored = findings.filter(({ ignoredBy }) => ignoredBy);
  const lead = async (index: number) => setGone((await show(index).catch(() => false)) ? undefined : index);

  return (
    <div class="list">
      {shown.length === 0 && <p class="none">{t(findings.length === 0 ? 'marksNone' : 'marksHidden')}</p>}
      <ol class="findings">
        {shown.map(({ index, finding, opinion }) => (
          <li key={index}>
            <button type="button" class="lead" title={t('showInPage')} onClick={() => lead(index)}>
              <Swatch kind={finding.kind} quoted={finding.voice === 'quoted'}>
                {finding.quote}
              </Swatch>
              <small>
                {tOf('voiceShort', finding.voice)}
                {notesOn(finding).length > 0 && ` · ${t('noted')}`}
              </small>
            </button>
            {gone === index && <p role="status">{t('passageGone')}</p>}
            <details>
              <summary aria-label={t('why', finding.quote)}>{t('whyShort')}</summary>
              <FindingDetails finding={finding} />
              {opinion && <p class="opinion">{tOf('opinionSaid', opinion)}</p>}
              <NoteTexts notes={notesOn(finding)} />
              {note && (
                <button
                  type="button"
                  class="note-finding"
                  aria-label={t('noteOnMark', finding.quote)}
                  onClick={() => note(index)}
                >
                  {t('note')}
                </button>
              )}
            </details>
          </li>
        ))}
      </ol>
      {ignored.length > 0 && (
        <details class="ignored">
          <summary>{t('hiddenByYou', ignored.length)}</summary>
          <ul>
            {ignored.map(({ index, finding, ignoredBy = '' }) => (
              <li key={index}>
                <span>{finding.quote}</span>
                <button type="button" onClick={() => unignore(ignoredBy)}>
                  {t('showAgain')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
