import type { Appointer } from '../appointer.ts';
import { appointerBefore } from '../appointer-before.ts';
import type { Framing } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { surnameBefore } from '../surnames.ts';
import { activeVerbs, haveVerbs, judgeNouns, otherOffices } from '../words.ts';
import {
  type Appointing,
  areTold,
  isOneApposed,
  isOneOf,
  isSince,
  manyPresidents,
  titleStart,
} from './active-contexts.ts';
import { readPart, readSpoken } from './read-part.ts';
import { wordingOf } from './read-participle.ts';

const fillers = new Set(['himself', 'herself', 'once', 'first', 'later', 'also']);
/** "whom Carter carefully chose", "had chosen". */
const isFiller = (word: string): boolean => fillers.has(word) || haveVerbs.has(word) || /\wly$/.test(word);
const pronouns = new Set(['him', 'her', 'them']);
const people = new Set([
  'people',
  'ones',
  'jurist',
  'jurists',
  'members',
  'nominees',
  'conservatives',
  'liberals',
  'men',
  'women',
]);

/** "whom Trump appointed", "judges he put on the bench", "the president who nominated her", "before Mr. Trump nominated her". */
export function readActive(lexemes: readonly Lexeme[], at: number): Framing[] {
  const { word } = lexemes[at] as Lexeme;
  if (!activeVerbs.has(word)) return [];
  const wording = wordingOf(word) ?? 'proposed';
  const base: Appointing = { form: 'active', wording, head: word, index: 0 };
  let end = at;
  if (lexemes[end - 1]?.word === '-' && lexemes[end - 2]?.word === 'hand') end -= 2;
  while (isFiller(lexemes[end - 1]?.word ?? '')) end -= 1;
  const to = afterVerb(lexemes, at);
  if (to === undefined) return [];
  const object = pronouns.has(lexemes[at + 1]?.word ?? '');

  if (object && wording === 'seated') {
    const spoken = readSpoken(lexemes, at, end, base);
    if (spoken !== undefined) return [spoken];
  }
  const part = readPart(lexemes, at, end, base);
  if (part !== undefined) return [part];
  if (lexemes[end - 1]?.word === 'who' && object)
    return namedPresidentWho(lexemes, at, end, base) ?? presidentWho(lexemes, at, end, to, base);
  const appointer = subjectBefore(lexemes, end);
  if (appointer === undefined) return [];
  const first = firstOfTwo(lexemes, appointer);
  const start = titleStart(lexemes, (first ?? appointer).from);
  const before = lexemes[start - 1];
  const span = { from: (first ?? appointer).from, to, outerFrom: start - 1, outerTo: to };
  if (
    before?.word === 'whom' ||
    ((before?.word === 'who' || before?.word === 'that') && isJudge(lexemes[start - 2])) ||
    // "Judge NAME, who President Carter nominated": set for "whom".
    (before?.word === 'who' && lexemes[start - 2]?.word === ',' && lexemes[start - 3]?.capital === true)
  ) {
    if (object || isOfOtherOffice(lexemes, at + 1)) return [];
    return eachOf(first, { ...base, position: 'relative', appointer, ...span, from: start - 1 });
  }
  // "judges he put on the bench": the relative pronoun is left out, and the verb's object with it.
  // "judges he has appointed" are counted; "a jurist he had appointed" is one.
  const isPerfect =
    !/^(judge|justice|jurist)$/.test(before?.word ?? '') &&
    !isOneOf(lexemes, start - 1) &&
    !areTold(lexemes, start - 1, at + 1) &&
    lexemes.slice(end, at).some(({ word: between }) => haveVerbs.has(between));
  const isJudgeBefore = isJudge(before) || isOneApposed(lexemes, start - 1);
  if (isJudgeBefore && !object && !isPerfect && !hasObject(lexemes, at, word)) {
    return eachOf(first, { ...base, position: 'relative', appointer, ...span, outerFrom: start });
  }
  if (object && isSince(lexemes, start))
    return [{ ...base, position: 'object', appointer, ...span, to: at + 2, outerFrom: start }];
  if (object && (before?.word === 'before' || hasYear(lexemes, at)) && namesLowerCourt(lexemes, at)) {
    return [{ ...base, position: 'object', appointer, ...span, to: at + 2, outerFrom: start }];
  }
  return [];
}

/** "whom Carter appointed attorney general", "whom Carter named his chief of staff". */
function isOfOtherOffice(lexemes: readonly Lexeme[], from: number): boolean {
  for (let at = from; at < from + longestOffice && lexemes[at]?.kind === 'word'; at += 1) {
    const word = lexemes[at]?.word ?? '';
    if (/^(to|in|on|at|as|after|before|by|from|for|with|while|when|and|was|is|has|had|said)$/.test(word))
      return false;
    if (/^(chief|judge|justice)$/.test(word)) return word === 'chief' && lexemes[at + 1]?.word === 'of';
    if (otherOffices.has(word)) return true;
  }
  return false;
}

const longestOffice = 5;

/** "justices Clinton and Obama chose": the one before "and". */
function firstOfTwo(lexemes: readonly Lexeme[], { from, who }: Appointer): Appointer | undefined {
  const at = titleStart(lexemes, from) - 1;
  if (lexemes[at]?.word !== 'and' || who.kind !== 'president') return undefined;
  const one = appointerBefore(lexemes, at);
  return one?.who.kind === 'president' && !lexemes[at - 1]?.possessive ? one : undefined;
}

/** One framing for each of two appointers who share the verb. */
const eachOf = (first: Appointer | undefined, framing: Framing): Framing[] =>
  first === undefined
    ? [framing]
    : [
        { ...framing, appointer: first, to: first.to },
        { ...framing, from: framing.appointer.from, index: 1 },
      ];

/** The end of the marked words; "put" and "placed" need their bench. */
function afterVerb(lexemes: readonly Lexeme[], at: number): number | undefined {
  const { word } = lexemes[at] as Lexeme;
  if (word !== 'put' && word !== 'placed') return at + 1;
  for (let next = at + 1; next < at + 7; next += 1) {
    const found = lexemes[next]?.word;
    if (found === 'bench' || found === 'court' || found === 'circuit') return next + 1;
  }
  return undefined;
}

function subjectBefore(lexemes: readonly Lexeme[], end: number): Appointer | undefined {
  const named = appointerBefore(lexemes, end);
  if (named !== undefined) return named.who.kind === 'party' ? undefined : named;
  const word = lexemes[end - 1]?.word;
  if (word === 'he' || word === 'she' || word === "he'd") {
    return { from: end - 1, to: end, who: { kind: 'pronoun' }, party: null, plural: false };
  }
  // "NAME, whom Reynolds appointed": a governor without a title.
  const governor = lexemes[end - 1]?.capital ? surnameBefore(lexemes, end, false) : undefined;
  if (governor !== undefined && lexemes[governor.from - 1]?.word === 'whom') return governor;
  if (word === 'presidents') return manyPresidents(lexemes, end);
  if (word === 'president' && lexemes[end - 2]?.word === 'the') {
    return {
      from: end - 2,
      to: end,
      who: { kind: 'the-president', former: false },
      party: null,
      plural: false,
    };
  }
  return undefined;
}

const isJudge = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && (judgeNouns.has(lexeme.word) || people.has(lexeme.word)) && !lexeme.possessive;

/** "justices Trump appointed two", "judge Trump named a liar": something else is the object. */
function hasObject(lexemes: readonly Lexeme[], at: number, verb: string): boolean {
  if (verb === 'put' || verb === 'placed') return false;
  const next = lexemes[at + 1];
  return (
    next?.kind === 'word' && (next.capital || ['a', 'an', 'the', 'his', 'two', 'three'].includes(next.word))
  );
}

/** "nominated her for that court in 1996": told of the past. */
const hasYear = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes
    .slice(at + 2, at + yearReach)
    .some(({ word }, index, after) => /^(19|20)\d\d$/.test(word) && after[index - 1]?.word === 'in');

const yearReach = 12;

function namesLowerCourt(lexemes: readonly Lexeme[], at: number): boolean {
  const after = lexemes.slice(at + 2, at + 10).map(({ word }) => word);
  return (
    after[0] === 'to' &&
    !after.includes('supreme') &&
    after.some((word) => /^(appeals|district|circuit|bench)$/.test(word))
  );
}

/** "sided with Trump, who appointed her to the bench": the words after it must name the court. */
function namedPresidentWho(
  lexemes: readonly Lexeme[],
  at: number,
  end: number,
  base: Appointing,
): Framing[] | undefined {
  if (lexemes[end - 2]?.word !== ',' || !namesCourt(lexemes, at + 2)) return undefined;
  const appointer = appointerBefore(lexemes, end - 2);
  if (appointer?.who.kind !== 'president') return undefined;
  const span = { from: appointer.from, to: at + 2, outerFrom: appointer.from, outerTo: at + 2 };
  return [{ ...base, position: 'object', appointer, ...span }];
}

const namesCourt = (lexemes: readonly Lexeme[], from: number): boolean =>
  /^(to|on)$/.test(lexemes[from]?.word ?? '') &&
  lexemes.slice(from + 1, from + 6).some(({ word }) => /^(bench|court|circuit)$/.test(word));

/** "the President who nominated him", "who put them on the court"; whether they are named, the caller asks. */
function presidentWho(
  lexemes: readonly Lexeme[],
  at: number,
  end: number,
  to: number,
  base: Appointing,
): Framing[] {
  const noun = end - 2;
  if (!/^(president|man|woman|one)$/.test(lexemes[noun]?.word ?? '') || lexemes[noun - 1]?.word !== 'the')
    return [];
  const who = { kind: 'own-president' } as const;
  const appointer: Appointer = { from: noun, to: noun + 1, who, party: null, plural: false };
  const plural = lexemes[at + 1]?.word === 'them';
  const span = { from: noun, to: Math.max(to, at + 2), outerFrom: noun, outerTo: Math.max(to, at + 2) };
  return [{ ...base, position: 'object', appointer, ...span, plural }];
}
