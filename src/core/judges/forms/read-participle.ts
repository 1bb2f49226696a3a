import type { Appointer } from '../appointer.ts';
import { appointerBefore } from '../appointer-before.ts';
import { readPeriod } from '../appointer-phrases.ts';
import type { Framing, Wording } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { readAppointers } from '../read-appointers.ts';
import { actsAsJudge } from '../rulings.ts';
import { surnameAt, surnameBefore } from '../surnames.ts';
import { titleWords } from '../titled-names.ts';
import {
  determiners,
  judgeNouns,
  looseParticiples,
  numbers,
  partyAdjectives,
  proposedParticiples,
  seatedParticiples,
  subordinators,
} from '../words.ts';
import { readEllipticBy } from './read-elliptic.ts';
import { readGapped } from './read-gapped.ts';

export function wordingOf(participle: string): Wording | undefined {
  if (seatedParticiples.has(participle)) return 'seated';
  return proposedParticiples.has(participle) ? 'proposed' : undefined;
}

/** "Obama-appointed", "Trump appointed Judge NAME" after a preposition, "Trump- and Bush-appointed". */
export function readCompound(lexemes: readonly Lexeme[], at: number): Framing[] {
  const { word } = lexemes[at] as Lexeme;
  const wording = wordingOf(word);
  if (wording === undefined || word === 'put' || word === 'placed' || word === 'handpicked') return [];
  const newly = readNewly(lexemes, at, wording);
  if (newly !== undefined) return [newly];
  const hyphen = lexemes[at - 1]?.word === '-';
  const appointer =
    appointerBefore(lexemes, hyphen ? at - 1 : at) ??
    (hyphen ? surnameBefore(lexemes, at - 1, lexemes[at]?.capital === true) : undefined);
  if (appointer === undefined || (!hyphen && !isAttribute(lexemes, appointer, at))) return [];
  const base = { form: 'compound', position: 'before-judge', wording, outerTo: at + 1, head: word } as const;
  const first = hyphen ? suspended(lexemes, appointer.from) : undefined;
  const outerFrom = first?.from ?? appointer.from;
  return [
    ...(first === undefined
      ? []
      : [{ ...base, appointer: first, from: first.from, to: first.to + 1, outerFrom, index: 0 }]),
    { ...base, appointer, from: appointer.from, to: at + 1, outerFrom, index: first === undefined ? 0 : 1 },
  ];
}

const longestTitle = 6;

/** "Bush’s newly appointed chief justice", "Bush’s appointed judge". */
function readNewly(lexemes: readonly Lexeme[], at: number, wording: Wording): Framing | undefined {
  const isNew = /^(newly|recently)$/.test(lexemes[at - 1]?.word ?? '');
  if (!isNew && lexemes[at]?.word !== 'appointed') return undefined;
  const reach = isNew ? longestTitle : 2;
  if (!lexemes.slice(at + 1, at + reach).some(({ word }) => judgeNouns.has(word))) return undefined;
  const last = isNew ? at - 1 : at;
  const end = lexemes[last - 1]?.word === 'own' ? last - 1 : last;
  const appointer = lexemes[end - 1]?.possessive ? appointerBefore(lexemes, end) : undefined;
  if (appointer === undefined) return undefined;
  const span = { from: appointer.from, to: at + 1, outerFrom: appointer.from, outerTo: at + 1 };
  const head = lexemes[at]?.word ?? '';
  return { form: 'other', position: 'before-judge', wording, head, appointer, ...span, index: 0 };
}

/** "Trump-" in "Trump- and Bush-appointed", "Obama and Biden-appointed". */
function suspended(lexemes: readonly Lexeme[], from: number): Appointer | undefined {
  const joint = lexemes[from - 1]?.word;
  if (joint !== 'and' && joint !== 'or') return undefined;
  const end = lexemes[from - 2]?.word === '-' ? from - 2 : from - 1;
  const one = appointerBefore(lexemes, end);
  return one === undefined || lexemes[one.to - 1]?.possessive || end === from - 1 ? undefined : one;
}

const attributeBefore = new Set(['from', 'by', 'with', 'of', 'to', 'for', 'against', 'four', 'five']);

/** Without a hyphen "Trump appointed Judge Rao" may be a sentence; after a preposition or article it is none. */
function isAttribute(lexemes: readonly Lexeme[], appointer: Appointer, at: number): boolean {
  if (lexemes[appointer.to - 1]?.possessive || lexemes[at]?.word !== 'appointed') return false;
  const isOfParty = partyAdjectives[lexemes[at + 1]?.word ?? ''] !== undefined && isLed(lexemes, appointer);
  const next = lexemes[isOfParty ? at + 2 : at + 1];
  if (
    !/^(judges?|justices?|federal|senior|chief|district|circuit|appellate|appeals|us|members?|supreme|jurists?)$/.test(
      next?.word ?? '',
    )
  )
    return false;
  // "Carter Appointed Judge Blocks": headlines tell what is done in the present; the hyphen was lost.
  if (lexemes[at]?.capital && appointer.from === 0) return findTo(lexemes, at) === -1;
  // "BREAKING: Carter appointed Judge blocks": the verb is the next one, and no name follows.
  if (
    next?.word === 'judge' &&
    lexemes[at + 2]?.capital === false &&
    /[a-z]s$/.test(lexemes[at + 2]?.word ?? '')
  )
    return true;
  // "Carter appointed judges are": the verb of the sentence is another; "after Carter appointed Judge NAME ruled".
  if (next?.word.endsWith('s') && /^(are|were|have)$/.test(lexemes[at + 2]?.word ?? '')) return true;
  if (next?.word === 'judge' && actsAsJudge(lexemes, afterName(lexemes, at + 2))) return true;
  // An adjective of party is no subject: "GOP appointed Justices" has lost its hyphen.
  if (appointer.who.kind === 'party' && /^(judges|justices)$/.test(next?.word ?? '')) return true;
  if (appointer.who.kind === 'party' || next?.word === 'judge')
    return next?.capital !== true || isLed(lexemes, appointer);
  return isLed(lexemes, appointer);
}

const afterName = (lexemes: readonly Lexeme[], from: number): number => {
  let at = from;
  while (lexemes[at]?.capital === true) at += 1;
  return at;
};

/** "Appointed Judge NAME to the Court": a sentence after all. */
const findTo = (lexemes: readonly Lexeme[], from: number): number =>
  lexemes.findIndex(({ word }, at) => at > from && word === 'to' && hasBench(lexemes, at, at + 5));

function isLed(lexemes: readonly Lexeme[], appointer: Appointer): boolean {
  const before = lexemes[appointer.from - 1];
  return (
    before !== undefined &&
    (determiners.has(before.word) || numbers.has(before.word) || attributeBefore.has(before.word))
  );
}

/** "named by Carter’s lawyers": somebody else did it, unless it is his White House. */
const isOfAnother = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at - 1]?.possessive === true &&
  lexemes[at]?.kind === 'word' &&
  !/^(white|administration|presidency|government|cabinet|father|son|successors?|predecessors?)$/.test(
    lexemes[at]?.word ?? '',
  );

/** How far "by" may stand from its participle, in lexemes. */
const longestComplement = 16;

/** "appointed by Obama", "chosen for the bench in 1978 by President Carter". */
export function readPassive(lexemes: readonly Lexeme[], at: number): Framing[] {
  const { word } = lexemes[at] as Lexeme;
  const isSeating = looseParticiples.has(word) || (word === 'made' && isOffice(lexemes, at + 1));
  // "put forward by": proposed, and no court need be told.
  const isForward = word === 'put' && lexemes[at + 1]?.word === 'forward';
  const wording = isForward ? 'proposed' : (wordingOf(word) ?? (isSeating ? 'seated' : undefined));
  if (wording === undefined) return [];
  // "picked up speed under".
  if (lexemes[at + 1]?.word === 'up') return [];
  const by = findBy(lexemes, at) ?? findResumed(lexemes, at);
  if (by === undefined) return [];
  const isPeriod = lexemes[by]?.word !== 'by';
  const read = lexemes[by]?.word === 'in' ? [] : readAppointers(lexemes, by + 1);
  const other = isPeriod ? readPeriod(lexemes, by + 1) : surnameAt(lexemes, by + 1);
  const appointers = read.length > 0 ? read : [other ?? []].flat();
  const last = appointers.at(-1);
  if (last === undefined || (!isPeriod && isOfAnother(lexemes, last.to))) return [];
  const isPut = (word === 'put' && !isForward) || word === 'placed';
  const isThere = isPut && lexemes[at + 1]?.word === 'there';
  if ((isPut || looseParticiples.has(word)) && !isThere && !hasBench(lexemes, at, by)) return [];
  const outer = { outerFrom: at, outerTo: last.to };
  const form = lexemes[by]?.word === 'by' ? 'passive' : 'other';
  const base = { form, position: 'participle', wording, head: word, ...outer } as const;
  return [
    ...appointers.map((appointer, index) => ({
      ...base,
      appointer,
      from: index === 0 ? at : appointer.from,
      to: appointer.to,
      index,
    })),
    ...readEllipticBy(lexemes, last.to, base),
    ...readGapped(lexemes, last.to, base),
  ];
}

/** "made a federal judge", "made chief justice". */
function isOffice(lexemes: readonly Lexeme[], from: number): boolean {
  let at = /^(a|an|the)$/.test(lexemes[from]?.word ?? '') ? from + 1 : from;
  while (titleWords.has(lexemes[at]?.word ?? '')) at += 1;
  return /^(judge|justice)$/.test(lexemes[at]?.word ?? '');
}

function findBy(lexemes: readonly Lexeme[], at: number): number | undefined {
  let commas = 0;
  for (let next = at + 1; next < lexemes.length && next - at <= longestComplement; next += 1) {
    const { word, kind } = lexemes[next] as Lexeme;
    if (word === 'by') {
      const before = lexemes[next - 1]?.word ?? '';
      if (next > at + 1 && /[a-z]{3}(ed|en)$/.test(before)) return undefined;
      if (commas > 0 && lexemes[next - 1]?.word !== ',' && !isDateGap(lexemes, at, next)) return undefined;
      return next;
    }
    if ((word === 'during' || word === 'under') && (next - at <= 6 || hasBench(lexemes, at, next)))
      return next;
    if (word === 'in' && isOfPeriod(lexemes, at, next)) return next;
    if (word === ',') commas += 1;
    else if (kind === 'mark' && word !== '-' && word !== "'") return undefined;
    if (commas > 2 || subordinators.has(word) || (next > at + 1 && wordingOf(word) !== undefined))
      return undefined;
    if (word === 'was' || word === 'is' || word === 'has' || word === 'said' || word === 'had')
      return undefined;
  }
  return undefined;
}

/** "appointed in the Carter administration", "named to the bench in the Reagan years"; one is named in a suit too. */
const isOfPeriod = (lexemes: readonly Lexeme[], at: number, link: number): boolean =>
  (/^(appointed|nominated|elevated)$/.test(lexemes[at]?.word ?? '') || hasBench(lexemes, at, link)) &&
  readPeriod(lexemes, link + 1) !== undefined;

const longestInsert = 40;

/** "elevated to the Ninth Circuit, where she had argued cases, by President Obama": after a court and an insert. */
function findResumed(lexemes: readonly Lexeme[], at: number): number | undefined {
  if (lexemes[at + 1]?.word !== 'to') return undefined;
  const first = lexemes.findIndex(({ kind }, index) => index > at && kind === 'mark');
  if (lexemes[first]?.word !== ',' || !hasBench(lexemes, at, first)) return undefined;
  for (let next = first + 1; next < at + longestInsert && next < lexemes.length; next += 1) {
    const { word } = lexemes[next] as Lexeme;
    if (/^[;:()"—]$/.test(word)) return undefined;
    if (word === ',' && lexemes[next + 1]?.word === 'by') return next + 1;
  }
  return undefined;
}

/** "appointed on May 4, 1993, to the court by": commas of a date or of "Seattle, Washington,". */
const isDateGap = (lexemes: readonly Lexeme[], from: number, to: number): boolean =>
  lexemes
    .slice(from, to)
    .some(({ word }, index, part) => word === ',' && /^(19|20)\d\d$/.test(part[index + 1]?.word ?? '')) ||
  lexemes.slice(from, to).filter(({ word }) => word === ',').length === 2;

const hasBench = (lexemes: readonly Lexeme[], from: number, to: number): boolean =>
  lexemes.slice(from, to).some(({ word }) => word === 'bench' || word === 'court' || word === 'circuit');
