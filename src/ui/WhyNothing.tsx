import type { PageReport } from '../core/page.ts';
import type { Settings } from '../core/settings.ts';
import { t } from './message.ts';

type Report = Exclude<PageReport, { state: 'marked' }> | { readonly state: 'browser-page' | 'withheld' };

type Props = {
  readonly report: Report;
  readonly settings: Settings;
  readonly host: string | undefined;
  readonly actions: { readonly insist: () => void; readonly allow: () => void; readonly retry: () => void };
};

type Explanation = { readonly text: string; readonly button?: string; readonly act?: () => void };

function explain({ report, settings, host, actions }: Props): Explanation {
  switch (report.state) {
    case 'no-article':
      return { text: t('state_no_article'), button: t('insist'), act: actions.insist };
    case 'not-english':
      return { text: t('state_not_english'), button: t('insist'), act: actions.insist };
    case 'withheld':
      return { text: t('state_withheld'), button: t('allowSite'), act: actions.allow };
    case 'failed':
      return { text: t('state_failed', report.error), button: t('retry'), act: actions.retry };
    case 'browser-page':
      return { text: t('state_browser_page') };
    case 'reading':
      return { text: t('state_reading') };
    case 'off': {
      if (!settings.everywhere) return { text: t('state_off_everywhere') };
      return { text: t(settings.offHosts.includes(host ?? '') ? 'state_off_site' : 'state_off_page') };
    }
  }
}

/** Says why nothing is marked on the page, and offers what can be done about it. */
export function WhyNothing(props: Props) {
  const { text, button, act } = explain(props);
  return (
    <section class="why" aria-live="polite">
      <p>{text}</p>
      {button && (
        <button type="button" onClick={act}>
          {button}
        </button>
      )}
    </section>
  );
}
