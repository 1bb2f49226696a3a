import { placeOf } from '../src/core/finding-place.ts';
import { notesOn } from '../src/core/note.ts';
import type { PageReport } from '../src/core/page.ts';
import type { NoteSubject } from '../src/messaging/protocol.ts';
import { send, sendToPage } from '../src/messaging/send.ts';
import { FindingList } from '../src/ui/FindingList.tsx';
import { JudgesPanel } from '../src/ui/JudgesPanel.tsx';
import { KeepActions } from '../src/ui/KeepActions.tsx';
import { KindToggles } from '../src/ui/KindToggles.tsx';
import { t, tOf } from '../src/ui/message.ts';
import { openEditor } from './open-editor.ts';
import { requestAccess } from './page-state.ts';
import type { OfTab } from './use-tab.ts';

type Props = OfTab & { readonly report: PageReport & { readonly state: 'marked' } };

/** What is marked on the page, what the reader keeps of it, and what is to be said of either. */
export function MarkedArticle({ state: { tab, site, settings, kept }, report, attempt }: Props) {
  const { findings, judges, keeping, isRestless, info } = report;

  // Both at once: the popup may close as soon as the editor opens.
  const note = (subject: NoteSubject) =>
    attempt(async () => {
      const [, answer] = await Promise.all([openEditor(tab), sendToPage(tab, 'note.begin', subject)]);
      if (answer !== 'begun') throw new Error(tOf('problem', answer));
    });

  return (
    <>
      <KindToggles
        findings={findings}
        kinds={settings.kinds}
        set={(kind, on) => attempt(() => send('settings.change', { tab, change: { kinds: { [kind]: on } } }))}
      />
      <JudgesPanel judges={judges} />
      <FindingList
        findings={findings}
        show={(finding) => sendToPage(tab, 'finding.show', placeOf(finding))}
        act={(finding, act) =>
          attempt(async () => {
            const isDone = await sendToPage(tab, 'finding.act', { at: placeOf(finding), act });
            if (!isDone) throw new Error(t('problem_passage_gone'));
          })
        }
        unignore={(id) => attempt(() => send('ignore.remove', { id, tab }))}
        notesOn={(finding) => notesOn(finding, kept.notes)}
        note={
          keeping?.state === 'private'
            ? undefined
            : (finding) => note({ about: 'finding', at: placeOf(finding) })
        }
      />
      <KeepActions
        notes={kept.notes.map(({ note }) => note)}
        isSaved={kept.isSaved}
        keeping={keeping}
        note={() => note({ about: 'article' })}
        save={() => attempt(() => sendToPage(tab, 'article.keep', { address: info.address }))}
      />
      {isRestless && <p class="restless">{t('restless')}</p>}
      {site && !site.granted && (
        <section class="why">
          <p>{t('accessOnce')}</p>
          <button type="button" onClick={() => attempt(() => requestAccess(site.pattern))}>
            {t('allowSite')}
          </button>
        </section>
      )}
    </>
  );
}
