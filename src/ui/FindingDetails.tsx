import type { Finding } from '../core/finding.ts';
import { AppointmentDetails } from './AppointmentDetails.tsx';
import { t, tOf } from './message.ts';
import { voiceOf } from './voice-of.ts';

type Props = { readonly finding: Finding };

/** What a marked wording is, why it is marked, whose words it is, and what the record says. */
export function FindingDetails({ finding }: Props) {
  const { kind, subtype, reason, plainer = [], source, strength } = finding;
  return (
    <div class="details">
      <p class="subtype">
        {tOf('kind', kind)} · {tOf('subtype', subtype)}
      </p>
      <p class="reason">{reason}</p>
      {plainer.length > 0 && (
        <p class="plainer">
          <b>{t('plainer')}</b> {plainer.join(', ')}
        </p>
      )}
      <p class={`voice voice-${finding.voice}`}>{voiceOf(finding)}</p>
      {kind === 'judge-appointment' && <AppointmentDetails appointment={finding.appointment} />}
      <p class="source">
        {t('source', source)}
        {kind === 'loaded-language' && ` · ${t('strength', Math.round(strength * 100))}`}
      </p>
    </div>
  );
}
