import { type Found, findJudges } from './find-judge.ts';
import { isNamed, type Subject } from './subject.ts';
import type { PlainName } from './plain-names.ts';
import type { Framing } from './framing.ts';
import { hintsAround, lookUp, type Named, type PlacedSentence } from './roster.ts';
import { mentionAt } from './titled-names.ts';

/** One framed judge: the name as written where it is nearest, and what the record knows. */
export type FramedJudge = { readonly name: string; readonly found: Found };

export type FramedJudges = {
  readonly people: readonly FramedJudge[];
  readonly group: boolean;
  readonly onlyNominees: boolean;
  readonly isJusticeTitled: boolean;
};

const sentencesBack = 3;

/** The judges whom a framing is about, looked for in earlier sentences when its own only says "he" or "the judge". */
export function resolveSubject(
  subject: Subject,
  framing: Framing,
  sentences: readonly PlacedSentence[],
  index: number,
  date: string | undefined,
): FramedJudges {
  const sentence = sentences[index] as PlacedSentence;
  const names = subject.names.length > 0 ? subject.names : meantEarlier(subject, sentences, index, framing);
  const named = names.filter(isNamed);
  const people = uniquePeople(names).map((name) =>
    isNamed(name)
      ? { name: name.name, found: lookUpHere(name, framing, sentence, date) }
      : plainJudge(sentence, name, date),
  );
  const plural = framing.plural === true && subject.plural !== false;
  return {
    people,
    group: people.length > 1 || (people.length === 0 && (plural || (subject.plural ?? false))) || (plural && people.length === 0),
    onlyNominees: named.length > 0 && named.length === names.length && named.every(({ person }) => person.isNominee),
    isJusticeTitled: named.length > 0 && named.every(({ person }) => person.isJustice),
  };
}

function uniquePeople(names: readonly (Named | PlainName)[]): readonly (Named | PlainName)[] {
  return names.filter(
    (name, at) => !isNamed(name) || names.findIndex((other) => isNamed(other) && other.person === name.person) === at,
  );
}

/** "She was appointed by": the judge named last, in this sentence before the pronoun or in the ones before. */
function meantEarlier(
  subject: Subject,
  sentences: readonly PlacedSentence[],
  index: number,
  framing: Framing,
): readonly (Named | PlainName)[] {
  if (!subject.isPronoun || subject.plural === true) return [];
  const own = (sentences[index] as PlacedSentence).names.filter(({ to }) => to <= framing.from);
  if (own.length > 0) return own.slice(-1);
  for (let back = 1; back <= sentencesBack; back += 1) {
    const names = sentences[index - back]?.names ?? [];
    const last = names.at(-1);
    if (last !== undefined) return [names[0] as Named];
  }
  return [];
}

function lookUpHere(name: Named, framing: Framing, sentence: PlacedSentence, date: string | undefined): Found {
  const first = lookUp(name.person, date);
  if (first.candidates.length <= 1 && first.courtFits) return first;
  // The framing's own sentence may name the court: "an Obama appointee to the federal court in Oakland".
  const to = framing.outerTo;
  const hints = hintsAround(sentence.scan, { from: to, to, titleFrom: to, isJustice: false });
  const second = findJudges({ name: name.person.name, hints, ...(date === undefined ? {} : { date }) });
  return second.courtFits && second.candidates.length > 0 && second.candidates.length <= Math.max(1, first.candidates.length)
    ? second
    : first;
}

function plainJudge(sentence: PlacedSentence, { from, to }: PlainName, date: string | undefined): FramedJudge {
  const mention = mentionAt(sentence.scan.text, sentence.scan.lexemes, from, to);
  const hints = hintsAround(sentence.scan, { from, to, titleFrom: from, isJustice: false });
  return { name: mention.name, found: findJudges({ name: mention.name, hints, ...(date === undefined ? {} : { date }) }) };
}
