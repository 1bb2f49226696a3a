import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { placeOf } from '../src/core/finding-place.ts';
import { messageOf } from '../src/core/message-of.ts';
import { isBlank, notesOn } from '../src/core/note.ts';
import type { SettingsChange } from '../src/core/settings.ts';
import { dropLeftDrafts, sendLeftDrafts } from '../src/messaging/drafts.ts';
import { hear } from '../src/messaging/listen.ts';
import type { NoteSubject } from '../src/messaging/protocol.ts';
import { send, sendToPage } from '../src/messaging/send.ts';
import { ExportChoice } from '../src/ui/ExportChoice.tsx';
import { exportPage } from '../src/ui/export-formats.ts';
import { FindingList } from '../src/ui/FindingList.tsx';
import { ForgetChoice } from '../src/ui/ForgetChoice.tsx';
import { JudgesPanel } from '../src/ui/JudgesPanel.tsx';
import { KeepActions } from '../src/ui/KeepActions.tsx';
import { KindToggles } from '../src/ui/KindToggles.tsx';
import { t, tOf } from '../src/ui/message.ts';
import { SensitivityChoice } from '../src/ui/SensitivityChoice.tsx';
import { Toggle } from '../src/ui/Toggle.tsx';
import { WhyNothing } from '../src/ui/WhyNothing.tsx';
import { openEditor } from './open-editor.ts';
import { readTab, requestAccess, type TabState } from './page-state.ts';

/** The toolbar popup: what is marked on the page in front, and what is to be marked. */
export function Popup() {
  const [state, setState] = useState<TabState>();
  const [error, setError] = useState('');

  // Reading takes a while: of two that are under way only the later one counts.
  const readings = useRef(0);

  /** `false`: it failed. */
  const attempt = useCallback(async (action: () => Promise<unknown>): Promise<boolean> => {
    try {
      await action();
      readings.current += 1;
      const reading = readings.current;
      const read = await readTab();
      if (reading !== readings.current) return true;
      setState(read);
      setError('');
      return true;
    } catch (reason) {
      setError(messageOf(reason));
      return false;
    }
  }, []);
  useEffect(() => {
    attempt(sendLeftDrafts);
    hear('page.changed', () => void attempt(async () => undefined));
  }, [attempt]);

  if (!state) return <main aria-busy="true">{error && <p role="alert">{t('failed', error)}</p>}</main>;
  const { tab, site, settings, report, kept } = state;
  const host = site?.host;
  const info = 'info' in report ? report.info : undefined;
  const change = (part: SettingsChange) => attempt(() => send('settings.change', { tab, change: part }));

  // Both at once: the popup may close as soon as the editor opens.
  const note = (subject: NoteSubject) =>
    attempt(async () => {
      const [, answer] = await Promise.all([openEditor(tab), sendToPage(tab, 'note.begin', subject)]);
      if (answer !== 'begun') throw new Error(tOf('problem', answer));
    });
  const forget = (what: 'article' | 'all', withNotes: boolean) =>
    attempt(() => {
      const address = what === 'article' ? info?.address : undefined;
      if (address === undefined || withNotes) dropLeftDrafts(address);
      return address === undefined
        ? send('everything.forget', { tab })
        : send('article.forget', { tab, address, withNotes });
    });
  const keeping = report.state === 'marked' ? report.keeping : undefined;

  return (
    <main>
      <header>
        <h1>{t('name')}</h1>
        <Toggle
          label={t('markEverywhere')}
          on={settings.everywhere}
          set={(everywhere) => change({ everywhere })}
        />
      </header>
      {error && <p role="alert">{t('failed', error)}</p>}
      {info && report.state !== 'no-article' && (
        <section class="article">
          <h2>{info.headline}</h2>
          <p>{[info.outlet, info.date].filter(Boolean).join(' · ')}</p>
        </section>
      )}
      {report.state === 'marked' ? (
        <>
          <KindToggles
            findings={report.findings}
            kinds={settings.kinds}
            set={(kind, on) => change({ kinds: { [kind]: on } })}
          />
          <JudgesPanel judges={report.judges} />
          <FindingList
            findings={report.findings}
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
            save={() => attempt(() => sendToPage(tab, 'article.keep', { address: report.info.address }))}
          />
        </>
      ) : (
        <WhyNothing
          report={report}
          settings={settings}
          host={host}
          actions={{
            insist: () => attempt(() => sendToPage(tab, 'page.insist')),
            allow: () => attempt(() => requestAccess(site?.pattern)),
            retry: () => attempt(() => send('gate.load', { tab })),
          }}
        />
      )}
      {report.state === 'marked' && report.isRestless && <p class="restless">{t('restless')}</p>}
      {report.state === 'marked' && site && !site.granted && (
        <section class="why">
          <p>{t('accessOnce')}</p>
          <button type="button" onClick={() => attempt(() => requestAccess(site.pattern))}>
            {t('allowSite')}
          </button>
        </section>
      )}
      <section class="where" aria-label={t('where')}>
        {host && (
          <Toggle
            label={t('markSite', host)}
            on={!settings.offHosts.includes(host)}
            disabled={!settings.everywhere}
            set={(on) => change({ offHosts: { [host]: !on } })}
          />
        )}
        {info && (
          <Toggle
            label={t('markPage')}
            on={!settings.offPages.includes(info.address)}
            disabled={!settings.everywhere || settings.offHosts.includes(host ?? '')}
            set={(on) => change({ offPages: { [info.address]: !on } })}
          />
        )}
      </section>
      <section aria-label={t('what')}>
        <Toggle label={t('quotedWords')} on={settings.quoted} set={(quoted) => change({ quoted })} />
        <SensitivityChoice value={settings.sensitivity} set={(sensitivity) => change({ sensitivity })} />
      </section>
      <details class="keeping">
        <summary>{t('keepAndExport')}</summary>
        <Toggle label={t('remember')} on={settings.remember} set={(remember) => change({ remember })} />
        <ExportChoice
          hasArticle={report.state === 'marked'}
          save={(format, what) =>
            attempt(() => {
              const article = what === 'article' ? info?.address : undefined;
              return browser.tabs.create({ url: browser.runtime.getURL(exportPage(format, article)) });
            })
          }
        />
        {keeping?.state !== 'private' && (
          <ForgetChoice
            notes={
              info && report.state !== 'no-article'
                ? kept.notes.filter(({ note }) => !isBlank(note)).length
                : undefined
            }
            forget={forget}
          />
        )}
      </details>
    </main>
  );
}
