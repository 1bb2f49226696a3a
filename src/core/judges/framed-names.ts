import type { Detected, ReadArticle } from '../detectors/detector.ts';
import type { NamedJudge } from '../finding.ts';
import type { JudgeRecord } from '../judge.ts';
import { parseName } from './names.ts';

/** A judge whom only a framing tells as one, never a title: "the judge, Ann Example, was appointed by Carter". */
export type FramedName = {
  readonly name: string;
  readonly mention: NamedJudge['mentions'][number];
  readonly candidates: readonly JudgeRecord[];
};

/** UTF-16 units around a framing in which its judge is named. */
const reach = 500;

/** The full names in framings whom the record knows, without those of `known` surnames; each once. */
export function framedNames(
  { blocks }: ReadArticle,
  findings: readonly Detected[],
  known: ReadonlySet<string>,
): FramedName[] {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const names = new Map<string, FramedName>();
  for (const finding of findings) {
    if (finding.kind !== 'judge-appointment') continue;
    const { block, start, end, appointment } = finding;
    const from = Math.max(0, start - reach);
    const around = (texts.get(block) ?? '').slice(from, end + reach);
    for (const name of appointment.judges) {
      const { given, surname } = parseName(name);
      const place = around.indexOf(name);
      if (place === -1 || given.length === 0 || known.has(surname) || names.has(name)) continue;
      const candidates = appointment.record.candidates.filter(
        (judge) => parseName(judge.name).surname === surname,
      );
      if (candidates.length === 0) continue;
      const mention = { block, start: from + place, end: from + place + name.length };
      names.set(name, { name, mention, candidates });
    }
  }
  return [...names.values()];
}
