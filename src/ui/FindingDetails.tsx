import type { Finding } from '../core/finding.ts';
import { AppointmentDetails } from './AppointmentDetails.tsx';
import { t, tOf } from './message.ts';
import { plainerOf } from './plainer-of.ts';
import { voiceOf } from './voice-of.ts';

type Props = { readonly finding: Finding };

/** What a marked wording is, why it is marked, whose words it is, and what the record says. */
export function FindingDetails({ finding }: Props) {
  const { kind, subtype, reason, source, strength } = finding;
  const plainer = plainerOf(finding);
  return (
    <div class="details">
      <p class="subtype">
        {tOf('kind', kind)} · {tOf('subtype', subtype)}
      </p>
      <p class="reason">{reason}</p>
      {plainer && (
        <p class="plainer">
          <b>{t('plainer')}</b> {plainer}
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
