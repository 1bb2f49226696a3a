import type { Lexeme } from './lexemes.ts';
import { isWhere, titledBefore } from './phrase-ends.ts';
import { isOtherName, type PlainName, plainNameBefore } from './plain-names.ts';
import type { Named, PlacedSentence } from './roster.ts';
import { nobody, type Subject, toSubject } from './subject.ts';

import {
  beVerbs,
  haveVerbs,
  judgeGroups,
  judgeNouns,
  nominalGlue,
  numbers,
  otherBodies,
  otherOffices,
  pluralJudgeNouns,
} from './words.ts';

const longestPhrase = 24;
const marks = new Set([',', '—', '(', ')', '"', "'", ';']);
const pronouns = new Set(['he', 'she', 'him', 'her']);
/** Words that stand for judges where a court is the topic. */
const standIns = new Set([
  'conservatives',
  'liberals',
  'those',
  'ones',
  'members',
  'jurists',
  'appointees',
  'dissenters',
  'them',
  'people',
  'vote',
  'republicans',
  'democrats',
]);
/** What may precede a judge noun inside an apposition: "one of the three appellate judges". */
const longestApposition = 14;
/** "Roberts, a conservative appointed by": with any noun. */
const shortApposition = 4;

/** The noun phrase that ends with the lexeme at `end`; the marks before an apposition are stepped over. */
export function nounPhraseEndingAt(sentence: PlacedSentence, end: number, wantsPlural: boolean): Subject {
  const { lexemes, isTitleCase } = sentence.scan;
  let at = end;
  while (at >= 0 && marks.has(lexemes[at]?.word ?? '')) at -= 1;
  if (isWhere(lexemes, at)) at -= 3;
  // "X, a devout Catholic and an Obama appointee": what "and" joins to is an apposition too.
  const isJoined = lexemes[at]?.word === 'and';
  if (isWidgetEnd(sentence, at)) return toSubject(sentence.names.filter(({ to }) => to <= at).slice(-1));
  for (let steps = 0; at >= 0 && steps < longestPhrase; steps += 1) {
    const lexeme = lexemes[at] as Lexeme;
    const { word } = lexeme;
    const named = nameEndingAt(sentence, at + 1, steps === 0 && !isTitleCase);
    if (named !== undefined) {
      const subject = toSubject(wantsPlural ? listUpTo(sentence, named) : [named]);
      return !subject.isJudge && hasOffice(lexemes, named.from) ? { ...nobody, isOther: true } : subject;
    }
    if (judgeNouns.has(word) || judgeGroups.has(word) || standIns.has(word)) {
      return judgeNounAt(sentence, at, wantsPlural);
    }
    if (word === 'one') return { ...nobody, plural: false };
    // "one moderate conservative appointed by"; "Roberts, a conservative appointed by".
    if (steps === 0 && (word === 'conservative' || word === 'liberal'))
      return appositionBefore(sentence, at) ?? { ...nobody, plural: false };
    if (numbers.has(word) && steps === 0) return { ...nobody, plural: true };
    if (otherOffices.has(word) && !lexeme.possessive && !isOfTime(lexemes, at)) return officeAt(sentence, at);
    if (pronouns.has(word)) return { ...nobody, isPronoun: true, plural: false };
    if (steps === 0 && at < end && !isTitleCase && isOtherName(lexemes, at))
      return { ...nobody, isOther: true, isStranger: true };
    if (!isGlue(lexeme)) {
      const reach = isJoined ? longestApposition : steps === 0 ? shortApposition : 0;
      return appositionBefore(sentence, at, reach) ?? titledBefore(sentence, at) ?? nobody;
    }
    at -= 1;
  }
  return nobody;
}

/** "FBI Director Chris Wray", "Attorney General Jeff Sessions". */
const hasOffice = (lexemes: readonly Lexeme[], from: number): boolean =>
  otherOffices.has(lexemes[from - 1]?.word ?? '') && lexemes[from - 1]?.word !== 'president';

/** A related-links widget that one site's text carries after each name ends in "MORE". */
const isWidgetEnd = ({ scan, names }: PlacedSentence, at: number): boolean => {
  const lexeme = scan.lexemes[at];
  return (
    lexeme?.word === 'more' &&
    scan.text.slice(lexeme.start, lexeme.end) === 'MORE' &&
    names.some(({ to }) => to <= at)
  );
};

const isGlue = ({ word, capital }: Lexeme): boolean =>
  capital || nominalGlue.has(word) || /\d/.test(word) || [',', '-', '(', ')', '—'].includes(word);

function nameEndingAt(
  sentence: PlacedSentence,
  end: number,
  allowPlain: boolean,
): Named | PlainName | undefined {
  const named = sentence.names.find(({ from, to }) => end > from && end <= to);
  return named ?? (allowPlain ? plainNameBefore(sentence.scan.lexemes, end) : undefined);
}

/** "during the Carter administration": when, and no one. */
const isOfTime = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.word === 'administration' &&
  lexemes.slice(Math.max(0, at - 4), at).some(({ word }) => word === 'during' || word === 'under');

/** "prosecutors appointed by"; "Stone, a governor, was nominated"; "a former prosecutor". */
function officeAt(sentence: PlacedSentence, at: number): Subject {
  const { lexemes } = sentence.scan;
  const owner = appositionBefore(sentence, at);
  const isFormer = lexemes
    .slice(Math.max(0, at - 3), at)
    .some(({ word }) => /^(former|onetime|ex|then)$/.test(word));
  return owner === undefined ? { ...nobody, isOther: true } : { ...owner, isOther: !isFormer };
}

/** "the judge", "two justices"; or the noun of an apposition: "Alito, the longest-serving justice on the bench,". */
function judgeNounAt(sentence: PlacedSentence, at: number, wantsPlural: boolean): Subject {
  const { lexemes } = sentence.scan;
  const { word } = lexemes[at] as Lexeme;
  if (word === 'members' && isOtherBody(lexemes[at - 1]?.word)) return { ...nobody, isOther: true };
  const plural = pluralJudgeNouns.has(word) || judgeGroups.has(word) || standIns.has(word);
  const isOfCourt = (word !== 'panel' && word !== 'members') || sentence.scan.courtWords > 0;
  // "the report by a panel appointed by": of experts.
  if (
    word === 'panel' &&
    !isOfCourt &&
    lexemes.some(({ word: other }) => /^(report|reports|study|recommendations)$/.test(other))
  )
    return { ...nobody, isOther: true };
  const isJudge = judgeNouns.has(word) || (judgeGroups.has(word) && isOfCourt && !speaksOfOtherBody(lexemes));
  const noun: Subject = { ...nobody, isJudge, plural };
  const owner =
    appositionBefore(sentence, at, longestApposition, plural) ?? nameBeforeMark(sentence, at, wantsPlural);
  if (owner !== undefined) return owner;
  return { ...noun, isPronoun: !plural && lexemes[at - 1]?.word === 'the' };
}

/** "members", "people": of a board, when the sentence names one and no judge. */
export const speaksOfOtherBody = (lexemes: readonly Lexeme[]): boolean =>
  lexemes.some(({ word }) => otherBodies.has(word)) &&
  !lexemes.some(({ word }, at) => judgeNouns.has(word) || isCourtPanel(word, lexemes[at - 1]));

/** "the court panel that will review the agency’s rule". */
const isCourtPanel = (word: string, before: Lexeme | undefined): boolean =>
  word === 'panel' && /^(court|courts|circuit|appeals|appellate)$/.test(before?.word ?? '');

const isOtherBody = (word: string | undefined): boolean =>
  word !== undefined && (otherOffices.has(word) || word === 'party');

/** "Justices X and Y -- conservatives who were": the noun right after its mark. */
function nameBeforeMark(sentence: PlacedSentence, at: number, wantsPlural: boolean): Subject | undefined {
  const mark = sentence.scan.lexemes[at - 1]?.word;
  if (mark !== '—' && mark !== ',') return undefined;
  const named = nameEndingAt(sentence, at - 1, false);
  return named === undefined ? undefined : toSubject(wantsPlural ? listUpTo(sentence, named) : [named]);
}

const appositionStarts = new Set([
  'a',
  'an',
  'the',
  'one',
  'another',
  'also',
  'now',
  'currently',
  'himself',
  'herself',
  'both',
  'two',
  'who',
  'former',
]);

/** Left of `at` an apposition may open: "NAME, one of the three appellate judges"; then the name is described. */
function appositionBefore(
  sentence: PlacedSentence,
  at: number,
  reach = longestApposition,
  isPlural = false,
): Subject | undefined {
  const { lexemes, isTitleCase } = sentence.scan;
  for (let from = at - 1; from > 0 && at - from <= reach; from -= 1) {
    const { word } = lexemes[from] as Lexeme;
    // "Kennedy was a conservative nominated by".
    if (beVerbs.has(word) && /^(a|an|the|one)$/.test(lexemes[from + 1]?.word ?? '')) {
      const named = nameEndingAt(sentence, beforeCopula(lexemes, from), !isTitleCase);
      return named === undefined ? undefined : toSubject([named]);
    }
    if (word === ',' || word === '—' || word === '(') {
      const opening = lexemes[from + 1]?.word ?? '';
      if (!appositionStarts.has(opening) || (opening === 'who' && reach === shortApposition))
        return undefined;
      const named = nameEndingAt(sentence, from, !isTitleCase);
      if (named === undefined) return undefined;
      const isOfTwo =
        opening === 'both' ||
        opening === 'two' ||
        (opening === 'the' && numbers.has(lexemes[from + 2]?.word ?? '')) ||
        // "Alito and Roberts, the only justices"; "Alito and Roberts, the older of the justices" is about one.
        (opening === 'the' && isPlural && !lexemes.slice(from, at).some(({ word }) => word === 'of'));
      return toSubject(isOfTwo ? listUpTo(sentence, named) : [named]);
    }
    if (haveVerbs.has(word) || word === ';' || word === '"' || word === 'said' || word === 'that')
      return undefined;
  }
  return undefined;
}

/** Left of "is", "had been", ", who was": where the name ends that it speaks of. */
function beforeCopula(lexemes: readonly Lexeme[], verb: number): number {
  let end = verb;
  while (haveVerbs.has(lexemes[end - 1]?.word ?? '') || beVerbs.has(lexemes[end - 1]?.word ?? '')) end -= 1;
  if (lexemes[end - 1]?.word === 'who') end -= 1;
  return lexemes[end - 1]?.word === ',' ? end - 1 : end;
}

/** "X, Y and Z" up to the name at hand, which "and" must join to the one before. */
function listUpTo(sentence: PlacedSentence, last: Named | PlainName): readonly (Named | PlainName)[] {
  const { lexemes } = sentence.scan;
  const names: (Named | PlainName)[] = [last];
  let isJoined = false;
  for (;;) {
    const first = names[0] as Named | PlainName;
    let at = 'titleFrom' in first ? first.titleFrom : first.from;
    const joint = lexemes[at - 1]?.word;
    if (joint !== 'and' && joint !== '&' && !(joint === ',' && isJoined)) break;
    at -= 1;
    if (lexemes[at - 1]?.word === ',') at -= 1;
    const before = nameEndingAt(sentence, at, true);
    // "Roe, named by President Bush, and Doe": one list of judges, with an appointer between them.
    if (before === undefined || isAppointer(lexemes, before)) break;
    isJoined = true;
    names.unshift(before);
  }
  return names;
}

const isAppointer = (lexemes: readonly Lexeme[], { from }: Named | PlainName): boolean =>
  /^(by|president|presidents)$/.test(lexemes[from - 1]?.word ?? '');
