import type { Detected, ReadArticle } from '../detectors/detector.ts';
import type { NamedJudge } from '../finding.ts';
import { asOf } from './directory.ts';
import { parseName } from './names.ts';
import { lookUp, readRoster } from './roster.ts';

/** Every judge whom the article names, in order of the first mention, and whether an appointer is given for them. */
export function nameJudges(article: ReadArticle, findings: readonly Detected[]): NamedJudge[] {
  const labelled = labelledSurnames(findings);
  return readRoster(article).people.flatMap((person) => {
    const found = lookUp(person, article.date);
    const candidates = found.areGone ? [] : found.candidates;
    // Someone only proposed for a court, whom the record has on no other, is no judge as yet.
    if (person.isNominee && candidates.length === 0) return [];
    return {
      name: person.name,
      mentions: person.mentions,
      labelled: labelled.has(person.surname),
      record: candidates.length === 0 ? null : { asOf: asOf.commissions, candidates },
    };
  });
}

function labelledSurnames(findings: readonly Detected[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const finding of findings) {
    if (finding.kind !== 'judge-appointment') continue;
    for (const name of finding.appointment.judges) surnames.add(parseName(name).surname);
  }
  return surnames;
}
