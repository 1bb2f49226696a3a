import type { Appointment } from '../core/finding.ts';
import type { JudgeRecord } from '../core/judge.ts';
import { describeAsOf, describeJudge, describeVerdict } from '../core/judges/describe-record.ts';
import { t } from './message.ts';

type Props = { readonly appointment: Appointment };

/** More candidates than this help nobody to tell them apart. */
const mostCandidates = 5;

function Judge({ judge }: { readonly judge: JudgeRecord }) {
  return (
    <li>
      <b>{judge.name}</b>
      <ul>
        {describeJudge(judge).map((seat) => (
          <li key={seat}>{seat}</li>
        ))}
      </ul>
    </li>
  );
}

/** The federal record beside a claim of who appointed a judge. */
export function AppointmentDetails({ appointment }: Props) {
  const { cue, record } = appointment;
  const { candidates } = record;
  const left = candidates.length - mostCandidates;
  return (
    <section class="record">
      {cue && <p class="cue">{t('cue', cue)}</p>}
      <h3>{t('record')}</h3>
      <p class={`verdict verdict-${record.verdict}`}>{describeVerdict(appointment)}</p>
      {candidates.length > 0 && (
        <ul class="candidates">
          {candidates.slice(0, mostCandidates).map((judge) => (
            <Judge key={judge.id} judge={judge} />
          ))}
        </ul>
      )}
      {left > 0 && <p>{t('moreCandidates', left)}</p>}
      <p class="source">{t('recordSource', describeAsOf(record))}</p>
    </section>
  );
}
