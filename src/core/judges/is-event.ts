/** Whether a nomination is the news, rather than told in passing. */

import { countEventWords } from './event-words.ts';
import { type Framing, isOwned } from './framing.ts';
import type { Evidence } from './is-framing.ts';
import { hadLapsedNomination } from './lapsed-nominations.ts';
import type { Lexeme } from './lexemes.ts';
import { actsAsJudge, namedActsAsJudge, tellsOfRuling } from './rulings.ts';
import { isSeatedOn, isServingOn } from './seats-on-day.ts';
import type { Subject } from './subject.ts';
import { comparesJudges, isBesideJudges, isOnCourt, isUnnamedNominee } from './unnamed-nominees.ts';

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
  // "two Democratic appointees and one Republican nominee".
  const isCountedOne = told === 0 && isBesideJudges(lexemes, framing);
  if (framing.head === 'nominee' && framing.plural === false && appointer === null && !isCountedOne)
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
      (told > 0 && isThwarted(lexemes, framing)) ||
      isStillNominee(lexemes, framing) ||
      isPresentTense(lexemes, framing) ||
      succeeds(lexemes, framing) ||
      (told > 1 && !subject.isPronoun && !isConfirmedNow(lexemes, framing))
    );
  return isUnnamedNominee(evidence, told);
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

/** "nominated by Carter to be a judge, and Republicans blocked the vote". */
const isThwarted = (lexemes: readonly Lexeme[], { to }: Framing): boolean =>
  lexemes
    .slice(to)
    .some(
      ({ word }, at, after) =>
        /^(block|filibuster|stall|reject)(s|ed|ing)$/.test(word) &&
        after
          .slice(at + 1, at + 4)
          .some(({ word: next }) => /^(vote|nomination|him|her|confirmation)$/.test(next)),
    );

/** "nominated by Carter last month", "on Monday", "in July": the news of these days. */
const isLately = (lexemes: readonly Lexeme[], at: number): boolean =>
  (/^(last|this)$/.test(lexemes[at]?.word ?? '') && /^(week|month)$/.test(lexemes[at + 1]?.word ?? '')) ||
  (lexemes[at]?.word === 'on' && /day$/.test(lexemes[at + 1]?.word ?? '')) ||
  (lexemes[at]?.word === 'in' &&
    months.test(lexemes[at + 1]?.word ?? '') &&
    !/^(of|19\d\d|20\d\d)$/.test(lexemes[at + 2]?.word ?? ''));

const months = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/;

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

/** "the Senate confirmed Ann Stone, who was nominated by": the name is what was confirmed. */
const isConfirmed = ({ names }: Subject, lexemes: readonly Lexeme[]): boolean =>
  names.some(({ from }) =>
    lexemes.slice(Math.max(0, from - 2), from).some(({ word }) => word.startsWith('confirm')),
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
