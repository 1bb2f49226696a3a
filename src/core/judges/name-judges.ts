import type { Detected, ReadArticle } from '../detectors/detector.ts';
import type { AppointerLabel, NamedJudge } from '../finding.ts';
import type { JudgeRecord } from '../judge.ts';
import { asOf } from './directory.ts';
import { framedNames } from './framed-names.ts';
import { parseName } from './names.ts';
import { ByFirstName, firstName, type Person } from './namesakes.ts';
import { lookUp, readFullRoster } from './roster.ts';

/** Every judge whom the article names, in order of the first mention, and whether an appointer is given for them. */
export function nameJudges(article: ReadArticle, findings: readonly Detected[]): NamedJudge[] {
  const bySurname = readLabels(findings);
  const { people } = readFullRoster(article);
  if (people.length === 0 && bySurname.size === 0) return [];
  const firstOf = placesOf(article);
  const lastOf = new Map(people.map((person) => [person.surname, person]));

  function describe(
    { name, mentions }: Pick<NamedJudge, 'name' | 'mentions'>,
    candidates: readonly JudgeRecord[],
    labels: readonly AppointerLabel[],
  ): NamedJudge {
    return {
      name,
      mentions,
      first: firstOf.get(mentions[0]?.block ?? '') ?? 'later',
      labelled: labels.length > 0,
      labels,
      record: candidates.length === 0 ? null : { asOf: asOf.commissions, candidates },
    };
  }

  const titled = people.flatMap((person) => {
    const found = lookUp(person, article.date);
    const candidates = found.areGone ? [] : found.candidates;
    const isNamed = person.mentions.length > 0 && (candidates.length > 0 || isSurelyJudge(person));
    const isLast = lastOf.get(person.surname) === person;
    return isNamed ? [describe(person, candidates, labelsOf(person, isLast, bySurname))] : [];
  });
  const known = new Set(people.map(({ surname }) => surname));
  const framed = framedNames(article, findings, known).map(({ name, mention, candidates }) =>
    describe({ name, mentions: [mention] }, candidates, labelsOf(parseName(name), true, bySurname)),
  );
  return framed.length === 0 ? titled : inOrder([...titled, ...framed], article);
}

function inOrder(judges: readonly NamedJudge[], { blocks }: ReadArticle): NamedJudge[] {
  const places = new Map(blocks.map(({ id }, place) => [id, place]));
  const placeOf = ({ mentions: [first] }: NamedJudge) => places.get(first?.block ?? '') ?? blocks.length;
  const startOf = ({ mentions: [first] }: NamedJudge) => first?.start ?? 0;
  return judges.toSorted((a, b) => placeOf(a) - placeOf(b) || startOf(a) - startOf(b));
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

/** What a finding says of its judge's appointer; `place` counts the labels of the article. */
type PlacedLabel = { readonly place: number; readonly finding: Detected; readonly label: AppointerLabel };

/** Labels of one surname: by the first name that the finding gives, and those with the surname alone. */
type SurnameLabels = { readonly named: ByFirstName<PlacedLabel>; readonly bare: PlacedLabel[] };

/** Each name parsed once; by surname, in the order of the findings. */
function readLabels(findings: readonly Detected[]): ReadonlyMap<string, SurnameLabels> {
  const bySurname = new Map<string, SurnameLabels>();
  let place = 0;
  for (const finding of findings) {
    if (finding.kind !== 'judge-appointment') continue;
    const { form, appointer, party, judges } = finding.appointment;
    for (const name of judges.map(parseName)) {
      const labels = bySurname.get(name.surname) ?? { named: new ByFirstName<PlacedLabel>(), bare: [] };
      const one = { place, finding, label: { form, appointer, party } };
      if (name.given.length === 0) labels.bare.push(one);
      else labels.named.add(one, firstName(name));
      bySurname.set(name.surname, labels);
      place += 1;
    }
  }
  return bySurname;
}

/** The surname alone is that of the last one of the name, as in the text; one label a finding, named twice or not. */
function labelsOf(
  person: Pick<Person, 'surname' | 'given'>,
  isLast: boolean,
  bySurname: ReadonlyMap<string, SurnameLabels>,
): readonly AppointerLabel[] {
  const labels = bySurname.get(person.surname);
  if (labels === undefined) return [];
  const own = [...labels.named.matching(firstName(person)), ...(isLast ? labels.bare : [])];
  own.sort((a, b) => a.place - b.place);
  return own.filter(({ finding }, at) => own[at - 1]?.finding !== finding).map(({ label }) => label);
}
