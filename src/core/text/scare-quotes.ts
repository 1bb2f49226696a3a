import scareQuoted from '../../data/scare-quoted.json' with { type: 'json' };
import type { Span } from '../span.ts';
import type { Clause } from './clauses.ts';
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

const words: ReadonlySet<string> = new Set(scareQuoted);
/** One word in quotation marks, with what may stand before the closing one. */
const oneWord = /^["“'‘]([a-z-]+)[,.]?["”'’]$/;
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

/**
 * Whether quotation marks keep their distance from a word of praise or standing ("the “experts”"): its sentence has no
 * speaker, no verb or noun of speech, no naming ("the term", "known as") and no longer quotation (`all` are its own).
 */
export function isScareQuoted({ text, tokens }: Clause, quotation: Span, all: readonly Span[]): boolean {
  const word = oneWord.exec(text.slice(quotation.start, quotation.end))?.[1];
  if (word === undefined || !words.has(word)) return false;
  if (all.some(({ start, end }) => text.slice(start, end).includes(' '))) return false;
  if (tokens.some(({ lower }) => speech.some((list) => list.has(lower)))) return false;
  const before = tokens.findLast(({ end }) => end <= quotation.start);
  return before !== undefined && (determiners.has(before.lower) || before.lower.endsWith("'s"));
}
