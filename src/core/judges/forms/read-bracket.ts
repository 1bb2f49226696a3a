import type { Framing } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { readAppointers } from '../read-appointers.ts';

/** "Diana Motz (Clinton)": a president in brackets after a name; the caller asks for judges nearby. */
export function readBracket(lexemes: readonly Lexeme[], at: number): Framing[] {
  if (lexemes[at]?.word !== '(' || lexemes[at - 1]?.capital !== true) return [];
  // "Bush (43)" is one name.
  if (lexemes[at - 1]?.word === 'bush') return [];
  const [appointer] = readAppointers(lexemes, at + 1);
  if (appointer?.who.kind !== 'president' || lexemes[appointer.to]?.word !== ')') return [];
  return [
    {
      form: 'other',
      position: 'bracket',
      wording: 'seated',
      appointer,
      from: at,
      to: appointer.to + 1,
      outerFrom: at,
      outerTo: appointer.to + 1,
      plural: false,
      head: '(',
      index: 0,
    },
  ];
}
