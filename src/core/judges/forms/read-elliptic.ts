import type { Appointer } from '../appointer.ts';
import type { Framing } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { readAppointers } from '../read-appointers.ts';
import { numbers, partyNouns } from '../words.ts';

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
