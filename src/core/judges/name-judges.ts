import type { Detected, ReadArticle } from '../detectors/detector.ts';
import type { AppointerLabel, NamedJudge } from '../finding.ts';
import { asOf } from './directory.ts';
import { parseName } from './names.ts';
import { lookUp, mayBeSame, type Person, readFullRoster } from './roster.ts';

/** Every judge whom the article names, in order of the first mention, and whether an appointer is given for them. */
export function nameJudges(article: ReadArticle, findings: readonly Detected[]): NamedJudge[] {
  const firstOf = placesOf(article);
  return readFullRoster(article).people.flatMap((person) => {
    const found = lookUp(person, article.date);
    const candidates = found.areGone ? [] : found.candidates;
    const [mention] = person.mentions;
    if (mention === undefined || (candidates.length === 0 && !isSurelyJudge(person))) return [];
    const labels = labelsOf(person, findings);
    return {
      name: person.name,
      mentions: person.mentions,
      first: firstOf.get(mention.block) ?? 'later',
      labelled: labels.length > 0,
      labels,
      record: candidates.length === 0 ? null : { asOf: asOf.commissions, candidates },
    };
  });
}

/**
 * Whom the record doesn't know is no judge as yet when only proposed for a court, and a stage name ("Judge Judy") or a
 * slip when the article never gives a full name.
 */
const isSurelyJudge = ({ isNominee, given }: Person): boolean => !isNominee && given.length > 0;

const leadParagraphs = 3;

/** Where in the article each block stands. */
function placesOf({ blocks }: ReadArticle): ReadonlyMap<string, NamedJudge['first']> {
  let paragraphs = 0;
  return new Map(
    blocks.map(({ id, kind }) => {
      if (kind === 'headline') return [id, 'headline'];
      if (kind !== 'standfirst') paragraphs += 1;
      return [id, paragraphs <= leadParagraphs ? 'lead' : 'later'];
    }),
  );
}

function labelsOf(person: Person, findings: readonly Detected[]): AppointerLabel[] {
  return findings.flatMap((finding) => {
    if (finding.kind !== 'judge-appointment') return [];
    const { form, appointer, party, judges } = finding.appointment;
    return judges
      .map(parseName)
      .some((name) => name.surname === person.surname && mayBeSame(person.given, name))
      ? { form, appointer, party }
      : [];
  });
}
