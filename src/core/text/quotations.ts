import type { Block } from '../finding.ts';
import type { Span } from '../span.ts';
import { findMarks, type QuotationMark } from './quotation-marks.ts';

/** A direct quotation in one block, its marks included. */
export type Quotation = Span & {
  readonly block: string;
  /** The same speech goes on with the first quotation of the next block. */
  readonly goesOn: boolean;
};

/** Where a quotation that a block does not close begins; `isSingle`: with a single mark. */
type Opening = { readonly start: number; readonly isSingle: boolean };

/** The closed quotations of a block, and one that it leaves open. */
type Paired = { readonly closed: readonly Span[]; readonly open: Opening | undefined };

/**
 * The direct quotations of a whole article, by block id, in text order; blocks without any are left out, and nested ones
 * are part of the outer one.
 * A block of kind `quotation` is one as a whole. A quotation that a paragraph leaves open runs to the end of the
 * paragraph when the next one opens again (the printers' rule for speech over paragraphs) or closes it, or when
 * it began the paragraph; any other lone mark is taken for a slip and marks nothing. A single mark is left open only
 * where the next paragraph opens with one again.
 */
export function findQuotations(blocks: readonly Block[]): Map<string, readonly Quotation[]> {
  const quotations = new Map<string, readonly Quotation[]>();
  let isCarried = false;
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const { closed, open }: Paired =
      block.kind === 'quotation' ? whole(block.text) : pairMarks(block.text, isCarried, next);
    const goesOn: boolean = open !== undefined && next !== undefined && (open.isSingle || continues(next));
    isCarried = goesOn && next !== undefined && open?.isSingle === false && !opensAtStart(next.text);
    const found = closed.map(({ start, end }) => ({ block: block.id, start, end, goesOn: false }));
    if (open !== undefined && (goesOn || open.start === firstCharacter(block.text))) {
      found.push({ block: block.id, start: open.start, end: block.text.trimEnd().length, goesOn });
    }
    if (found.length > 0) quotations.set(block.id, found);
  }
  return quotations;
}

const whole = (text: string): Paired => ({ closed: [{ start: 0, end: text.length }], open: undefined });

/** What becomes of a text without marks. */
const unquoted: Paired = { closed: [], open: undefined };
const carried: Paired = { closed: [], open: { start: 0, isSingle: false } };

const firstCharacter = (text: string): number => text.length - text.trimStart().length;

const opensAtStart = (text: string): boolean => /^\s*["\u201c\u201e\u00ab]/.test(text);

/** Whether a block goes on with a quotation that the block before left open. */
function continues(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  if (opensAtStart(block.text)) return true;
  const first = findMarks(block.text).find(({ double }) => double);
  return first?.closes === true && !first.opens;
}

/** Whether a block begins with a single quotation mark. */
function opensSingly(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || !/^\s*['\u2018]/.test(block.text)) return false;
  const first = findMarks(block.text)[0];
  return first !== undefined && !first.double && first.opens;
}

/** `isCarried`: the text begins inside a quotation. */
function pairMarks(text: string, isCarried: boolean, next: Block | undefined): Paired {
  const marks = findMarks(text);
  if (marks.length === 0) return isCarried ? carried : unquoted;
  const mayGoOn = opensSingly(next);
  const closed: Span[] = [];
  const singleEnds = findSingleEnds(marks, ({ start }) => mayGoOn && beginsSpeech(text, start));
  const surplus = countSurplus(marks);
  let open: number | undefined = isCarried ? 0 : undefined;
  let nested = 0;
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index] as QuotationMark;
    if (!mark.double) {
      if (open !== undefined || !mark.opens) continue;
      const end = singleEnds[index];
      if (end === undefined && mayGoOn && beginsSpeech(text, mark.start))
        return { closed, open: { start: mark.start, isSingle: true } };
      if (end === undefined) continue;
      closed.push({ start: mark.start, end: (marks[end] as QuotationMark).end });
      index = end;
    } else if (open === undefined) {
      if (mark.opens) open = mark.start;
    } else if (!mark.closes) {
      // Nested when enough closing marks are left for both; otherwise the closing mark before was forgotten.
      if ((surplus[index] as number) > 0) nested += 1;
      else open = mark.start;
    } else if (nested > 0) {
      nested -= 1;
    } else {
      closed.push({ start: open, end: mark.end });
      open = undefined;
    }
  }
  return { closed, open: open === undefined ? undefined : { start: open, isSingle: false } };
}

/** Speech begins a paragraph or follows a colon or a comma; a name in quotation marks does not. */
const beginsSpeech = (text: string, start: number): boolean =>
  /^\s*$|[:,]\s*$/.test(text.slice(Math.max(0, start - 3), start));

/**
 * For each single opening mark the index of the mark that closes it: a plain one before a doubtful one, which counts
 * for nothing where the speech may go on in the next block.
 */
function findSingleEnds(
  marks: readonly QuotationMark[],
  mayGoOn: (mark: QuotationMark) => boolean,
): (number | undefined)[] {
  const ends: (number | undefined)[] = new Array(marks.length);
  let plain: number | undefined;
  let doubtful: number | undefined;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index] as QuotationMark;
    if (mark.double) continue;
    if (mark.opens) {
      ends[index] = plain ?? (mayGoOn(mark) ? undefined : doubtful);
      plain = undefined;
      doubtful = undefined;
    } else if (mark.weak) doubtful = index;
    else plain = index;
  }
  return ends;
}

/** For each mark: closing double marks from here to the end, less the opening ones. */
function countSurplus(marks: readonly QuotationMark[]): Int32Array {
  const surplus = new Int32Array(marks.length + 1);
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const { double, opens, closes } = marks[index] as QuotationMark;
    const step = !double || opens === closes ? 0 : closes ? 1 : -1;
    surplus[index] = (surplus[index + 1] as number) + step;
  }
  return surplus;
}
