import type { Appointer, Who } from '../appointer.ts';
import type { Framing } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { readAppointers } from '../read-appointers.ts';
import { surnameAt } from '../surnames.ts';
import { partyNouns } from '../words.ts';

const longestGap = 14;

/** What the participle before tells of those after it. */
type Shared = Pick<Framing, 'wording' | 'head' | 'outerFrom'>;

/** What stands in the place of the participle; `by` is the index of its "by". */
type Gap = { readonly from: number; readonly by: number; readonly isCourt: boolean };

/**
 * The participle left out: "A was named by Nixon and B by Carter", "; and C, by Reagan"; or of the same judge, "and to
 * the appeals court by Reagan".
 */
export function readGapped(lexemes: readonly Lexeme[], start: number, shared: Shared): Framing[] {
  const gap = gapAt(lexemes, start);
  if (gap === undefined) return [];
  const appointers = personsAt(lexemes, gap.by + 1);
  const last = appointers.at(-1);
  if (last === undefined) return [];
  const { wording } = shared;
  const ofOther = { position: 'bracket', outerFrom: gap.by, head: 'by', plural: false } as const;
  const ofSame = { position: 'participle', outerFrom: shared.outerFrom, head: shared.head } as const;
  const found = appointers.map(
    (appointer, index): Framing => ({
      form: 'passive',
      wording,
      ...(gap.isCourt ? ofSame : ofOther),
      appointer,
      from: index === 0 ? gap.from : appointer.from,
      to: appointer.to,
      outerTo: last.to,
      index: gap.isCourt ? index + 1 : index,
    }),
  );
  return [...found, ...readGapped(lexemes, last.to, shared)];
}

/** After "and", ", and", "; and", or a comma alone; perhaps after "in 1988". */
function gapAt(lexemes: readonly Lexeme[], start: number): Gap | undefined {
  const isDated = lexemes[start]?.word === 'in' && /^(19|20)\d\d$/.test(lexemes[start + 1]?.word ?? '');
  const opening = afterParty(lexemes, isDated ? start + 2 : start);
  if (!/^(and|,|;)$/.test(lexemes[opening]?.word ?? '')) return undefined;
  let by = opening;
  while (by - opening < longestGap && isOfGap(lexemes[by])) by += 1;
  const end = lexemes[by - 1]?.word === ',' ? by - 1 : by;
  if (lexemes[by]?.word !== 'by') return undefined;
  let from = opening;
  while (/^(and|,|;)$/.test(lexemes[from]?.word ?? '')) from += 1;
  const isCourt =
    /^(to|the)$/.test(lexemes[from]?.word ?? '') &&
    lexemes.slice(from, by).some(({ word }) => /^(court|circuit|bench)$/.test(word));
  if (isCourt) return { from, by, isCourt };
  const isName = lexemes[end - 1]?.capital === true && lexemes.slice(from, end).every(isOfName);
  return isName ? { from: by, by, isCourt } : undefined;
}

/** Past ", a Republican" in "by Carter, a Democrat, and to the appeals court by Reagan". */
const afterParty = (lexemes: readonly Lexeme[], at: number): number =>
  lexemes[at]?.word === ',' &&
  lexemes[at + 1]?.word === 'a' &&
  partyNouns[lexemes[at + 2]?.word ?? ''] !== undefined &&
  lexemes[at + 3]?.word === ','
    ? at + 3
    : at;

function personsAt(lexemes: readonly Lexeme[], at: number): Appointer[] {
  const read = readAppointers(lexemes, at);
  const appointers = read.length > 0 ? read : [surnameAt(lexemes, at) ?? []].flat();
  return appointers.every(({ who }) => isPerson(who)) ? appointers : [];
}

const isPerson = ({ kind }: Who): boolean =>
  kind === 'president' || kind === 'governor' || kind === 'surname';

const isOfName = ({ capital, word }: Lexeme): boolean => capital || /^(and|,|;|judge|justice)$/.test(word);

const isOfGap = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined &&
  (isOfName(lexeme) ||
    /^(the|to|for|of|appeals|appellate|federal|district|circuit|court|bench|state|\d+\w*)$/.test(
      lexeme.word,
    ));
