import type { Lexeme } from './lexemes.ts';
import { type PlainName, plainNameAt } from './plain-names.ts';
import type { Named, PlacedSentence } from './roster.ts';
import { isNamed } from './subject.ts';

const openers = new Set([',', '—', ':', '(']);
const closers = new Set([',', '—', ')', ':', ';', '"']);

/** Names in apposition that begin with a mark at `at`: ", X and Y,", " -- Justices X and Y --", ": X, Y and Z". */
export function namesAfter(
  sentence: PlacedSentence,
  at: number,
  plural: boolean,
  count?: number,
): readonly (Named | PlainName)[] {
  const { lexemes, isTitleCase } = sentence.scan;
  const mark = lexemes[at]?.word ?? '';
  if (!openers.has(mark) || isTitleCase) return [];
  let first = at + 1;
  while (lexemes[first]?.word === '"' || lexemes[first]?.word === 'including') first += 1;
  const opening = lexemes[first]?.word === 'including' || lexemes[first - 1]?.word === 'including';
  const named = sentence.names.find(({ titleFrom, from }) => titleFrom === first || from === first);
  const start = named ?? plainNameAt(lexemes, first);
  if (start === undefined) return [];
  const names = plural ? namesFrom(sentence, start, true) : [start];
  // "three judges, including NAME": the others stay unnamed, unless all are.
  if (opening) return names.length === count ? names : [];
  const end = (names.at(-1) as Named | PlainName).to;
  const close = lexemes[end]?.word;
  // "the judge, Smith said": without a closing mark the name begins a clause of its own.
  const isPlaced = named !== undefined && /^(of|in|from|on)$/.test(close ?? '');
  const isClosed = close === undefined || closers.has(close) || isPlaced;
  if (mark === ',' && !isClosed && !(plural && names.length > 1)) return [];
  return plural && named === undefined && names.length < 2 ? [] : names;
}

/** Past "in Hawaii", "on the Fifth Circuit", "to the court": the index of what follows. */
export function skipPlace(lexemes: readonly Lexeme[], from: number): number {
  if (!/^(to|on|for|in|from|of|at)$/.test(lexemes[from]?.word ?? '')) return from;
  let at = from;
  while (at < from + 9 && lexemes[at]?.kind === 'word') at += 1;
  // "in Oakland, Calif., NAME": the state after its city.
  if (lexemes[at]?.word === ',' && lexemes[at + 2]?.word === ',' && lexemes[at + 1]?.capital) at += 2;
  return at;
}

/** The name at hand and those that a comma or "and" adds to it. */
export function namesFrom(
  sentence: PlacedSentence,
  first: Named | PlainName,
  plural: boolean,
): readonly (Named | PlainName)[] {
  const { lexemes } = sentence.scan;
  const names = [first];
  let isJoined = false;
  while (plural) {
    const last = names.at(-1) as PlainName;
    let at = last.to;
    while (['and', ',', '&'].includes(lexemes[at]?.word ?? '')) at += 1;
    if (at === last.to) break;
    const next = nameAt(sentence, at) ?? nameAfterApposition(sentence, last.to);
    if (next === undefined) break;
    at = isNamed(next) ? next.titleFrom : next.from;
    names.push(next);
    isJoined ||= lexemes[at - 1]?.word !== ',';
  }
  // Commas alone make no list: "two judges, NAME, NAME said".
  return isJoined ? names : [first];
}

const longestApposition = 14;

/** "A, named by Bush, and B": the name that ", and" adds after an apposition. */
function nameAfterApposition(sentence: PlacedSentence, from: number): Named | PlainName | undefined {
  const { lexemes } = sentence.scan;
  if (lexemes[from]?.word !== ',' || !lexemes[from + 1] || lexemes[from + 1]?.capital) return undefined;
  for (let at = from + 2; at < from + longestApposition; at += 1) {
    if (lexemes[at]?.word === 'and' && lexemes[at - 1]?.word === ',') return nameAt(sentence, at + 1);
    if (lexemes[at]?.kind === 'mark' && lexemes[at]?.word !== ',') return undefined;
  }
  return undefined;
}

const nameAt = (sentence: PlacedSentence, at: number): Named | PlainName | undefined =>
  sentence.names.find(({ titleFrom, from }) => titleFrom === at || from === at) ??
  plainNameAt(sentence.scan.lexemes, at);
