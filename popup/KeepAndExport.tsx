import browser from 'webextension-polyfill';
import { isBlank } from '../src/core/note.ts';
import { dropLeftDrafts } from '../src/messaging/drafts.ts';
import { send } from '../src/messaging/send.ts';
import { ExportChoice } from '../src/ui/ExportChoice.tsx';
import { exportPage } from '../src/ui/export-formats.ts';
import { ForgetChoice } from '../src/ui/ForgetChoice.tsx';
import { t } from '../src/ui/message.ts';
import { Toggle } from '../src/ui/Toggle.tsx';
import { infoIn } from './page-state.ts';
import type { OfTab } from './use-tab.ts';

/** Whether articles are remembered, and what becomes of what is kept: exported, or forgotten. */
export function KeepAndExport({ state, attempt }: OfTab) {
  const { tab, settings, report, kept } = state;
  const info = infoIn(state);
  const isPrivate = report.state === 'marked' && report.keeping?.state === 'private';

  const forget = (what: 'article' | 'all', withNotes: boolean) =>
    attempt(() => {
      const address = what === 'article' ? info?.address : undefined;
      if (address === undefined || withNotes) dropLeftDrafts(address);
      return address === undefined
        ? send('everything.forget', { tab })
        : send('article.forget', { tab, address, withNotes });
    });

  return (
    <details class="keeping">
      <summary>{t('keepAndExport')}</summary>
      <Toggle
        label={t('remember')}
        on={settings.remember}
        set={(remember) => attempt(() => send('settings.change', { tab, change: { remember } }))}
      />
      <ExportChoice
        hasArticle={report.state === 'marked'}
        save={(format, what) =>
          attempt(() => {
            const article = what === 'article' ? info?.address : undefined;
            return browser.tabs.create({ url: browser.runtime.getURL(exportPage(format, article)) });
          })
        }
      />
      {!isPrivate && (
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
  );
}
