import scareQuoted from '../../data/scare-quoted.json' with { type: 'json' };
import { firstEndingAfter, type Span } from '../span.ts';
import { type Clause, type Read, readClauses } from './clauses.ts';
import {
  accusingVerbs,
  askingVerbs,
  blamingVerbs,
  namingWords,
  plainReportingVerbs,
  quotingVerbs,
  reportingNouns,
  thatReportingVerbs,
} from './reporting-verbs.ts';

const listed: ReadonlySet<string> = new Set(scareQuoted);
/** One word in quotation marks, with what may stand before the closing one. */
const oneWord = /^["“'‘]([a-z-]+)[,.]?["”'’]$/;
/** The same anywhere in a text. */
const someWord = /["“'‘][a-z-]+[,.]?["”'’]/;
const determiners = new Set(
  'the this that these those a an his her its their our your my such all any some no more of with'.split(' '),
);
const speech = [
  accusingVerbs,
  askingVerbs,
  blamingVerbs,
  namingWords,
  plainReportingVerbs,
  quotingVerbs,
  reportingNouns,
  thatReportingVerbs,
];

/** Whether a text may hold scare quotes: cheap to ask, before its quotations are looked for. */
export const mayHoldScareQuotes = (text: string): boolean => someWord.test(text);

/**
 * The quotations whose marks keep their distance from a word of praise or standing ("the “experts”"): their sentence
 * has no speaker, no verb or noun of speech, no naming ("the term", "known as") and no longer quotation. `quotations`
 * are those of the block, in text order.
 */
export function findScareQuotes(block: Read, quotations: readonly Span[]): Span[] {
  if (quotations.length === 0) return [];
  return readClauses(block, quotations).flatMap((clause) => scareQuotesIn(clause, quotations));
}

function scareQuotesIn(clause: Clause, quotations: readonly Span[]): Span[] {
  const { text, sentence, tokens } = clause;
  const inside = spansInside(quotations, sentence);
  const words = inside.filter(({ start, end }) => isCandidate(text.slice(start, end)));
  if (words.length === 0) return [];
  if (inside.some(({ start, end }) => text.slice(start, end).includes(' '))) return [];
  if (tokens.some(({ lower }) => speech.some((list) => list.has(lower)))) return [];
  return words.filter(({ start }) => {
    const before = tokens[firstEndingAfter(tokens, start) - 1];
    return before !== undefined && (determiners.has(before.lower) || before.lower.endsWith("'s"));
  });
}

function isCandidate(quotation: string): boolean {
  const word = oneWord.exec(quotation)?.[1];
  return word !== undefined && listed.has(word);
}

/** Those of an ordered list of separate spans that lie in `span` as a whole. */
function spansInside(ordered: readonly Span[], span: Span): Span[] {
  const inside: Span[] = [];
  for (let index = firstEndingAfter(ordered, span.start); index < ordered.length; index += 1) {
    const { start, end } = ordered[index] as Span;
    if (end > span.end) break;
    if (start >= span.start) inside.push({ start, end });
  }
  return inside;
}
