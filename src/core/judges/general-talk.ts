/** Talk about appointing judges, of no judge who sits. */

import { type Framing, isOwned } from './framing.ts';
import type { Evidence } from './is-framing.ts';
import type { Lexeme } from './lexemes.ts';
import { beVerbs, haveVerbs, judgeNouns, numbers } from './words.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const electedOffices = set(
  'county elect elected electing reelection elections election primary candidate candidates campaign ballot running challenger challengers opponent',
);
const plans = set("will would could might may shall ll should won't wouldn't");

/** "judges chosen by presidents of one party"; "who would be his appointees". */
export function isGeneralTalk({ framing, sentence, subject }: Evidence): boolean {
  const { lexemes, text } = sentence.scan;
  const { who, party } = framing.appointer;
  // "the Democratic county judge", "a Republican judge seeking re-election": a party of one's own.
  const isOwnParty = framing.form === 'possessive-judge' && who.kind === 'party';
  if (isOwnParty && lexemes.some(({ word }) => electedOffices.has(word))) return true;
  const isOfParties = lexemes[framing.to - 1]?.word === 'parties';
  if (who.kind === 'sort' && party === null && !isOfParties && lexemes[framing.to]?.word === 'from')
    return true;
  const before = lexemes.slice(Math.max(0, framing.from - wordsBefore), framing.from).map(({ word }) => word);
  // "packed with two more Democratic appointees": those are still to come.
  if (framing.position === 'noun' && before.at(-1) === 'more' && before.some((word) => isWanted(word)))
    return true;
  if (framing.position === 'participle') {
    if (isHypothetical(lexemes, framing.outerFrom)) return true;
    // "a person is appointed by": the present tells of a rule, or of something else.
    const isSomeone = subject.names.length === 0 && !subject.isJudge && !subject.isPronoun;
    const tense = before.at(-1) ?? '';
    if (isSomeone && /^(is|gets)$/.test(tense)) return true;
    if (isOfAnyJudge(lexemes, framing)) return true;
    // "judges are appointed by the president": so the constitution has it.
    const isOffice = who.kind === 'the-president' || (who.kind === 'governor' && who.name === null);
    const verb = /ly$/.test(tense) ? (before.at(-2) ?? '') : tense;
    if (isOffice && (/^(is|are)$/.test(verb) || isConfirmedAfter(lexemes, framing.outerTo))) return true;
    if (beVerbs.has(tense) && isShare(lexemes[framing.outerFrom - 2], text)) return true;
  }
  // "the 200 judges that Carter appointed": they are counted.
  const noun = framing.position === 'relative' ? judgesBefore(lexemes, framing.outerFrom) : 0;
  if (lexemes.slice(Math.max(0, noun - 2), noun).some(isBigNumber)) return true;
  // "A Carter justice might heed the call": one to come.
  if (isOneToCome(lexemes, framing)) return true;
  const next = lexemes.slice(framing.to, framing.to + 2).map(({ word }) => word);
  // "judges who would be his appointees".
  if (who.kind === 'pronoun' && before.at(-1) === 'be' && plans.has(before.at(-2) ?? '')) return true;
  // "blocking his appointees", "appointees to confirm".
  const inPhrase = before.slice(before.findLastIndex((word) => /^[,;:—]$/.test(word)) + 1);
  if (framing.position === 'noun' && (isHandled(inPhrase, handling) || isToDo(next))) return true;
  const isCounted = isCensus(lexemes, framing) || isFigure(before, text, lexemes, framing);
  if (isOfKind(lexemes, framing) || (subject.names.length === 0 && isCounted)) return true;
  if (isOfSenate(lexemes, framing, inPhrase) || isOneInSo(lexemes, framing)) return true;
  if (framing.position === 'noun' && subject.names.length === 0) {
    const after = lexemes.slice(framing.to, framing.to + 4).map(({ word }) => word);
    // "refused to consider any Carter appointees": there are none yet.
    if (framing.plural === true && before.at(-1) === 'any') return true;
    // "a Reagan, a Biden and a Carter appointee will decide": who is told one by one, sits.
    const isAlone = framing.outerFrom === framing.from;
    const isAny =
      isAlone &&
      framing.plural === false &&
      /^(a|an|another|any|new|next|further|additional)$/.test(before.at(-1) ?? '');
    if (
      (isOwned(framing, lexemes) || isAny) &&
      after.some((word, at) => plans.has(word) && !judging.test(after[at + 1] ?? ''))
    )
      return true;
  }
  return false;
}

/** "two more", "does not need more". */
const isWanted = (word: string): boolean => numbers.has(word) || /^(need|want)(s|ed|ing)?$/.test(word);

/** What sitting judges are yet to do. */
const judging = /^(view|rule|decide|hear|side|uphold|strike|respond|react)$/;

const wordsBefore = 4;

/** The noun that "that" or "whom" belongs to, or the one right before the wording. */
const judgesBefore = (lexemes: readonly Lexeme[], from: number): number => {
  let at = from;
  while (at > from - wordsBefore && !judgeNouns.has(lexemes[at]?.word ?? '')) at -= 1;
  return at;
};

/** "appointed by the president and confirmed by the Senate": so are all of them. */
const isConfirmedAfter = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.word === 'and' && lexemes[at + 1]?.word === 'confirmed';

/** "14% were appointed by", "14 percent were". */
const isShare = (lexeme: Lexeme | undefined, text: string): boolean =>
  lexeme !== undefined && (lexeme.word === 'percent' || text[lexeme.end] === '%');

/** More than sit on one court. */
const isBigNumber = ({ word }: Lexeme): boolean => /^\d{2,3}$/.test(word) && Number(word) >= bigNumber;

const bigNumber = 30;

/** "any justice nominated by", "justices appointed by a Democrat would", "confirmed three judges appointed by". */
function isOfAnyJudge(lexemes: readonly Lexeme[], { outerFrom, outerTo }: Framing): boolean {
  if (!judgeNouns.has(lexemes[outerFrom - 1]?.word ?? '')) return false;
  const before = lexemes.slice(Math.max(0, outerFrom - wordsBefore), outerFrom - 1).map(({ word }) => word);
  // "every judge appointed by a Democrat has ruled": those who did.
  const hasRuled =
    haveVerbs.has(lexemes[outerTo]?.word ?? '') ||
    /^(\w+ed|felt|found|struck)$/.test(lexemes[outerTo]?.word ?? '');
  if (/^(any|future)$/.test(before.at(-1) ?? '') || (before.at(-1) === 'every' && !hasRuled)) return true;
  if (before.some((word) => /^confirm(ed|ing|s)?$/.test(word))) return true;
  // "a justice appointed by Carter would shift the court".
  const next = lexemes[outerTo + 1]?.word ?? '';
  if (
    /^(would|could|might)$/.test(lexemes[outerTo]?.word ?? '') &&
    (lasting.test(next) || tipping.test(next))
  )
    return true;
  const isBare = before.length === 0 || /^[,;:—"]$/.test(before.at(-1) ?? '');
  return isBare && plans.has(lexemes[outerTo]?.word ?? '');
}

function isOneToCome(lexemes: readonly Lexeme[], { form, from, to, plural }: Framing): boolean {
  if (form !== 'possessive-judge' || plural !== false) return false;
  return /^(a|an|another)$/.test(lexemes[from - 1]?.word ?? '') && plans.has(lexemes[to]?.word ?? '');
}

/** What the Senate does with those who are not seated yet. */
const handling = /^(confirm|block|stall|reject|filibuster|approv|prevent|add$|adding$)/;

/** "blocking his appointees"; "blocked by his appointees" tells what they did. */
const isHandled = (words: readonly string[], acts: RegExp): boolean => {
  const at = words.findLastIndex((word) => acts.test(word));
  return at !== -1 && !words.slice(at).includes('by');
};

/** What all of them together are to do one day. */
const lasting = /^(shape|reshape|remake|transform|serve|sit|fill|tilt|dominate|change|last|outlast)$/;

const tipping = /^(shift|tip|push|move|cement)$/;

const votes = /^(confirm|slow|delay|stall|support(ed|ing)?$|oppos|block(ed|ing)?$|reject|push|rush)/;

/** "supported most of Carter’s judges", "Carter’s judges could shape", "Carter’s appointees were confirmed". */
function isOfSenate(lexemes: readonly Lexeme[], framing: Framing, before: readonly string[]): boolean {
  if (framing.plural !== true || !isOwned(framing, lexemes)) return false;
  const [verb = '', act = ''] = lexemes.slice(pastCourt(lexemes, framing.to)).map(({ word }) => word);
  if (/^(were|are|was)$/.test(verb) && /^(confirmed|blocked|rejected|approved|stalled)$/.test(act))
    return true;
  if (framing.form !== 'possessive-judge') return false;
  // "helped confirm both of Carter’s justices": who are counted, sit.
  const owner = before.filter((word) => !/^(mr|president|former)$/.test(word));
  const count = owner.at(-1) === 'of' ? owner.at(-2) : undefined;
  const areCounted = count !== 'most' && numbers.has(count ?? '');
  return (!areCounted && isHandled(before, votes)) || (plans.has(verb) && lasting.test(act));
}

/** Past "to the D.C. Circuit". */
function pastCourt(lexemes: readonly Lexeme[], from: number): number {
  if (!/^(to|on)$/.test(lexemes[from]?.word ?? '')) return from;
  for (let at = from + 1; at < from + longestCourt; at += 1) {
    if (/^(court|bench|circuit)$/.test(lexemes[at]?.word ?? '')) return at + 1;
  }
  return from;
}

const longestCourt = 6;

/** "the kind of judges Carter nominated". */
const isOfKind = (lexemes: readonly Lexeme[], { position, outerFrom }: Framing): boolean =>
  (position === 'relative' || position === 'participle') &&
  lexemes
    .slice(Math.max(0, outerFrom - wordsBefore), outerFrom)
    .some(({ word }, at, words) => /^(kinds?|types?|sorts?)$/.test(word) && words[at + 1]?.word === 'of');

/** "appointees fill 7 percent of the judgeships", "create few vacancies to fill": all of them are counted. */
const isCensus = (lexemes: readonly Lexeme[], { position, plural }: Framing): boolean =>
  position === 'noun' &&
  plural === true &&
  (lexemes.some(({ word }) => word === 'judgeships') ||
    (lexemes.some(({ word }) => /^vacanc(y|ies)$/.test(word)) &&
      lexemes.some(({ word }) => word === 'fill')));

/** "90 percent of Carter appointees", "the average age of Carter’s appointees", "could make up a third of the bench". */
function isFigure(
  before: readonly string[],
  text: string,
  lexemes: readonly Lexeme[],
  { position, plural, from, to }: Framing,
): boolean {
  if (position !== 'noun' || plural !== true) return false;
  const isPart = before.at(-1) === 'of';
  const measure = lexemes[from - 2];
  // "a higher percentage of Carter appointees" tells of one court.
  if (isPart && (isShare(measure, text) || measure?.word === 'age')) return true;
  return /^(could|would|might|may)$/.test(lexemes[to]?.word ?? '') && lexemes[to + 1]?.word === 'make';
}

/** "one in six judges is now a Carter appointee": a share. */
const isOneInSo = (lexemes: readonly Lexeme[], { from, plural }: Framing): boolean =>
  plural === false &&
  lexemes
    .slice(0, from)
    .some(
      ({ word }, at) =>
        word === 'one' && lexemes[at + 1]?.word === 'in' && numbers.has(lexemes[at + 2]?.word ?? ''),
    );

const isToDo = ([to, verb = '']: readonly string[]): boolean => to === 'to' && handling.test(verb);

/** "might not have been appointed by another president". */
function isHypothetical(lexemes: readonly Lexeme[], from: number): boolean {
  let at = from - 1;
  while (
    beVerbs.has(lexemes[at]?.word ?? '') ||
    haveVerbs.has(lexemes[at]?.word ?? '') ||
    /^(not|to)$/.test(lexemes[at]?.word ?? '')
  )
    at -= 1;
  return at < from - 1 && plans.has(lexemes[at]?.word ?? '');
}
