import type { Appointment } from '../core/finding.ts';
import { describeJudge, describeVerdict } from '../core/judges/describe-record.ts';
import { t } from './message.ts';

type Props = { readonly appointment: Appointment };

/** The federal record beside a claim of who appointed a judge. */
export function AppointmentDetails({ appointment }: Props) {
  const { cue, record } = appointment;
  const lines = record.candidates.flatMap(describeJudge);
  return (
    <section class="record">
      {cue && <p class="cue">{t('cue', cue)}</p>}
      <h3>{t('record')}</h3>
      <p class={`verdict verdict-${record.verdict}`}>{describeVerdict(appointment)}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="source">{t('recordSource', record.asOf)}</p>
    </section>
  );
}
