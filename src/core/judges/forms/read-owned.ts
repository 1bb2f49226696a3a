import type { Appointer } from '../appointer.ts';
import { appointerBefore } from '../appointer-before.ts';
import type { Framing, Wording } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { titleWords } from '../titled-names.ts';
import { beVerbs, haveVerbs, judgeNouns, numbers, partyAdjectives, pluralJudgeNouns } from '../words.ts';
import { readElliptic } from './read-elliptic.ts';

/** Between a party or president and the noun: "Obama administration appointee", "Democratic judicial appointees". */
const adjectives = new Set([
  'judicial',
  'court',
  'supreme',
  'high',
  'federal',
  'district',
  'circuit',
  'appeals',
  'appellate',
  'bench',
  'administration',
  'own',
  '-',
  'era',
  'scotus',
]);
/** "Trump’s list of picks": the noun behind these is not what the president owns. */
const links = new Set([
  'of',
  'on',
  'for',
  'in',
  'to',
  'with',
  'by',
  'and',
  'or',
  'from',
  'as',
  'at',
  'about',
  'that',
]);
/** After a possessive nearly anything may come: "Trump’s three most powerful judicial appointees". */
const longestRun = 7;

/** "Obama appointee", "Trump’s three picks": the appointer stands before the noun. */
export function readOwned(
  lexemes: readonly Lexeme[],
  at: number,
  head: string,
  wording: Wording,
): Framing[] | undefined {
  const appointer = ownerBefore(lexemes, at);
  if (appointer === undefined) return undefined;
  // "pick" and "choice" need an owner: "a Democratic choice" tells of no one.
  const owned = lexemes[appointer.to - 1]?.possessive === true || isPronoun(lexemes[appointer.from]);
  const isLoose = isChoice(head) || head === 'appointment';
  const isOfPresident = appointer.who.kind === 'president' && appointer.to === at;
  const plural = lexemes[at]?.word.endsWith('s') === true;
  const isTold = isApposed(lexemes, appointer.from) || (plural && isWhole(lexemes, appointer.from));
  const isOne = !owned && isLoose && head !== 'pick' && isOfPresident && isTold;
  if (!owned && isLoose && head !== 'pick' && !isOne) return undefined;
  if (!owned && head === 'replacement') return undefined;
  // "Kennedy’s replacement" is who follows him; "Carter’s replacement for Kennedy" is his choice.
  if (head === 'replacement' && lexemes[at + 1]?.word !== 'for') return undefined;
  if (head === 'appointment' && !isOne && !(plural && owned && areCountedPeople(lexemes, appointer.to, at)))
    return undefined;
  const base = { position: 'noun', wording, outerTo: at + 1, plural, head } as const;
  const form = /^(replacement|appointment|holdover)$/.test(head) ? 'other' : 'appointee-noun';
  const joined = joinedBefore(lexemes, appointer);
  const first = joined[0]?.from ?? appointer.from;
  return [
    ...joined.map(
      (one, index) =>
        ({ ...base, form, appointer: one, from: one.from, to: one.to, outerFrom: first, index }) as const,
    ),
    { ...base, form, appointer, from: appointer.from, to: at + 1, outerFrom: first, index: joined.length },
    ...readElliptic(lexemes, at + 1, base),
  ];
}

/** Nouns of an act as much as of a person. */
export const isChoice = (head: string): boolean => /^(choice|pick|selection)$/.test(head);

/** ", a Carter selection", "(the choice of Carter)": a person, told in apposition. */
export const isApposed = (lexemes: readonly Lexeme[], at: number): boolean =>
  /^(a|an|the|one)$/.test(lexemes[at - 1]?.word ?? '') && /^[,(—]$/.test(lexemes[at - 2]?.word ?? '');

/** "a panel made up only of Carter appointments": people. */
const isWhole = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at - 1]?.word === 'of' &&
  lexemes
    .slice(Math.max(0, at - wholeReach), at)
    .some(({ word }) => /^(consist\w*|composed|comprised|made)$/.test(word));

const wholeReach = 5;

/** "Carter’s two appointments, NAME and NAME", "to the bench": people, where the act would have no number. */
const areCountedPeople = (lexemes: readonly Lexeme[], from: number, at: number): boolean =>
  lexemes.slice(from, at).some(({ word }) => numbers.has(word)) &&
  (isToCourt(lexemes, at + 1) ||
    (/^[,—]$/.test(lexemes[at + 1]?.word ?? '') && lexemes[at + 2]?.capital === true));

const isVerb = (word: string): boolean => beVerbs.has(word) || haveVerbs.has(word);

/** "judges he nominated ... among his appointees": of judges, who are told before. */
const isOfJudges = (lexemes: readonly Lexeme[], at: number): boolean =>
  /^(appointees|nominees)$/.test(lexemes[at]?.word ?? '') &&
  lexemes
    .slice(0, at)
    .some(
      ({ word }, index) => pluralJudgeNouns.has(word) && !/^(of|by)$/.test(lexemes[index - 1]?.word ?? ''),
    );

/** "a court on which his appointees". */
const isOfNamedCourt = (lexemes: readonly Lexeme[], at: number): boolean =>
  /^(which|where)$/.test(lexemes[at - 1]?.word ?? '') &&
  lexemes.slice(Math.max(0, at - 4), at - 1).some(({ word }) => /^(court|bench|circuit|panel)$/.test(word));

/** "most of his picks are conservatives, their rulings show": some of them, and what they ruled. */
const areSomeWhoRule = (lexemes: readonly Lexeme[], owner: number, at: number): boolean =>
  /^(appointees|nominees|picks)$/.test(lexemes[at]?.word ?? '') &&
  lexemes[owner - 1]?.word === 'of' &&
  /^(most|some|many|several|few|half|all|none|one|two|three)$/.test(lexemes[owner - 2]?.word ?? '') &&
  lexemes
    .slice(at + 1)
    .some(
      ({ word }, index, after) =>
        /^(rulings|opinions|dissents)$/.test(word) && after[index - 1]?.word === 'their',
    );

/** "his first term appointee Judge NAME": the title tells what he is. */
function isTitled(lexemes: readonly Lexeme[], from: number): boolean {
  let at = from;
  while (titleWords.has(lexemes[at]?.word ?? '') && lexemes[at]?.capital) at += 1;
  return judgeNouns.has(lexemes[at]?.word ?? '') && lexemes[at]?.capital === true;
}

const isPronoun = (lexeme: Lexeme | undefined): boolean => lexeme?.word === 'his' || lexeme?.word === 'her';

/** The appointer that owns or qualifies the noun at `at`. */
function ownerBefore(lexemes: readonly Lexeme[], at: number): Appointer | undefined {
  for (let end = at; end > 0 && at - end <= longestRun; end -= 1) {
    const before = lexemes[end - 1];
    if (before === undefined || (before.kind === 'mark' && before.word !== '-')) return undefined;
    const appointer = appointerBefore(lexemes, end);
    const between = lexemes.slice(end, at);
    if (appointer !== undefined) {
      const possessive = lexemes[end - 1]?.possessive === true;
      const fits = between.every(({ word, capital }, index) =>
        possessive
          ? (!capital || index === 0 || adjectives.has(word)) && !links.has(word) && !isVerb(word)
          : adjectives.has(word),
      );
      return fits ? appointer : undefined;
    }
    const sitting = /^(appointees?|nominees)$/.test(lexemes[at]?.word ?? '')
      ? presidentOwner(lexemes, end - 1)
      : undefined;
    if (sitting !== undefined) return between.some(({ word }) => links.has(word)) ? undefined : sitting;
    if (isPronoun(before)) {
      const own =
        between.some(
          ({ word }) => word === 'own' || word === 'judicial' || word === 'court' || numbers.has(word),
        ) ||
        isToCourt(lexemes, at + 1) ||
        isOfNamedCourt(lexemes, end - 1) ||
        areSomeWhoRule(lexemes, end - 1, at) ||
        isTitled(lexemes, at + 1) ||
        isOfJudges(lexemes, at);
      const who = { kind: 'pronoun' } as const;
      if (between.some(({ word }) => links.has(word))) return undefined;
      return own ? { from: end - 1, to: end, who, party: null, plural: false } : undefined;
    }
  }
  return undefined;
}

/** "the president’s appointees", "the former president’s judicial appointees", "Republican presidents’ nominees". */
function presidentOwner(lexemes: readonly Lexeme[], at: number): Appointer | undefined {
  const head = lexemes[at];
  const party = partyAdjectives[lexemes[at - 1]?.word ?? ''];
  if (head?.word === 'presidents' && head.possessive && party !== undefined)
    return { from: at - 1, to: at + 1, who: { kind: 'party' }, party, plural: true };
  if (head?.word !== 'president' || !head.possessive) return undefined;
  const former = lexemes[at - 1]?.word === 'former';
  const from = former || /^(current|sitting)$/.test(lexemes[at - 1]?.word ?? '') ? at - 1 : at;
  if (lexemes[from - 1]?.word !== 'the') return undefined;
  return { from, to: at + 1, who: { kind: 'the-president', former }, party: null, plural: false };
}

/** "to the high court", "on the bench". */
const isToCourt = (lexemes: readonly Lexeme[], at: number): boolean =>
  /^(to|on|for)$/.test(lexemes[at]?.word ?? '') &&
  lexemes
    .slice(at + 1, at + 5)
    .some(({ word }) => word === 'court' || word === 'bench' || word === 'circuit');

/** "Clinton and Obama appointees", "Bush, Clinton and Obama nominees": the appointers before the last one. */
function joinedBefore(lexemes: readonly Lexeme[], last: Appointer): Appointer[] {
  const found: Appointer[] = [];
  // "a Reagan, a Biden and a Carter appointee": each with its article.
  const hasArticle = isArticle(lexemes[last.from - 1]);
  let from = last.from;
  for (;;) {
    if (hasArticle && isArticle(lexemes[from - 1])) from -= 1;
    const joint = lexemes[from - 1]?.word;
    const isAnd = joint === 'and' || joint === 'or' || joint === '&';
    if (!isAnd && !(joint === ',' && found.length > 0)) break;
    const end = isAnd && lexemes[from - 2]?.word === ',' && found.length > 0 ? from - 2 : from - 1;
    const one = appointerBefore(lexemes, end);
    // "Kavanaugh and Trump appointee Neil Gorsuch", "Democratic and Trump appointees": the same kind only.
    if (one === undefined || one.who.kind !== last.who.kind || lexemes[one.to - 1]?.possessive) break;
    // "a judge who met Carter and a Bush appointee": without the article it is no other appointee.
    if (hasArticle && !isArticle(lexemes[one.from - 1])) break;
    found.unshift(one);
    from = one.from;
  }
  return found;
}

/** "a Carter and a Bush appointee", "six Republican and four Democratic appointees". */
const isArticle = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && (/^(a|an|one)$/.test(lexeme.word) || numbers.has(lexeme.word));
