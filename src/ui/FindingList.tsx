import { useState } from 'preact/hooks';
import type { Finding } from '../core/finding.ts';
import { findingKey } from '../core/finding-place.ts';
import type { Note } from '../core/note.ts';
import type { FindingAct, IgnoreWhere, ListedFinding } from '../core/page.ts';
import { FindingItem } from './FindingItem.tsx';
import { t } from './message.ts';

type Props = {
  readonly findings: readonly ListedFinding[];
  /** Leads the reader to the passage; `false` when the page no longer has it. */
  readonly show: (finding: Finding) => Promise<boolean>;
  readonly act: (finding: Finding, act: FindingAct) => void;
  readonly unignore: (id: string) => void;
  readonly notesOn: (finding: Finding) => readonly Note[];
  /** Begins a note on the finding; not there where notes are not kept. */
  readonly note?: ((finding: Finding) => void) | undefined;
};

/** The marks in reading order, each with its explanation, and below them what the reader has hidden. */
export function FindingList({ findings, show, act, unignore, notesOn, note }: Props) {
  const [gone, setGone] = useState<string>();
  // What is hidden here stays where it is, with a way back, until the list is opened anew.
  const [hidden, setHidden] = useState<ReadonlyMap<string, IgnoreWhere>>(new Map());
  const isHeld = ({ finding, ignoredBy }: ListedFinding) => ignoredBy && hidden.has(findingKey(finding));
  const shown = findings.filter((listed) => listed.shown || isHeld(listed));
  const ignored = findings.filter((listed) => listed.ignoredBy && !isHeld(listed));
  const lead = async (finding: Finding) =>
    setGone((await show(finding).catch(() => false)) ? undefined : findingKey(finding));

  function perform(finding: Finding, wanted: FindingAct): void {
    if (wanted.does === 'ignore')
      setHidden((before) => new Map(before).set(findingKey(finding), wanted.where));
    act(finding, wanted);
  }
  function hiddenAs({ finding, ignoredBy }: ListedFinding) {
    const where = hidden.get(findingKey(finding));
    return where && ignoredBy ? { where, undo: () => unignore(ignoredBy) } : undefined;
  }

  return (
    <div class="list">
      {shown.length === 0 && <p class="none">{t(findings.length === 0 ? 'marksNone' : 'marksHidden')}</p>}
      <ol class="findings">
        {shown.map((listed) => (
          <FindingItem
            key={findingKey(listed.finding)}
            listed={listed}
            notes={notesOn(listed.finding)}
            isGone={gone === findingKey(listed.finding)}
            show={() => lead(listed.finding)}
            act={(wanted) => perform(listed.finding, wanted)}
            note={note && (() => note(listed.finding))}
            ignored={hiddenAs(listed)}
          />
        ))}
      </ol>
      {ignored.length > 0 && (
        <details class="ignored">
          <summary>{t('hiddenByYou', ignored.length)}</summary>
          <ul>
            {ignored.map(({ finding, ignoredBy = '' }) => (
              <li key={findingKey(finding)}>
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
