import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FindingKind } from '../src/core/finding.ts';
import { hear } from '../src/messaging/listen.ts';
import type { Settings } from '../src/core/settings.ts';
import { send, sendToPage } from '../src/messaging/send.ts';
import { FindingList } from '../src/ui/FindingList.tsx';
import { KindToggles } from '../src/ui/KindToggles.tsx';
import { t } from '../src/ui/message.ts';
import { SensitivityChoice } from '../src/ui/SensitivityChoice.tsx';
import { Toggle } from '../src/ui/Toggle.tsx';
import { WhyNothing } from '../src/ui/WhyNothing.tsx';
import { readTab, requestAccess, type TabState } from './page-state.ts';

const toggled = (list: readonly string[], item: string, off: boolean): string[] =>
  off ? [...new Set([...list, item])] : list.filter((other) => other !== item);

/** The toolbar popup: what is marked on the page in front, and what is to be marked. */
export function Popup() {
  const [state, setState] = useState<TabState>();
  const [error, setError] = useState('');

  const attempt = useCallback(async (action: () => Promise<unknown>) => {
    try {
      await action();
      setState(await readTab());
      setError('');
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason));
    }
  }, []);
  useEffect(() => {
    attempt(async () => undefined);
    hear('page.changed', () => void attempt(async () => undefined));
  }, [attempt]);

  if (!state) return <main aria-busy="true">{error && <p role="alert">{t('failed', error)}</p>}</main>;
  const { tab, site, settings, report } = state;
  const host = site?.host;
  const info = 'info' in report ? report.info : undefined;
  const change = (part: Partial<Settings>) => attempt(() => send('settings.change', { tab, change: part }));
  const setKind = (kind: FindingKind, on: boolean) => change({ kinds: { ...settings.kinds, [kind]: on } });

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
          <KindToggles findings={report.findings} kinds={settings.kinds} set={setKind} />
          <FindingList
            findings={report.findings}
            show={(index) => sendToPage(tab, 'finding.show', { index })}
            unignore={(id) => attempt(() => send('ignore.remove', { id, tab }))}
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
            set={(on) => change({ offHosts: toggled(settings.offHosts, host, !on) })}
          />
        )}
        {info && (
          <Toggle
            label={t('markPage')}
            on={!settings.offPages.includes(info.address)}
            disabled={!settings.everywhere || settings.offHosts.includes(host ?? '')}
            set={(on) => change({ offPages: toggled(settings.offPages, info.address, !on) })}
          />
        )}
      </section>
      <section aria-label={t('what')}>
        <Toggle label={t('quotedWords')} on={settings.quoted} set={(quoted) => change({ quoted })} />
        <SensitivityChoice value={settings.sensitivity} set={(sensitivity) => change({ sensitivity })} />
      </section>
    </main>
  );
}
