import { readPeriod } from '../appointer-phrases.ts';
import type { Framing } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { readAppointers } from '../read-appointers.ts';
import { judgeGroups } from '../words.ts';

/** Where a judge sits. */
export const seats: readonly string[] = ['court', 'bench', 'circuit', 'judiciary'];

/** How one comes to sit there, and sits. */
export const serviceVerbs: ReadonlySet<string> = new Set(
  'joined joining came coming took taking arrived arriving ascended entered reached sits sat serves served'.split(
    ' ',
  ),
);
const placed =
  /^(to|on|at|the|a|federal|state|district|appeals|appellate|high|highest|supreme|trial|us|nation's|\d+\w*|\w+th)$/;
const longestPlace = 6;

/** "came to the bench under Reagan", "joined the court after a nomination from Carter", "sits on the court thanks to Carter". */
export function readService(lexemes: readonly Lexeme[], at: number): Framing[] {
  const verb = verbBefore(lexemes, at);
  if (verb === undefined) return [];
  const link = afterYear(lexemes, at + 1);
  const word = lexemes[link]?.word ?? '';
  const next = lexemes[link + 1]?.word ?? '';
  // "sat on the court under Carter" may be anyone's appointee.
  const isEntry = !/^(sits|sat|serves|served)$/.test(lexemes[verb]?.word ?? '');
  if (isEntry && (word === 'under' || word === 'during')) return serviceFrom(lexemes, verb, verb, link + 1);
  if ((word === 'thanks' && next === 'to') || (word === 'courtesy' && next === 'of'))
    return serviceFrom(lexemes, verb, verb, link + 2);
  const act = /^(a|an|his|her)$/.test(next) ? link + 2 : link + 1;
  const isAct = /^(nomination|appointment|selection)$/.test(lexemes[act]?.word ?? '');
  const isGiven = /^(by|from|under)$/.test(lexemes[act + 1]?.word ?? '');
  if (/^(after|following|upon|on|through|via|with)$/.test(word) && isAct && isGiven)
    return serviceFrom(lexemes, verb, act, act + 2);
  return [];
}

function verbBefore(lexemes: readonly Lexeme[], at: number): number | undefined {
  let from = at - 1;
  while (at - from < longestPlace && isOfPlace(lexemes[from])) from -= 1;
  if (at - from < 2 || !serviceVerbs.has(lexemes[from]?.word ?? '')) return undefined;
  // "a majority arrived on the court under Carter": the court's history, of no judge.
  return judgeGroups.has(lexemes[from - 1]?.word ?? '') ? undefined : from;
}

const isOfPlace = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && (placed.test(lexeme.word) || (lexeme.capital && !lexeme.possessive));

/** Past "in 1994", "of Appeals". */
function afterYear(lexemes: readonly Lexeme[], from: number): number {
  let at = from;
  if (lexemes[at]?.word === 'of' && lexemes[at + 1]?.word === 'appeals') at += 2;
  if (lexemes[at]?.word === 'in' && /^(19|20)\d\d$/.test(lexemes[at + 1]?.word ?? '')) at += 2;
  return at;
}

function serviceFrom(lexemes: readonly Lexeme[], verb: number, from: number, appointerAt: number): Framing[] {
  const appointer = readAppointers(lexemes, appointerAt)[0] ?? readPeriod(lexemes, appointerAt);
  if (appointer?.who.kind !== 'president' && appointer?.who.kind !== 'governor') return [];
  const span = { from, to: appointer.to, outerFrom: verb, outerTo: appointer.to };
  return [
    { form: 'other', position: 'participle', wording: 'seated', head: 'owes', appointer, ...span, index: 0 },
  ];
}
