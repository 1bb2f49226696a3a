import type { Detected, ReadArticle } from '../detectors/detector.ts';
import type { AppointerLabel, NamedJudge } from '../finding.ts';
import { asOf } from './directory.ts';
import { type PersonName, parseName } from './names.ts';
import { lookUp, mayBeSame, type Person, readFullRoster } from './roster.ts';

/** Every judge whom the article names, in order of the first mention, and whether an appointer is given for them. */
export function nameJudges(article: ReadArticle, findings: readonly Detected[]): NamedJudge[] {
  const firstOf = placesOf(article);
  const bySurname = readLabels(findings);
  return readFullRoster(article).people.flatMap((person) => {
    const found = lookUp(person, article.date);
    const candidates = found.areGone ? [] : found.candidates;
    const [mention] = person.mentions;
    if (mention === undefined || (candidates.length === 0 && !isSurelyJudge(person))) return [];
    const labels = labelsOf(person, bySurname);
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

/** A name that a finding gives to its judge, and what it says of the appointer. */
type NamedLabel = { readonly finding: Detected; readonly name: PersonName; readonly label: AppointerLabel };

/** Each name parsed once; by surname, in the order of the findings. */
function readLabels(findings: readonly Detected[]): ReadonlyMap<string, readonly NamedLabel[]> {
  const bySurname = new Map<string, NamedLabel[]>();
  for (const finding of findings) {
    if (finding.kind !== 'judge-appointment') continue;
    const { form, appointer, party, judges } = finding.appointment;
    for (const name of judges.map(parseName)) {
      const one = { finding, name, label: { form, appointer, party } };
      const list = bySurname.get(name.surname);
      if (list === undefined) bySurname.set(name.surname, [one]);
      else list.push(one);
    }
  }
  return bySurname;
}

/** One label a finding, also where it names the judge twice. */
function labelsOf(
  person: Person,
  bySurname: ReadonlyMap<string, readonly NamedLabel[]>,
): readonly AppointerLabel[] {
  const own = (bySurname.get(person.surname) ?? []).filter(({ name }) => mayBeSame(person.given, name));
  return own.filter(({ finding }, at) => own[at - 1]?.finding !== finding).map(({ label }) => label);
}
