/** Of nominees without a name, whether they sit as judges already. */

import type { Framing } from './framing.ts';
import { isOwned } from './framing.ts';
import type { Evidence } from './is-framing.ts';
import type { Lexeme } from './lexemes.ts';
import { actsAsJudge, tellsOfRuling } from './rulings.ts';
import { judgeGroups, numbers } from './words.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const elections = set(
  'presidential candidate candidates primary senate gubernatorial ticket voters campaign race races',
);

/** A nomination under way, as far as the sentence tells; `told` counts its words of the Senate. */
export function isUnnamedNominee({ framing, subject, sentence }: Evidence, told: number): boolean {
  const { lexemes } = sentence.scan;
  const isOwn = isOwned(framing, lexemes);
  if (told === 0 && (actsAsJudge(lexemes, framing.to) || sitOnCase(framing, subject.isJudge, lexemes)))
    return false;
  // "The judge, a Carter nominee, refused": who is called a judge sits.
  const isOfPresident = framing.appointer.who.kind === 'president' && !isOwn;
  if (framing.plural === false && framing.head === 'nominee' && subject.isJudge && isOfPresident)
    return told > 0;
  // "a judge — one of Trump’s nominees — wrote".
  if (told === 0 && subject.isJudge && framing.plural === true && isPartOf(lexemes, framing.outerFrom))
    return false;
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

/** "and one Republican nominee": counted beside judges whose appointer is told. */
export const isBesideJudges = (lexemes: readonly Lexeme[], framing: Framing): boolean =>
  lexemes[framing.outerFrom - 1]?.word === 'one' && comparesJudges(lexemes, framing);

/** Told as judges: "the dissenting judges, all Republican nominees"; "a panel that included a Carter nominee". */
function sitOnCase(framing: Framing, isJudge: boolean, lexemes: readonly Lexeme[]): boolean {
  const { outerFrom, outerTo, plural } = framing;
  const before = lexemes[outerFrom - 1]?.word ?? '';
  if (isBesideJudges(lexemes, framing)) return true;
  if (plural === true && isJudge && /^(all|both|each|mostly|also)$/.test(before)) return true;
  if (plural === true && isOnCourt(lexemes, outerTo)) return true;
  return lexemes
    .slice(Math.max(0, outerFrom - panelReach), outerFrom)
    .some(
      ({ word }, at, words) =>
        judgeGroups.has(word) &&
        words.slice(at).some((next) => /^(includ\w+|with|featur\w+)$/.test(next.word)),
    );
}

const panelReach = 6;

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

/** "Republican nominees on the Supreme Court", "nominees outnumbering their colleagues on the bench": they sit there. */
export const isOnCourt = (lexemes: readonly Lexeme[], from: number): boolean =>
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
