import type { Party } from '../finding.ts';
import { type Appointer, matchNames, type Who } from './appointer.ts';
import { presidentAt, readGovernor } from './appointer-names.ts';
import {
  bothPartiesAfter,
  isAttorneyOfImmigration,
  isBoth,
  namedPartisan,
  pastEmphasis,
  stateBeforeGovernor,
  titleAfterEpithet,
} from './appointer-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import { elderBush, youngerBush } from './presidents.ts';
import {
  activeVerbs,
  beVerbs,
  governorTitles,
  haveVerbs,
  numbers,
  partyAdjectives,
  partyNouns,
} from './words.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const fillers = set(
  'a an the another former then ex late current previous past outgoing incoming his her their its fellow mr mister ' +
    'lame duck recent two three four several different both either one our own liberal conservative embattled ' +
    'disgraced ousted young pres us american 43rd 41st 44th 42nd 45th 40th 39th 46th same major political',
);
const heads = set(
  'president presidents presidency presidencies administration administrations predecessor predecessors ones',
);
const sorts = set('abortion life choice liberal conservative progressive socialist rights earlier');
/** Enumerated appointers from `at` on: "President Clinton", "Democrats or Republicans", "a president like X or Y". */
export function readAppointers(lexemes: readonly Lexeme[], at: number): Appointer[] {
  const found: Appointer[] = [];
  let next = at;
  for (;;) {
    const read = readOne(lexemes, next);
    if (read.length === 0) break;
    const last = read.at(-1) as Appointer;
    if (found.length > 0 && startsClause(lexemes, last.to)) break;
    found.push(...read);
    let after = last.to;
    if (lexemes[after]?.word === ',' && found.length > 0) after += 1;
    const joint = lexemes[after]?.word;
    if (joint !== 'and' && joint !== 'or' && joint !== '&') {
      if (after === last.to || !listGoesOn(lexemes, after)) break;
      next = after;
      continue;
    }
    next = after + 1;
    if (lexemes[next]?.word === 'by') next += 1;
  }
  return found;
}

/** After "Reagan," in "by Reagan, Bush and Clinton": another name, and then a comma or "and". */
function listGoesOn(lexemes: readonly Lexeme[], at: number): boolean {
  const [name] = readOne(lexemes, at);
  if (name === undefined || name.who.kind !== 'president') return false;
  const after = lexemes[name.to]?.word;
  return after === 'and' || after === 'or' || (after === ',' && lexemes[name.to + 1]?.word === 'and');
}

function startsClause(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at]?.word ?? '';
  return (
    activeVerbs.has(next) || haveVerbs.has(next) || beVerbs.has(next) || next === 'said' || next === 'did'
  );
}

/** One appointer, or two that share a head: "Democratic and Republican presidents". */
function readOne(lexemes: readonly Lexeme[], start: number): Appointer[] {
  let at = pastEmphasis(lexemes, start);
  let party: Party | null = null;
  let which: 'elder' | 'younger' | undefined;
  let president = false;
  let governor = false;
  let former = false;
  let sort = false;
  let definite = false;
  for (; at < lexemes.length && at - start < 10; at += 1) {
    const lexeme = lexemes[at] as Lexeme;
    const { word } = lexeme;
    const name = matchNames(lexemes, at) ?? numberedBush(lexemes, at);
    if (name !== undefined) {
      if (governor) return readGovernor(lexemes, start, at, party);
      return [presidentAt(lexemes, start, at, name, party, which)];
    }
    const adjective = partyAdjectives[word];
    const noun = partyNouns[word];
    if (adjective !== undefined || noun !== undefined) {
      const shared = sharedHead(lexemes, start, at, party);
      if (shared.length > 0) return shared;
      const follows = lexemes[at + 1];
      const goesOn = adjective !== undefined && follows?.kind === 'word' && leadsOn(lexemes, at + 1);
      // "Republicans George W. Bush and Ronald Reagan".
      const isTitle = noun !== undefined && matchNames(lexemes, at + 1) !== undefined;
      party = adjective ?? noun ?? null;
      if (goesOn || isTitle) continue;
      const partisan = namedPartisan(lexemes, start, at + 1, party);
      if (partisan !== undefined) return [partisan];
      if (noun === undefined || (adjective !== undefined && isAdjective(follows))) return [];
      return [{ from: start, to: at + 1, who: { kind: 'party' }, party, plural: /s$|gop/.test(word) }];
    }
    if (governorTitles.has(word) || isAttorneyOfImmigration(lexemes, at)) {
      governor = true;
      if (!lexemes[at + 1]?.capital) {
        return [
          {
            from: start,
            to: at + 1,
            who: { kind: 'governor', name: null },
            party,
            plural: word.endsWith('s'),
          },
        ];
      }
      continue;
    }
    if (governor) return readGovernor(lexemes, start, at, party);
    if (word === 'parties' && isBoth(lexemes, start, at))
      return [{ from: start, to: at + 1, who: { kind: 'sort' }, party, plural: true }];
    if (heads.has(word)) {
      if (word.startsWith('president') && followsName(lexemes, at)) {
        president = true;
        continue;
      }
      return headAt(lexemes, start, at, { party, former, sort, definite });
    }
    if (word === 'elder' || word === 'first' || word === '41st' || word === 'senior') which = 'elder';
    else if (word === 'younger' || word === 'second' || word === '43rd') which = 'younger';
    else if (word === 'gop') party = 'R';
    else if (sorts.has(word) || word === 'anti' || word === 'pro') sort = true;
    else if (
      !fillers.has(word) &&
      !numbers.has(word) &&
      word !== '-' &&
      !isDegree(word) &&
      !isAttorneyOfImmigration(lexemes, at + 1)
    ) {
      const title = stateBeforeGovernor(lexemes, at) ?? titleAfterEpithet(lexemes, at);
      if (title === undefined) return [];
      at = title - 1;
    }
    if (word === 'former' || word === 'ex' || word === 'then' || word === 'previous') former = true;
    if (word === 'the' || word === 'his' || word === 'her') definite = true;
    if (president && word === ',') return [];
  }
  return [];
}

/** "appointed by 41": the number stands for the name, and counts nothing. */
function numberedBush(lexemes: readonly Lexeme[], at: number) {
  const number = lexemes[at]?.word;
  if ((number !== '41' && number !== '43') || countsSomething(lexemes[at + 1])) return undefined;
  const names = [number === '41' ? elderBush : youngerBush];
  return { names, length: 1, full: true };
}

/** "Republican rule" like "Democratic rule", where "a Republican who" is a person. */
const isAdjective = (next: Lexeme | undefined): boolean =>
  next?.kind === 'word' && (next.capital || countsSomething(next));

/** What may follow a number or a party that stands for who appointed: "by 41 in", "by a Republican who". */
const afterNoun =
  /^(in|on|and|or|who|to|was|is|has|had|have|were|are|before|after|when|while|but|since|at|for|as|with|during|last|then|respectively|from|by|of|that|whom|also|not|will|would|could|may|did|said|if|because|where|though|although)$/;

const countsSomething = (next: Lexeme | undefined): boolean =>
  next?.kind === 'word' && !afterNoun.test(next.word);

const isDegree = (word: string): boolean => word === 'more' || word === 'staunchly' || word === 'prior';

const leadsOn = (lexemes: readonly Lexeme[], at: number): boolean => {
  const word = lexemes[at]?.word ?? '';
  return (
    heads.has(word) ||
    governorTitles.has(word) ||
    fillers.has(word) ||
    word === 'and' ||
    word === 'or' ||
    stateBeforeGovernor(lexemes, at) !== undefined ||
    matchNames(lexemes, at) !== undefined
  );
};

/** "Democratic and Republican presidents": the first part is the adjective, the second has the head. */
function sharedHead(
  lexemes: readonly Lexeme[],
  start: number,
  at: number,
  before: Party | null,
): Appointer[] {
  const joint = lexemes[at + 1]?.word;
  const first = partyAdjectives[lexemes[at]?.word ?? ''];
  const next = lexemes[at + 2]?.word === 'by' ? at + 3 : at + 2;
  const second = partyAdjectives[lexemes[next]?.word ?? ''];
  if ((joint !== 'and' && joint !== 'or') || first === undefined || second === undefined || before !== null)
    return [];
  const head = lexemes[next + 1]?.word ?? '';
  if (!heads.has(head)) return [];
  const who: Who = { kind: 'party' };
  return [
    { from: start, to: at + 1, who, party: first, plural: true },
    { from: next, to: next + 2, who, party: second, plural: true },
  ];
}

const followsName = (lexemes: readonly Lexeme[], at: number): boolean => {
  let next = at + 1;
  while (['mr', 'elect', '-'].includes(lexemes[next]?.word ?? '')) next += 1;
  return matchNames(lexemes, next) !== undefined;
};

function headAt(
  lexemes: readonly Lexeme[],
  start: number,
  at: number,
  seen: { party: Party | null; former: boolean; sort: boolean; definite: boolean },
): Appointer[] {
  const { word } = lexemes[at] as Lexeme;
  const plural = word.endsWith('s');
  const to = at + 1;
  const { party } = seen;
  if (party !== null) return [{ from: start, to, who: { kind: 'party' }, party, plural }];
  if (word.startsWith('predecessor')) {
    const next = lexemes[to]?.word === ',' ? to + 1 : to;
    const name = matchNames(lexemes, next);
    // "his predecessor, Barack Obama": the name tells more.
    if (name !== undefined) return [presidentAt(lexemes, start, next, name, party, undefined)];
    return [{ from: start, to, who: { kind: 'predecessor', of: null }, party, plural }];
  }
  if (!word.startsWith('president')) return [];
  if (lexemes[to]?.word === 'like' || (lexemes[to]?.word === 'such' && lexemes[to + 1]?.word === 'as')) {
    const named = readAppointers(lexemes, to + (lexemes[to]?.word === 'like' ? 1 : 2));
    return named.map((one, index) => (index === 0 ? { ...one, from: start } : one));
  }
  if (seen.sort) return [{ from: start, to, who: { kind: 'sort' }, party, plural }];
  const parties = plural ? bothPartiesAfter(lexemes, to) : undefined;
  if (parties !== undefined) return [{ from: start, to: parties, who: { kind: 'sort' }, party, plural }];
  if (plural && lexemes[at - 1]?.word === 'different')
    return [{ from: start, to, who: { kind: 'sort' }, party, plural }];
  if (!seen.definite || plural) return [];
  return [{ from: start, to, who: { kind: 'the-president', former: seen.former }, party, plural }];
}
