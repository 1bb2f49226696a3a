import type { Span } from '../span.ts';
import type { Clause } from './clauses.ts';
import { gapBefore } from './report-clauses.ts';
import { plainReportingVerbs, thatReportingVerbs, turningWords } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';

/** Words that a reporting clause reports, and who is said to have said them. */
export type Reported = Span & {
  /** The span of the speaker as written; absent where the text names none ("she said"). */
  readonly speaker?: Span;
  /** What a court ruled. */
  readonly isRuling?: true;
};

/** What is reported behind the token at `index`; in a list, which is empty where nothing is. */
export function contentAfter(clause: Clause, index: number, speaker: Span | undefined): Reported[] {
  const next = clause.tokens[index + 1];
  const start = (clause.tokens[index] as Token).end;
  const end = next ? endOfReport(clause, index + 1) : clause.sentence.end;
  return end > start ? [{ start, end, ...(speaker ? { speaker } : {}) }] : [];
}

/**
 * Where the outlet takes over again: a semicolon or dash, ", but" and its kin (not ", but that"), ", and" with another
 * verb of speech.
 */
function endOfReport(clause: Clause, first: number): number {
  const { tokens, sentence } = clause;
  for (let index = first + 1; index < tokens.length; index += 1) {
    const gap = gapBefore(clause, index);
    const { lower } = tokens[index] as Token;
    const next = tokens[index + 1]?.lower ?? '';
    const saysMore = lower === 'and' && (plainReportingVerbs.has(next) || thatReportingVerbs.has(next));
    const turns = gap.includes(',') && turningWords.has(lower) && !(lower === 'but' && next === 'that');
    if (saysMore || turns || gap.includes(';') || gap.includes('\u2014'))
      return (tokens[index - 1] as Token).end;
  }
  return sentence.end;
}
