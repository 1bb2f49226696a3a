import type { Appointer } from '../appointer.ts';
import { appointerBefore } from '../appointer-before.ts';
import { readPeriod } from '../appointer-phrases.ts';
import type { Framing, Wording } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { readAppointers } from '../read-appointers.ts';
import { surnameBefore } from '../surnames.ts';
import { isApposed, isChoice, readOwned } from './read-owned.ts';

const wordings: ReadonlyMap<string, Wording> = new Map([
  ['appointee', 'seated'],
  ['nominee', 'proposed'],
  ['pick', 'proposed'],
  ['choice', 'proposed'],
  ['selection', 'proposed'],
  ['replacement', 'seated'],
  ['appointment', 'seated'],
  ['holdover', 'seated'],
]);

/** The nouns that a wording may turn on. */
export const nounHeads: readonly string[] = [...wordings.keys()].flatMap((noun) => [noun, `${noun}s`]);

/** What stands for such a noun after another framing's. */
export const weakHeads: readonly string[] = ['one', 'ones', 'those'];

/** "Obama appointee", "Trump’s first pick for the appeals court", "appointees of Democratic presidents". */
export function readNoun(lexemes: readonly Lexeme[], at: number): Framing[] {
  const { word } = lexemes[at] as Lexeme;
  if (word === 'one' || word === 'ones') return readOnes(lexemes, at);
  if (word === 'those') return readThose(lexemes, at);
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  const wording = wordings.get(singular);
  if (wording === undefined) return [];
  return (
    readOwned(lexemes, at, singular, wording) ??
    readBySurname(lexemes, at, singular) ??
    readOf(lexemes, at, singular, wording)
  );
}

/** "Republican appointees, like Democratic ones", "outvoted a Democratic one": after another framing's noun. */
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
      plural: lexemes[at]?.word === 'ones',
      head: 'ones',
      index: 0,
    },
  ];
}

/** "appointees of Carter and those of Governor Ann Example": after another framing's noun. */
function readThose(lexemes: readonly Lexeme[], at: number): Framing[] {
  const isAfter = lexemes.slice(0, at).some((_, place) => isOfAppointer(lexemes, place));
  if (lexemes[at + 1]?.word !== 'of' || !isAfter) return [];
  const [appointer] = readAppointers(lexemes, at + 2);
  if (appointer === undefined) return [];
  const span = { from: at, to: appointer.to, outerFrom: at, outerTo: appointer.to };
  return [
    {
      form: 'other',
      position: 'count',
      wording: 'seated',
      appointer,
      ...span,
      plural: true,
      head: 'those',
      index: 0,
    },
  ];
}

/** "appointees of Carter", "Carter appointees". */
const isOfAppointer = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.word === 'appointees' &&
  (lexemes[at + 1]?.word === 'of' || appointerBefore(lexemes, at) !== undefined);

const longestRun = 5;

/** "a Newsom appointee", "Newsom’s other three appointees". */
function readBySurname(lexemes: readonly Lexeme[], at: number, head: string): Framing[] | undefined {
  if (head !== 'appointee') return undefined;
  let end = at;
  while (at - end < longestRun && isLowerWord(lexemes[end - 1])) end -= 1;
  const isNear = end === at || lexemes[end - 1]?.possessive === true;
  const appointer = isNear ? surnameBefore(lexemes, end, lexemes[at]?.capital === true) : undefined;
  if (appointer === undefined) return undefined;
  const span = { from: appointer.from, to: at + 1, outerFrom: appointer.from, outerTo: at + 1 };
  const plural = lexemes[at]?.word.endsWith('s') === true;
  const base = { form: 'appointee-noun', position: 'noun', wording: 'seated', plural, head } as const;
  const first = firstBySurname(lexemes, appointer.from, end === at);
  if (first === undefined) return [{ ...base, appointer, ...span, index: 0 }];
  const outerFrom = first.from;
  return [
    { ...base, appointer: first, from: first.from, to: first.to, outerFrom, outerTo: at + 1, index: 0 },
    { ...base, appointer, ...span, outerFrom, index: 1 },
  ];
}

/** "Crist and DeSantis appointees": the one before "and". */
function firstBySurname(lexemes: readonly Lexeme[], from: number, isPlain: boolean): Appointer | undefined {
  if (!isPlain || lexemes[from - 1]?.word !== 'and') return undefined;
  const one = surnameBefore(lexemes, from - 1, false);
  return one === undefined || lexemes[one.to - 1]?.possessive ? undefined : one;
}

const isLowerWord = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' &&
  !lexeme.capital &&
  !/^(of|on|for|in|to|with|by|and|or|from|as)$/.test(lexeme.word);

/** "appointee of President George W. Bush", "judicial appointments by Barack Obama". */
function readOf(lexemes: readonly Lexeme[], at: number, head: string, wording: Wording): Framing[] {
  const link = lexemes[at + 1]?.word;
  let next = at + 2;
  const isUnder = head === 'appointee' && link === 'under';
  const isFrom = (head === 'holdover' || head === 'appointee') && link === 'from';
  if (link !== 'of' && link !== 'by' && !isUnder && !isFrom) next = afterPlace(lexemes, at + 1);
  if (next === -1) return [];
  if (head === 'appointment' && isAct(lexemes, at)) return readAct(lexemes, at, next);
  const isPerson = head === 'appointment' && link === 'of' && isApposed(lexemes, at);
  if (head === 'appointment' && !isPerson && (link !== 'by' || lexemes[at - 1]?.word !== 'judicial'))
    return [];
  if (head === 'replacement') return [];
  const read = readAppointers(lexemes, next);
  const appointers = read.length > 0 || !isFrom ? read : [readPeriod(lexemes, next) ?? []].flat();
  const last = appointers.at(-1);
  if (last === undefined) return [];
  const isPersonal = appointers.every(({ who }) => who.kind === 'president' || who.kind === 'governor');
  if ((isUnder || isFrom) && !isPersonal) return [];
  if (isPerson && !isPersonal) return [];
  if (isChoice(head) && !(isPersonal && isApposed(lexemes, at))) return [];
  const plural = lexemes[at]?.word.endsWith('s') === true;
  const form = head === 'appointment' || head === 'holdover' ? 'other' : 'appointee-noun';
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
