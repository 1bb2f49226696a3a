import { type Appointer, surnameAt } from '../appointer.ts';
import { appointerBefore } from '../appointer-before.ts';
import type { Framing, Wording } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { readAppointers } from '../read-appointers.ts';
import { numbers, partyAdjectives, partyNouns } from '../words.ts';

const wordings: ReadonlyMap<string, Wording> = new Map([
  ['appointee', 'seated'],
  ['nominee', 'proposed'],
  ['pick', 'proposed'],
  ['choice', 'proposed'],
  ['selection', 'proposed'],
  ['replacement', 'seated'],
  ['appointment', 'seated'],
]);

/** The nouns that a wording may turn on. */
export const nounHeads: readonly string[] = [...wordings.keys()]
  .flatMap((noun) => [noun, `${noun}s`])
  .concat('ones');

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

/** "Obama appointee", "Trump’s first pick for the appeals court", "appointees of Democratic presidents". */
export function readNoun(lexemes: readonly Lexeme[], at: number): Framing[] {
  const { word } = lexemes[at] as Lexeme;
  if (word === 'ones') return readOnes(lexemes, at);
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  const wording = wordings.get(singular);
  if (wording === undefined) return [];
  return (
    readOwned(lexemes, at, singular, wording) ??
    readBySurname(lexemes, at, singular) ??
    readOf(lexemes, at, singular, wording)
  );
}

/** "Republican appointees, like Democratic ones": after another framing's noun. */
function readOnes(lexemes: readonly Lexeme[], at: number): Framing[] {
  const appointer = appointerBefore(lexemes, at);
  if (appointer?.who.kind !== 'party') return [];
  const isOfJudges = lexemes
    .slice(0, appointer.from)
    .some(({ word }) => /^(appointees?|appointed|nominees)$/.test(word));
  if (!isOfJudges) return [];
  const span = { from: appointer.from, to: at + 1, outerFrom: appointer.from, outerTo: at + 1 };
  return [
    {
      form: 'other',
      position: 'count',
      wording: 'seated',
      appointer,
      ...span,
      plural: true,
      head: 'ones',
      index: 0,
    },
  ];
}

/** "a Newsom appointee". */
function readBySurname(lexemes: readonly Lexeme[], at: number, head: string): Framing[] | undefined {
  const appointer = head === 'appointee' ? surnameAt(lexemes, at - 1) : undefined;
  if (appointer === undefined) return undefined;
  const span = { from: at - 1, to: at + 1, outerFrom: at - 1, outerTo: at + 1 };
  const plural = lexemes[at]?.word.endsWith('s') === true;
  return [
    {
      form: 'appointee-noun',
      position: 'noun',
      wording: 'seated',
      appointer,
      ...span,
      plural,
      head,
      index: 0,
    },
  ];
}

function readOwned(
  lexemes: readonly Lexeme[],
  at: number,
  head: string,
  wording: Wording,
): Framing[] | undefined {
  const appointer = ownerBefore(lexemes, at);
  if (appointer === undefined) return undefined;
  // "pick" and "choice" need an owner: "a Democratic choice" tells of no one.
  const owned = lexemes[appointer.to - 1]?.possessive === true || isPronoun(lexemes[appointer.from]);
  if (!owned && head !== 'appointee' && head !== 'nominee' && head !== 'pick') return undefined;
  const plural = lexemes[at]?.word.endsWith('s') === true;
  if (head === 'appointment' && !(plural && owned && areCountedPeople(lexemes, appointer.to, at)))
    return undefined;
  const base = { position: 'noun', wording, outerTo: at + 1, plural, head } as const;
  const form = head === 'replacement' || head === 'appointment' ? 'other' : 'appointee-noun';
  const joined = joinedBefore(lexemes, appointer);
  const first = joined[0]?.from ?? appointer.from;
  return [
    ...joined.map(
      (one, index) =>
        ({ ...base, form, appointer: one, from: one.from, to: one.to, outerFrom: first, index }) as const,
    ),
    { ...base, form, appointer, from: appointer.from, to: at + 1, outerFrom: first, index: joined.length },
    ...elliptic(lexemes, at + 1, base),
  ];
}

/** "Carter’s two appointments, NAME and NAME", "to the bench": people, where the act would have no number. */
const areCountedPeople = (lexemes: readonly Lexeme[], from: number, at: number): boolean =>
  lexemes.slice(from, at).some(({ word }) => numbers.has(word)) &&
  (isToCourt(lexemes, at + 1) ||
    (/^[,—]$/.test(lexemes[at + 1]?.word ?? '') && lexemes[at + 2]?.capital === true));

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
          ? (!capital || index === 0 || adjectives.has(word)) && !links.has(word)
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
        ) || isToCourt(lexemes, at + 1);
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
  // "a Carter, an Obama and a Bush appointee": each with its article.
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

const isArticle = (lexeme: Lexeme | undefined): boolean => lexeme?.word === 'a' || lexeme?.word === 'an';

/** "seven Democratic appointees and only four Republicans"; "2 Dem Appointees, 1 GOP". */
function elliptic(
  lexemes: readonly Lexeme[],
  from: number,
  base: Omit<Framing, 'form' | 'appointer' | 'from' | 'to' | 'outerFrom' | 'index'>,
): Framing[] {
  let at = from;
  while (
    ['and', ',', 'to', 'only', 'just', 'but', 'versus', 'vs', 'including'].includes(lexemes[at]?.word ?? '')
  )
    at += 1;
  if (at === from) return [];
  const count = lexemes[at]?.word ?? '';
  if (!numbers.has(count) && count !== 'one' && count !== '1') return [];
  if (lexemes[at + 1]?.word === 'from') return ofThem(lexemes, at, base);
  const named = lexemes[at + 1];
  const party = partyNouns[named?.word ?? ''];
  const next = lexemes[at + 2];
  if (party === undefined || next?.word === '-' || (next?.capital && named?.word !== 'gop')) return [];
  if (
    /^(appointed|appointees?|nominees?|judges?|justices?|presidents?|senators?|members?)$/.test(
      next?.word ?? '',
    )
  )
    return [];
  const appointer: Appointer = { from: at + 1, to: at + 2, who: { kind: 'party' }, party, plural: false };
  const plural = count !== 'one' && count !== '1';
  return [
    {
      ...base,
      form: 'other',
      position: 'count',
      appointer,
      from: at + 1,
      to: at + 2,
      outerFrom: at,
      outerTo: at + 2,
      plural,
      index: 0,
    },
  ];
}

/** "three GOP appointees, including two from Carter". */
function ofThem(
  lexemes: readonly Lexeme[],
  at: number,
  base: Omit<Framing, 'form' | 'appointer' | 'from' | 'to' | 'outerFrom' | 'index'>,
): Framing[] {
  const [appointer] = readAppointers(lexemes, at + 2);
  if (appointer?.who.kind !== 'president') return [];
  const span = { from: at, to: appointer.to, outerFrom: at, outerTo: appointer.to };
  const plural = !/^(one|1)$/.test(lexemes[at]?.word ?? '');
  return [{ ...base, form: 'other', position: 'count', appointer, ...span, plural, index: 0 }];
}

/** "appointee of President George W. Bush", "judicial appointments by Barack Obama". */
function readOf(lexemes: readonly Lexeme[], at: number, head: string, wording: Wording): Framing[] {
  const link = lexemes[at + 1]?.word;
  let next = at + 2;
  if (link !== 'of' && link !== 'by') next = afterPlace(lexemes, at + 1);
  if (next === -1) return [];
  if (head === 'appointment' && isAct(lexemes, at)) return readAct(lexemes, at, next);
  if (head === 'appointment' && (link !== 'by' || lexemes[at - 1]?.word !== 'judicial')) return [];
  if (head === 'choice' || head === 'pick' || head === 'selection' || head === 'replacement') return [];
  const appointers = readAppointers(lexemes, next);
  const last = appointers.at(-1);
  if (last === undefined) return [];
  const plural = lexemes[at]?.word.endsWith('s') === true;
  const form = head === 'appointment' ? 'other' : 'appointee-noun';
  return appointers.map((appointer, index) => ({
    form,
    position: 'noun',
    wording,
    appointer,
    from: index === 0 ? at : appointer.from,
    to: appointer.to,
    outerFrom: at,
    outerTo: last.to,
    plural,
    head,
    index,
  }));
}

/** "since her appointment", "before his appointment": what the judge has done is told beside it. */
const isAct = (lexemes: readonly Lexeme[], at: number): boolean =>
  /^(his|her)$/.test(lexemes[at - 1]?.word ?? '') &&
  /^(since|before|until)$/.test(lexemes[at - 2]?.word ?? '');

/** "since her appointment by President Carter", "to the bench by Carter". */
function readAct(lexemes: readonly Lexeme[], at: number, from: number): Framing[] {
  const [appointer] = readAppointers(lexemes, from);
  if (appointer === undefined) return [];
  const span = { from: at, to: appointer.to, outerFrom: at - 1, outerTo: appointer.to };
  return [
    {
      form: 'other',
      position: 'object',
      wording: 'seated',
      head: 'appointment',
      appointer,
      ...span,
      index: 0,
    },
  ];
}

/** "appointee to the court of President X", "appointee to the bench by X": the index after "of" or "by". */
function afterPlace(lexemes: readonly Lexeme[], from: number): number {
  const link = lexemes[from]?.word;
  if (link !== 'to' && link !== 'on') return -1;
  for (let at = from + 1; at < from + 8 && at < lexemes.length; at += 1) {
    const { word, kind } = lexemes[at] as Lexeme;
    if (kind === 'mark') return -1;
    if (word === 'by' || (word === 'of' && ['court', 'bench'].includes(lexemes[at - 1]?.word ?? '')))
      return at + 1;
  }
  return -1;
}
