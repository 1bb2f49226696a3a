import type { Framing, Wording } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { readAppointers } from '../read-appointers.ts';

const longestGap = 8;

/** "A was named by Nixon and B by Carter", "; and C, by Reagan": the participle is left out. */
export function readGapped(lexemes: readonly Lexeme[], from: number, wording: Wording): Framing[] {
  let at = from;
  while (at - from < longestGap && isOfGap(lexemes[at])) at += 1;
  const end = lexemes[at - 1]?.word === ',' ? at - 1 : at;
  if (lexemes[at]?.word !== 'by' || lexemes[end - 1]?.capital !== true || !opensGap(lexemes, from)) return [];
  const appointers = readAppointers(lexemes, at + 1);
  const last = appointers.at(-1);
  if (last === undefined || appointers.some(({ who }) => who.kind !== 'president')) return [];
  const outer = { outerFrom: at, outerTo: last.to };
  const found = appointers.map(
    (appointer, index): Framing => ({
      form: 'passive',
      position: 'bracket',
      wording,
      appointer,
      from: index === 0 ? at : appointer.from,
      to: appointer.to,
      ...outer,
      plural: false,
      head: 'by',
      index,
    }),
  );
  return [...found, ...readGapped(lexemes, last.to, wording)];
}

/** "and", ", and", "; and", or a comma alone. */
const opensGap = (lexemes: readonly Lexeme[], from: number): boolean =>
  /^(and|,|;)$/.test(lexemes[from]?.word ?? '');

const isOfGap = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && (lexeme.capital || /^(and|,|;|judge|justice)$/.test(lexeme.word));
