import type { Party } from '../finding.ts';
import type { Span } from '../span.ts';
import type { Appointer } from './appointer.ts';
import type { Lexeme } from './lexemes.ts';
import { endOfName } from './titled-names.ts';

/** A president whose name is found at `at`, with what stands after it: "the elder", "’s predecessor", a party. */
export function presidentAt(
  lexemes: readonly Lexeme[],
  start: number,
  at: number,
  match: { readonly names: readonly string[]; readonly length: number },
  party: Party | null,
  before: 'elder' | 'younger' | undefined,
): Appointer {
  let to = at + match.length;
  let which = before;
  const after = lexemes[to]?.word;
  if (after === 'the' && /^(elder|younger)$/.test(lexemes[to + 1]?.word ?? '')) {
    which = lexemes[to + 1]?.word as 'elder' | 'younger';
    to += 2;
  } else if (after === 'sr' || after === 'jr') {
    which = after === 'sr' ? 'elder' : 'younger';
    to += 1;
  }
  const owner = lexemes[to - 1]?.possessive === true;
  if (owner && /^predecessors?$/.test(lexemes[to]?.word ?? '')) {
    return {
      from: start,
      to: to + 1,
      who: { kind: 'predecessor', of: match.names.at(-1) ?? null },
      party,
      plural: false,
    };
  }
  if (/^administrations?$/.test(lexemes[to]?.word ?? '')) to += 1;
  return {
    from: start,
    to,
    who: { kind: 'president', names: match.names, ...(which === undefined ? {} : { which }) },
    party: party ?? partyAfter(lexemes, to),
    plural: false,
  };
}

/** "named by Barack Obama, a Democrat": the wording states the party outside the marked words. */
function partyAfter(lexemes: readonly Lexeme[], at: number): Party | null {
  if (lexemes[at]?.word !== ',' || lexemes[at + 1]?.word !== 'a') return null;
  const next = lexemes[at + 2];
  return next?.word === 'democrat' ? 'D' : next?.word === 'republican' ? 'R' : null;
}

/** The name after a governor’s title. */
export function readGovernor(
  lexemes: readonly Lexeme[],
  start: number,
  at: number,
  party: Party | null,
): Appointer[] {
  const to = endOfName(lexemes, at);
  if (to === undefined) return [];
  return [
    { from: start, to, who: { kind: 'governor', name: nameOf(lexemes, at, to) }, party, plural: false },
  ];
}

/** "Republican Gov. Rick Perry": the name as written, without the title. */
const nameOf = (lexemes: readonly Lexeme[], from: number, to: number): Span => ({
  start: lexemes[from]?.start ?? 0,
  end: lexemes[to - 1]?.end ?? 0,
});
