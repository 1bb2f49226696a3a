import type { Clause } from './clauses.ts';
import { auxiliaries, conjunctions, datingNouns, prepositions, subjectPronouns } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';

/** How many words a clause may take to come to its verb, and a phrase of time and place to its end. */
const reach = 10;

/** The text between the token at `index` and the one before it. */
export function gapBefore({ text, tokens }: Clause, index: number): string {
  const before = tokens[index - 1];
  const token = tokens[index];
  return before && token ? text.slice(before.end, token.start) : '';
}

/** Whether the words from `first` on are a clause of their own: "the plan would fail", "he’s late". */
export function startsClause(clause: Clause, first: number): boolean {
  const { tokens } = clause;
  for (let index = first; index < first + reach && index < tokens.length; index += 1) {
    const { lower } = tokens[index] as Token;
    if (index > first && gapBefore(clause, index).trim() !== '') return false;
    if (conjunctions.has(lower) && !(index > first && lower === 'and')) return false;
    if (lower === 'to' && !isBeforeNoun(tokens[index + 1])) return false;
    if (index === first && subjectPronouns.has(lower)) return true;
    if (isContraction(lower) || (index > first && auxiliaries.has(lower))) return true;
  }
  return false;
}

/** Whether a clause begins at `index` for certain: "he knew", "it's late". */
export function opensClause({ tokens }: Clause, index: number): boolean {
  const { lower } = tokens[index] as Token;
  return subjectPronouns.has(lower) || (isContraction(lower) && !lower.endsWith("n't"));
}

/** "to the court", "to Clark"; in "asked to say" no clause begins. */
const isBeforeNoun = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.form.isCapital || /^(?:the|a|an|his|her|their|its|our|this|that)$/.test(token.lower));

const isContraction = (lower: string): boolean =>
  /(?:n't|'ll|'re|'ve|'d)$/.test(lower) || /^(?:he|she|it|there|that|what)'s$/.test(lower);

/**
 * The index after the phrase of time or place that begins at `first`, as in "said (on Friday) he knew", "wrote (in a
 * letter to the court) that"; `first` itself where there is none.
 */
export function skipDating(clause: Clause, first: number): number {
  const { tokens } = clause;
  let after = first;
  for (let phrases = 0; phrases < 3; phrases += 1) {
    const end = endOfDating(clause, after);
    if (end === undefined || end >= tokens.length) return after;
    after = end;
  }
  return after;
}

function endOfDating(clause: Clause, first: number): number | undefined {
  const { tokens } = clause;
  const start = tokens[first]?.lower ?? '';
  if (datingNouns.has(start)) return first + 1;
  if (!prepositions.has(start) || start === 'of' || start === 'about') return undefined;
  for (let index = first + 1; index <= first + 6 && index < tokens.length; index += 1) {
    if (/[.;:"“”(]/.test(gapBefore(clause, index))) return undefined;
    if (datingNouns.has(tokens[index]?.lower ?? '')) return index + 1;
  }
  return undefined;
}
