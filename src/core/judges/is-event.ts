/** Whether a nomination is the news, rather than told in passing. */

import { countEventWords } from './event-words.ts';
import { type Framing, isOwned } from './framing.ts';
import type { Evidence } from './is-framing.ts';
import { hadLapsedNomination } from './lapsed-nominations.ts';
import type { Lexeme } from './lexemes.ts';
import { actsAsJudge, namedActsAsJudge, tellsOfRuling } from './rulings.ts';
import { isSeatedOn, isServingOn } from './seats-on-day.ts';
import type { Subject } from './subject.ts';
import { numbers } from './words.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const elections = set(
  'presidential candidate candidates primary senate gubernatorial ticket voters campaign race races',
);
/** What only happens to a choice that is still open. */
const contested = /^(oppos(e|es|ed|ing|ition)|gaining|derail(ed|ing)?)$/;

/** A nomination is the news: of someone not yet seated by that president, or told with the words of the Senate. */
export function isEvent(evidence: Evidence): boolean {
  const { framing, subject, sentence, judges, appointer, date, isJusticeTitled, onlyNominees, areTitled } =
    evidence;
  const { lexemes } = sentence.scan;
  const told = countEventWords(lexemes, framing);
  const isNoun = framing.position === 'noun';
  const isOwn = isOwned(framing, lexemes);
  // "Trump’s nominee" is up for a seat, "a Trump nominee" may have one.
  if (framing.head === 'nominee' && framing.plural === false && isOwn) {
    if (told === 0 && namedActsAsJudge(lexemes, framing.to)) return false;
    const sits = date !== undefined && judges.some((found) => isServingOn(found, date));
    if (sits && isOpening(framing, lexemes) && !succeeds(lexemes, framing)) return false;
    const isNear = sits && framing.outerFrom <= 2 && !succeeds(lexemes, framing);
    if ((!isJusticeTitled && !isNear) || (told > 0 && !sits)) return true;
  }
  // "Trump Supreme Court nominee Judge NAME": the title is that of the seat held before.
  const isForTopCourt = lexemes
    .slice(framing.appointer.to, framing.to)
    .some(({ word }) => word === 'supreme');
  if (isForTopCourt && framing.head === 'nominee' && lexemes[framing.to]?.word === 'judge') return true;
  const isChoice = /^(pick|choice|selection)$/.test(framing.head) && framing.plural === false && isOwn;
  if (
    isChoice &&
    !isJusticeTitled &&
    (date === undefined || told > 0 || lexemes.some(({ word }) => contested.test(word)))
  )
    return true;
  // "the one Republican nominee serving on the Supreme Court".
  const isLeft = /^(left|remaining|serving|sitting)$/.test(lexemes[framing.to]?.word ?? '');
  if (framing.head === 'nominee' && isLeft && isOnCourt(lexemes, framing.to)) return false;
  if (framing.head === 'nominee' && framing.plural === false && appointer === null)
    if (!subject.isJudge || isOfElection(lexemes, framing)) return true;
  if (framing.head === 'nominee' && framing.appointer.who.kind === 'the-president')
    return told > 0 || !actsAsJudge(lexemes, framing.to);
  if (isOfLapsedNomination(evidence)) return true;
  if (judges.length > 0) {
    const known = judges.filter(({ candidates }) => candidates.length > 0);
    const isSeated = known.some((found) => isSeatedOn(found, date));
    if (known.length > 0 && !isSeated && (appointer !== null || onlyNominees)) return true;
    if (onlyNominees && !isSeated) return true;
    if (!isJusticeTitled && isConfirmed(subject, lexemes)) return true;
    if (isNoun && !isJusticeTitled) {
      // "Judge X, a Trump nominee confirmed in 2018": the title is a sitting judge's.
      const isTitled = (subject.isJudge || areTitled) && !onlyNominees;
      return told > (isTitled && !isOwn ? 1 : 0) && !(isSeated && isTitled);
    }
    return succeeds(lexemes, framing) || isPresentTense(lexemes, framing);
  }
  if (!isNoun)
    return (
      isStillNominee(lexemes, framing) ||
      isPresentTense(lexemes, framing) ||
      succeeds(lexemes, framing) ||
      (told > 1 && !subject.isPronoun && !isConfirmedNow(lexemes, framing))
    );
  if (told === 0 && actsAsJudge(lexemes, framing.to)) return false;
  // "The judge, a Carter nominee, refused": who is called a judge sits.
  const isOfPresident = framing.appointer.who.kind === 'president' && !isOwn;
  if (framing.plural === false && framing.head === 'nominee' && subject.isJudge && isOfPresident)
    return told > 0;
  // "three Republican appointees, including one Carter nominee": beside those who sit, and of no pending vote.
  if (isOfPresident && told === 0 && framing.head === 'nominee' && comparesJudges(lexemes, framing))
    return false;
  if (framing.plural !== true || (subject.names.length > 0 && !subject.isJudge)) return true;
  // "all three judges are Democratic nominees".
  if (told === 0 && subject.isJudge && /^(is|are|were)$/.test(lexemes[framing.outerFrom - 1]?.word ?? ''))
    return false;
  if (framing.appointer.who.kind === 'party') {
    return (
      told > 1 ||
      isElection(lexemes) ||
      (sentence.scan.courtWords === 0 && !lexemes.some(({ word }) => word === 'rule')) ||
      !(
        isCounted(lexemes[framing.from - 1]) ||
        isCounted(lexemes[framing.outerFrom - 1]) ||
        isOnCourt(lexemes, framing.to)
      )
    );
  }
  // Of "Trump’s nominees" most are up for a vote; "picks" sit already when counted, or beside other judges.
  const count =
    lexemes.slice(framing.appointer.to, framing.to).some(({ word }) => numbers.has(word)) ||
    isOfThem(lexemes, framing.outerFrom) ||
    isPartOf(lexemes, framing.outerFrom);
  if (framing.head === 'nominee')
    return (
      told > 0 ||
      !(
        (count && (tellsOfRuling(lexemes) || titlesJustices(lexemes, framing.to))) ||
        comparesJudges(lexemes, framing)
      )
    );
  if (comparesJudges(lexemes, framing) || (told === 0 && isOnCourt(lexemes, framing.to))) return false;
  return told > 0 || sentence.scan.courtWords === 0 || !count;
}

/** "Judge NAME, the Republican nominee": a party has one, for an office that is voted on. */
const isOfElection = (lexemes: readonly Lexeme[], framing: Framing): boolean =>
  lexemes[framing.outerFrom - 1]?.word === 'the' && !comparesJudges(lexemes, framing);

/** "As Clinton’s second nominee, NAME has": the noun stands before everything else. */
const isOpening = ({ outerFrom }: Framing, lexemes: readonly Lexeme[]): boolean =>
  lexemes.slice(0, outerFrom).every(({ word }) => /^(as|president|former|mr)$/.test(word));

/** "Judge NAME, whom the president nominated": to the seat that another got; not "to the circuit court", not of a ruling. */
const isOfLapsedNomination = ({
  framing,
  sentence: { scan },
  judges,
  date,
  isJusticeTitled,
}: Evidence): boolean =>
  !isJusticeTitled &&
  hadLapsedNomination(judges, date) &&
  !tellsOfRuling(scan.lexemes) &&
  !scan.lexemes
    .slice(framing.outerFrom, framing.outerTo)
    .some(({ word }) => /^(circuit|appeals|district|bench)$/.test(word));

/** "judges Bush nominated were ... nominees"; "nominated to the bench, but allegations ended his nomination". */
const isStillNominee = (lexemes: readonly Lexeme[], { to, wording }: Framing): boolean =>
  wording === 'proposed' && (isLately(lexemes, to) || mentionsNominees(lexemes, to));

/** "nominated by Carter last month", "on Monday": the news of these days. */
const isLately = (lexemes: readonly Lexeme[], at: number): boolean =>
  (/^(last|this)$/.test(lexemes[at]?.word ?? '') && /^(week|month)$/.test(lexemes[at + 1]?.word ?? '')) ||
  (lexemes[at]?.word === 'on' && /day$/.test(lexemes[at + 1]?.word ?? ''));

const mentionsNominees = (lexemes: readonly Lexeme[], to: number): boolean =>
  lexemes
    .slice(to)
    .some(
      ({ word }, at, after) =>
        word === 'nominees' ||
        (word === 'nomination' && /^(his|her|their|the)$/.test(after[at - 1]?.word ?? '')),
    );

/** "if Garland is selected by Clinton". */
const isPresentTense = (lexemes: readonly Lexeme[], { outerFrom }: Framing): boolean =>
  /^(is|are)$/.test(lexemes[outerFrom - 1]?.word ?? '');

/** "three of them Trump picks". */
const isOfThem = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at - 1]?.word === 'them' && lexemes[at - 2]?.word === 'of';

/** "Carter’s two nominees, Justices NAME and NAME". */
const titlesJustices = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.word === ',' && lexemes.slice(at + 1, at + 3).some(({ word }) => word === 'justices');

/** "two of President Carter’s nominees". */
function isPartOf(lexemes: readonly Lexeme[], from: number): boolean {
  let at = from - 1;
  while (/^(president|former|mr|the)$/.test(lexemes[at]?.word ?? '')) at -= 1;
  const count = lexemes[at - 1]?.word ?? '';
  return lexemes[at]?.word === 'of' && (numbers.has(count) || count === 'one');
}

/** "five Republican nominees", "filled by Republican nominees". */
const isCounted = (before: Lexeme | undefined): boolean =>
  before !== undefined &&
  (numbers.has(before.word) || /^(by|among|between|fellow|other|with)$/.test(before.word));

/** "the Senate confirmed Ann Stone, who was nominated by": the name is what was confirmed. */
const isConfirmed = ({ names }: Subject, lexemes: readonly Lexeme[]): boolean =>
  names.some(({ from }) =>
    lexemes.slice(Math.max(0, from - 2), from).some(({ word }) => word.startsWith('confirm')),
  );

/** "Republican nominees on the Supreme Court", "nominees outnumbering their colleagues on the bench": they sit there. */
const isOnCourt = (lexemes: readonly Lexeme[], from: number): boolean =>
  lexemes
    .slice(from, from + onCourtReach)
    .some(
      ({ word }, at, after) =>
        word === 'on' &&
        after.slice(at + 1, at + 5).some(({ word: next }) => /^(court|bench|circuit)$/.test(next)),
    );

const onCourtReach = 16;

const isElection = (lexemes: readonly Lexeme[]): boolean => lexemes.some(({ word }) => elections.has(word));

/** Other judges of the sentence are told by their appointer too. */
export const comparesJudges = (lexemes: readonly Lexeme[], framing: Framing): boolean =>
  lexemes.some(
    ({ word }, at) =>
      (at < framing.from || at >= framing.to) &&
      (word.startsWith('appointee') ||
        word === 'appointed' ||
        (word === 'nominated' && lexemes[at + 1]?.word === 'by')),
  );

/** "nominated by Reagan to fill the seat of", "to succeed her", "for a lifetime job", "but never confirmed". */
function succeeds(lexemes: readonly Lexeme[], framing: Framing): boolean {
  const after = lexemes.slice(framing.outerFrom, framing.outerTo + 10).map(({ word }) => word);
  return (
    after.includes('lifetime') ||
    after.some((word, at) => word === 'confirmed' && /^(never|not|wasn't)$/.test(after[at - 1] ?? '')) ||
    after.some(
      (word, at) =>
        word === 'to' &&
        after.slice(at + 1, at + 5).some((next) => /^(fill|succeed|replace|take)$/.test(next)),
    )
  );
}

/** "judges who were nominated by Trump last year and confirmed". */
const isConfirmedNow = (lexemes: readonly Lexeme[], { to }: Framing): boolean =>
  lexemes
    .slice(to, to + confirmedReach)
    .some(({ word }, at, after) => word === 'and' && after[at + 1]?.word === 'confirmed');

const confirmedReach = 8;
