import type { Span } from '../span.ts';
import type { Clause } from './clauses.ts';
import {
  auxiliaries,
  conjunctions,
  prepositions,
  pronouns,
  subjectPronouns,
  verbCompanions,
} from './reporting-verbs.ts';
import type { Token } from './tokens.ts';

/** A longer phrase is taken for a whole clause, and gives no speaker. */
const longestSpeaker = 10;
const linking = new Set(['of', 'for', 'and', 'the', '&', 'at']);
const parting = /[,;:()\u2013\u2014"“”‘]|\s-\s|--/;

/**
 * The subject of the verb at `verb`, as written: "U.S. District Judge Ann Stone" in "... Ann Stone, an Ohio native,
 * said". Undefined for a pronoun and wherever the phrase is not plain.
 */
export function speakerBefore(clause: Clause, verb: number): Span | undefined {
  const { tokens } = clause;
  let last = verb - 1;
  // Whose claim "suspended the site, claiming ..." reports is a matter of grammar that a look back cannot settle.
  if (tokens[verb]?.lower.endsWith('ing')) return undefined;
  const reach = Math.max(0, verb - longestSpeaker);
  while (last >= reach && !isParted(clause, last) && verbCompanions.has(tokens[last]?.lower ?? '')) last -= 1;
  if (last < reach || hasQuotation(clause, last)) return undefined;
  if (isParted(clause, last)) {
    const apposition = startOfPhrase(clause, last) - 1;
    if (apposition < 0 || apposition === last || !hasComma(clause, apposition)) return undefined;
    last = apposition;
  }
  return plainPhrase(clause, startOfPhrase(clause, last), last);
}

/** The pronoun that is the subject of the verb at `verb`. */
export function pronounBefore({ tokens }: Clause, verb: number): Span | undefined {
  const before = tokens[verb - 1];
  const isSubject = before && (subjectPronouns.has(before.lower) || /^(?:it|who)$/.test(before.lower));
  return isSubject ? before : undefined;
}

/** The subject that follows the verb at `verb`: "said Ann Stone, who ...". */
export function speakerAfter(clause: Clause, verb: number): Span | undefined {
  const { tokens } = clause;
  const first = verb + 1;
  if (first >= tokens.length || isParted(clause, verb)) return undefined;
  let last = first;
  const reach = Math.min(tokens.length, first + longestSpeaker + 1) - 1;
  while (last < reach && !isParted(clause, last) && continuesPhrase(tokens, last + 1)) last += 1;
  return plainPhrase(clause, first, last);
}

function continuesPhrase(tokens: readonly Token[], index: number): boolean {
  const { lower } = tokens[index] as Token;
  return linking.has(lower) || !(prepositions.has(lower) || conjunctions.has(lower) || pronouns.has(lower));
}

/** Whether punctuation stands between the token at `index` and the next one. */
function isParted({ text, tokens }: Clause, index: number): boolean {
  const next = tokens[index + 1];
  return next !== undefined && parting.test(text.slice((tokens[index] as Token).end, next.start));
}

const hasComma = ({ text, tokens }: Clause, index: number): boolean =>
  text.slice((tokens[index] as Token).end, tokens[index + 1]?.start).trim() === ',';

const hasQuotation = ({ text, tokens }: Clause, index: number): boolean =>
  /["“”]/.test(text.slice((tokens[index] as Token).end, tokens[index + 1]?.start));

/**
 * The first token of the phrase that ends at `last`: back to punctuation or a word that begins a clause, and no
 * further than any speaker reaches.
 */
function startOfPhrase(clause: Clause, last: number): number {
  let first = last;
  while (first > 0 && last - first < 2 * longestSpeaker && !isParted(clause, first - 1)) {
    const lower = clause.tokens[first - 1]?.lower ?? '';
    if (conjunctions.has(lower) && lower !== 'and') break;
    first -= 1;
  }
  return first;
}

/** The phrase from `first` to `last` without phrases of time and place around it, if it can name a speaker. */
function plainPhrase({ text, tokens }: Clause, first: number, last: number): Span | undefined {
  let start = first;
  while (start <= last && conjunctions.has(tokens[start]?.lower ?? '')) start += 1;
  if (prepositions.has(tokens[start]?.lower ?? '')) return undefined;
  let end = start;
  while (end < last && continuesPhrase(tokens, end + 1)) end += 1;
  while (end > start && isTrailing(tokens[end] as Token)) end -= 1;
  const from = tokens[start];
  const to = tokens[end];
  if (!from || !to || end < start || end - start >= longestSpeaker) return undefined;
  if (pronouns.has(from.lower) || verbCompanions.has(from.lower)) return undefined;
  if (tokens.slice(start, end + 1).some(({ lower }) => auxiliaries.has(lower))) return undefined;
  const phrase = text.slice(from.start, to.end);
  return /[\p{Lu}]/u.test(phrase) ||
    /^(?:the|a|an|his|her|their|its|some|many|several|one|two)\b/i.test(phrase)
    ? { start: from.start, end: to.end }
    : undefined;
}

const isTrailing = ({ lower }: Token): boolean => linking.has(lower) || verbCompanions.has(lower);
