import type { SettingsChange } from '../src/core/settings.ts';
import { send, sendToPage } from '../src/messaging/send.ts';
import { t } from '../src/ui/message.ts';
import { SensitivityChoice } from '../src/ui/SensitivityChoice.tsx';
import { Toggle } from '../src/ui/Toggle.tsx';
import { WhyNothing } from '../src/ui/WhyNothing.tsx';
import { KeepAndExport } from './KeepAndExport.tsx';
import { MarkedArticle } from './MarkedArticle.tsx';
import { MarkWhere } from './MarkWhere.tsx';
import { infoIn, requestAccess } from './page-state.ts';
import { useTab } from './use-tab.ts';

/** The toolbar popup: what is marked on the page in front, and what is to be marked. */
export function Popup() {
  const { state, error, attempt } = useTab();
  if (!state) return <main aria-busy="true">{error && <p role="alert">{t('failed', error)}</p>}</main>;
  const { tab, site, settings, report } = state;
  const info = infoIn(state);
  const change = (part: SettingsChange) => attempt(() => send('settings.change', { tab, change: part }));

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
        <MarkedArticle state={state} report={report} attempt={attempt} />
      ) : (
        <WhyNothing
          report={report}
          settings={settings}
          host={site?.host}
          actions={{
            insist: () => attempt(() => sendToPage(tab, 'page.insist')),
            allow: () => attempt(() => requestAccess(site?.pattern)),
            retry: () => attempt(() => send('gate.load', { tab })),
          }}
        />
      )}
      <MarkWhere state={state} change={change} />
      <section aria-label={t('what')}>
        <Toggle label={t('quotedWords')} on={settings.quoted} set={(quoted) => change({ quoted })} />
        <SensitivityChoice value={settings.sensitivity} set={(sensitivity) => change({ sensitivity })} />
      </section>
      <KeepAndExport state={state} attempt={attempt} />
    </main>
  );
}
