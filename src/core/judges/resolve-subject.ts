import { supremeCourt } from './courts.ts';
import { type Found, findJudges, type JudgeQuery } from './find-judge.ts';
import type { Framing } from './framing.ts';
import { hintsAround } from './name-hints.ts';
import { firstPlainName, type PlainName, plainNameBefore } from './plain-names.ts';
import { lookUp, type Named, type PlacedSentence } from './roster.ts';
import { isNamed, type Subject } from './subject.ts';
import { mentionAt } from './titled-names.ts';
import { pluralJudgeNouns } from './words.ts';

/** One framed judge: the name as written where it is nearest, and what the record knows. */
export type FramedJudge = { readonly name: string; readonly found: Found };

export type FramedJudges = {
  readonly people: readonly FramedJudge[];
  readonly group: boolean;
  /** The article titles each of them as a judge. */
  readonly areTitled: boolean;
  /** The article titles each of them only as a nominee. */
  readonly onlyNominees: boolean;
  readonly isJusticeTitled: boolean;
};

/** A name and the sentence it stands in. */
type Placed = { readonly name: Named | PlainName; readonly sentence: PlacedSentence };

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
  const placed =
    subject.names.length > 0
      ? subject.names.map((name) => ({ name, sentence }))
      : meantEarlier(subject, sentences, index, framing, date);
  const isTopCourt = speaksOfSupremeCourt(sentences, index);
  const people = withoutRepeats(placed).map((one) => {
    const judge = lookUpPlaced(one, framing, sentence, sentences, date);
    return isTopCourt ? preferJustice(judge, date) : judge;
  });
  const named = placed.map(({ name }) => name).filter(isNamed);
  const isTitled = named.length > 0 && named.length === placed.length;
  const plural = framing.plural === true && subject.plural !== false;
  return {
    people,
    group: people.length > 1 || plural || (people.length === 0 && subject.plural === true),
    areTitled: isTitled,
    onlyNominees: isTitled && named.every(({ person }) => person.isNominee),
    isJusticeTitled: isTitled && named.every(({ person }) => person.isJustice),
  };
}

function withoutRepeats(placed: readonly Placed[]): readonly Placed[] {
  return placed.filter(
    ({ name }, at) =>
      !isNamed(name) ||
      placed.findIndex((other) => isNamed(other.name) && other.name.person === name.person) === at,
  );
}

/** "She was appointed by": the judge named first in the sentence before, or the one before that. */
function meantEarlier(
  subject: Subject,
  sentences: readonly PlacedSentence[],
  index: number,
  framing: Framing,
  date: string | undefined,
): readonly Placed[] {
  if (saysTheTwo(sentences[index], framing)) return twoEarlier(sentences, index, date);
  if (!subject.isPronoun || subject.plural === true) return [];
  const own = sentences[index] as PlacedSentence;
  const before = own.names.findLast(({ to }) => to <= framing.from);
  if (before !== undefined) return [{ name: before, sentence: own }];
  for (let back = 1; back <= sentencesBack; back += 1) {
    const sentence = sentences[index - back];
    if (sentence === undefined) break;
    const [name] = sentence.names;
    if (name !== undefined) return [{ name, sentence }];
    const { lexemes } = sentence.scan;
    const plain = firstPlainName(lexemes, lexemes.length);
    if (plain === undefined) continue;
    const isTold =
      plain.to - plain.from > 1
        ? sentence.scan.courtWords > 0
        : speaksOfSupremeCourt(sentences, index) && isJustice({ name: plain, sentence }, date);
    if (isTold) return [{ name: plain, sentence }];
  }
  return [];
}

/** "the two justices", "both judges" before the wording. */
function saysTheTwo(sentence: PlacedSentence | undefined, framing: Framing): boolean {
  const lexemes = sentence?.scan.lexemes ?? [];
  for (let at = framing.outerFrom - 1; at >= Math.max(1, framing.outerFrom - theTwoReach); at -= 1) {
    if (!pluralJudgeNouns.has(lexemes[at]?.word ?? '')) continue;
    const count = lexemes[at - 1]?.word;
    return (count === 'two' && lexemes[at - 2]?.word === 'the') || count === 'both';
  }
  return false;
}

const theTwoReach = 8;

/** The two judges whom the sentences before name, if they name no third. */
function twoEarlier(
  sentences: readonly PlacedSentence[],
  index: number,
  date: string | undefined,
): readonly Placed[] {
  const near = sentences.slice(Math.max(0, index - sentencesBack), index);
  const titled = near.flatMap((sentence) => sentence.names.map((name) => ({ name, sentence })));
  const named = withoutRepeats(titled);
  if (named.length > 0) return named.length === 2 ? named : [];
  const plain = near.flatMap((sentence): Placed[] => {
    const { lexemes } = sentence.scan;
    const name = firstPlainName(lexemes, lexemes.length);
    return name !== undefined && isJustice({ name, sentence }, date) ? [{ name, sentence }] : [];
  });
  return plain.length === 2 ? plain : [];
}

/** A bare surname that a justice who serves on the article’s day has. */
function isJustice({ name, sentence }: Placed, date: string | undefined): boolean {
  const { from, to } = name;
  const written = mentionAt(sentence.scan.text, sentence.scan.lexemes, from, to).name;
  const day = date === undefined ? {} : { date };
  const found = findJudges({ name: written, hints: { courts: [supremeCourt] }, ...day });
  return found.courtFits && found.serving && found.candidates.length === 1;
}

function lookUpPlaced(
  { name, sentence }: Placed,
  framing: Framing,
  framed: PlacedSentence,
  sentences: readonly PlacedSentence[],
  date: string | undefined,
): FramedJudge {
  // The framing's own sentence may name the court: "an Obama appointee to the federal court in Oakland".
  const after = { from: framing.outerTo, to: framing.outerTo, titleFrom: framing.outerTo, isJustice: false };
  const day = date === undefined ? {} : { date };
  if (isNamed(name)) {
    const first = lookUp(name.person, date);
    if (first.candidates.length <= 1 && first.courtFits) return { name: name.name, found: first };
    const second = findJudges({ name: name.person.name, hints: hintsAround(framed.scan, after), ...day });
    return { name: name.name, found: narrower(first, second) };
  }
  const { from, to } = name;
  const mention = mentionAt(sentence.scan.text, sentence.scan.lexemes, from, to);
  const full = from + 1 === to ? fullerName(mention.name, sentences, framed.index) : undefined;
  if (full !== undefined) return { name: mention.name, found: findJudges({ ...full, ...day }) };
  const hints = hintsAround(sentence.scan, { from, to, titleFrom: from, isJustice: false });
  const first = findJudges({ name: mention.name, hints, ...day });
  const second = findJudges({ name: mention.name, hints: hintsAround(framed.scan, after), ...day });
  return { name: mention.name, found: narrower(first, second) };
}

/** A surname is given in full at most this many sentences before. */
const introducedWithin = 40;

/** Of a bare surname the full name that the article gave before: "Thomas Schroeder", or "Jeff Sessions", no judge. */
function fullerName(
  surname: string,
  sentences: readonly PlacedSentence[],
  index: number,
): Pick<JudgeQuery, 'name' | 'hints'> | undefined {
  const pattern = new RegExp(`\\p{L}\\.? ${surname.replace(/[^\p{L}]/gu, '.')}`, 'u');
  for (let at = index; at >= Math.max(0, index - introducedWithin); at -= 1) {
    const { scan } = sentences[at] as PlacedSentence;
    if (!scan.has(pattern)) continue;
    const { lexemes, text } = scan;
    for (let end = 1; end <= lexemes.length; end += 1) {
      if (
        lexemes[end - 1]?.capital !== true ||
        text.slice(lexemes[end - 1]?.start, lexemes[end - 1]?.end) !== surname
      )
        continue;
      const full = plainNameBefore(lexemes, end);
      if (full === undefined || full.to - full.from < 2) continue;
      const { name } = mentionAt(text, lexemes, full.from, full.to);
      return { name, hints: hintsAround(scan, { ...full, titleFrom: full.from, isJustice: false }) };
    }
  }
  return undefined;
}

/** The second answer only when a court word made it, and it leaves no more judges than the first. */
function narrower(first: Found, second: Found): Found {
  const isBetter = second.courtFits && !(first.courtFits && first.candidates.length === 1);
  const count = second.candidates.length;
  return isBetter && count > 0 && count <= Math.max(1, first.candidates.length) ? second : first;
}

const sentencesAround = 3;

function speaksOfSupremeCourt(sentences: readonly PlacedSentence[], index: number): boolean {
  return sentences
    .slice(Math.max(0, index - sentencesAround), index + sentencesAround)
    .some(({ scan }) =>
      scan.lexemes.some(
        ({ word }, at) => word === 'court' && /^(supreme|high)$/.test(scan.lexemes[at - 1]?.word ?? ''),
      ),
    );
}

/** A bare surname beside talk of the Supreme Court is the justice's, when there is one. */
function preferJustice(judge: FramedJudge, date: string | undefined): FramedJudge {
  const { found } = judge;
  if (found.fit !== 'surname' || found.courtFits || found.candidates.length === 0) return judge;
  const justice = findJudges({
    name: judge.name,
    hints: { courts: [supremeCourt] },
    ...(date === undefined ? {} : { date }),
  });
  return justice.courtFits && justice.candidates.length === 1 ? { ...judge, found: justice } : judge;
}
