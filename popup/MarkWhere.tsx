import type { SettingsChange } from '../src/core/settings.ts';
import { t } from '../src/ui/message.ts';
import { Toggle } from '../src/ui/Toggle.tsx';
import { infoIn, type TabState } from './page-state.ts';

type Props = { readonly state: TabState; readonly change: (part: SettingsChange) => Promise<boolean> };

/** Whether this site and this page are marked, where everything is. */
export function MarkWhere({ state, change }: Props) {
  const { site, settings } = state;
  const host = site?.host;
  const info = infoIn(state);
  return (
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
  );
}
