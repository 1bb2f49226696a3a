import type { NamedJudge } from '../core/finding.ts';
import { describeJudge } from '../core/judges/describe-record.ts';
import { t, tOf } from './message.ts';

type Props = { readonly judges: readonly NamedJudge[] };

/** What the record says of a named judge, or why it says nothing. */
function recordOf({ record }: NamedJudge): string {
  const [only, ...others] = record?.candidates ?? [];
  if (!only) return t('judgeNotInRecord');
  if (others.length > 0) return t('judgeAmbiguous', others.length + 1);
  // The latest seat is the one that an article is most likely about.
  return describeJudge(only)[0] ?? t('judgeNotInRecord');
}

/** The appointers that the article gives, each with the form of its wording. */
function labelsOf({ labels }: NamedJudge): string {
  const said = labels.map(({ form, appointer, party }) => {
    const who = appointer ?? (party && t(`party_${party}`));
    return [who, tOf('subtype', form)].filter(Boolean).join(', ');
  });
  return said.length > 0 ? t('judgeLabelled', [...new Set(said)].join('; ')) : t('judgeUnlabelled');
}

function Judge({ judge }: { readonly judge: NamedJudge }) {
  const { name, mentions, first } = judge;
  return (
    <li>
      <b>{name}</b>{' '}
      <small>
        {mentions.length === 1 ? t('mentionsOne') : t('mentionsMany', mentions.length)},{' '}
        {tOf('judgeFirst', first)} · {labelsOf(judge)}
      </small>
      <p>{recordOf(judge)}</p>
    </li>
  );
}

/** Which judges the article names, and for which of them it gives an appointer. */
export function JudgesPanel({ judges }: Props) {
  if (judges.length === 0) return null;
  const labelled = judges.filter((judge) => judge.labelled).length;
  const named = judges.length === 1 ? t('judgesNamedOne') : t('judgesNamedMany', judges.length);
  return (
    <details class="judges">
      <summary>
        {named}, {t('judgesLabelled', labelled)}
      </summary>
      <ul>
        {judges.map((judge) => (
          <Judge key={judge.name} judge={judge} />
        ))}
      </ul>
    </details>
  );
}
