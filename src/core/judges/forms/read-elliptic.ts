import type { Appointer } from '../appointer.ts';
import type { Framing } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { readAppointers } from '../read-appointers.ts';
import { numbers, partyNouns, proposedParticiples, seatedParticiples } from '../words.ts';

/** What the whole enumeration shares. */
type Shared = Omit<Framing, 'form' | 'appointer' | 'from' | 'to' | 'outerFrom' | 'index'>;

/** "seven Democratic appointees and only four Republicans"; "2 Dem Appointees, 1 GOP". */
export function readElliptic(lexemes: readonly Lexeme[], from: number, base: Shared): Framing[] {
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
function ofThem(lexemes: readonly Lexeme[], at: number, base: Shared): Framing[] {
  const [appointer] = readAppointers(lexemes, at + 2);
  if (appointer?.who.kind !== 'president') return [];
  const span = { from: at, to: appointer.to, outerFrom: at, outerTo: appointer.to };
  const plural = !/^(one|1)$/.test(lexemes[at]?.word ?? '');
  return [{ ...base, form: 'other', position: 'count', appointer, ...span, plural, index: 0 }];
}

/** What a participle shares with those left out. */
type ByShared = Pick<Framing, 'form' | 'position' | 'wording' | 'head' | 'outerFrom' | 'outerTo'>;

const participles: ReadonlySet<string> = new Set([...seatedParticiples, ...proposedParticiples]);

/** "two were appointed by Democrats (including one by Carter) and one by a Republican". */
export function readEllipticBy(lexemes: readonly Lexeme[], from: number, base: ByShared): Framing[] {
  const start = afterBracket(lexemes, from);
  const inside = start > from ? ellipticIn(lexemes, from + 1, start, base) : [];
  return [...inside, ...ellipticIn(lexemes, start, Math.min(start + 12, lexemes.length - 2), base)];
}

/** Read between two indices. */
function ellipticIn(lexemes: readonly Lexeme[], start: number, end: number, base: ByShared): Framing[] {
  for (let at = start; at < end; at += 1) {
    const count = lexemes[at]?.word ?? '';
    const isCount = numbers.has(count) || /^(one|1|others?|another|rest)$/.test(count);
    if (participles.has(count) || count === ';') return [];
    if (!isCount || lexemes[at + 1]?.word !== 'by') continue;
    const appointers = readAppointers(lexemes, at + 2);
    const last = appointers.at(-1);
    if (last === undefined) return [];
    const plural = !/^(one|1|another|other)$/.test(count);
    return appointers.map((appointer, index) => ({
      ...base,
      position: 'count' as const,
      appointer,
      from: index === 0 ? at + 1 : appointer.from,
      to: appointer.to,
      outerFrom: at,
      outerTo: last.to,
      plural,
      index: 0,
    }));
  }
  return [];
}

/** Past "(NAME, NAME and NAME)". */
function afterBracket(lexemes: readonly Lexeme[], from: number): number {
  const close =
    lexemes[from]?.word === '(' ? lexemes.findIndex(({ word }, at) => at > from && word === ')') : -1;
  return close === -1 ? from : close + 1;
}
