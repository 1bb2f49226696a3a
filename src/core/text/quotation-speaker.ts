import { firstEndingAfter, type Span } from '../span.ts';
import type { Clause } from './clauses.ts';
import type { Reported } from './reported.ts';
import { plainReportingVerbs, quotingVerbs, thatReportingVerbs } from './reporting-verbs.ts';
import { speakerAfter, speakerBefore } from './speakers.ts';
import type { Token } from './tokens.ts';

/** How many words may stand between a quotation and the verb that ties it to its speaker. */
const reach = 14;
/** UTF-16 units: so many words of prose are shorter. Further words belong to other quotations between. */
const farthest = 300;

/** What names the speaker of a quotation in its own sentence, or tells that it names none ("she wrote"). */
export type Attribution = { readonly speaker: Span | undefined };

/**
 * Looks after the quotation when it ends like a sentence or a clause (“...,” Stone said), otherwise first before
 * it (Stone called it “a farce”), then in the reported speech around it (`readReports`: those of the clause, in order,
 * asked for last). Undefined: no attribution at all.
 */
export function findAttribution(
  clause: Clause,
  quotation: Span,
  readReports: () => readonly Reported[],
): Attribution | undefined {
  const endsClause = /[,.?!\u2026\u2014-]['\u2019]?\s*["\u201d\u00bb'\u2019]+$/.test(
    clause.text.slice(Math.max(quotation.start, quotation.end - 6), quotation.end),
  );
  return (
    (endsClause ? attributionAfter(clause, quotation) : undefined) ??
    attributionBefore(clause, quotation) ??
    attributionAround(quotation, readReports())
  );
}

function attributionAround({ start }: Span, reports: readonly Reported[]): Attribution | undefined {
  const report = reports[firstEndingAfter(reports, start)];
  return report?.speaker && report.start <= start ? { speaker: report.speaker } : undefined;
}

function attributionAfter(clause: Clause, { end }: Span): Attribution | undefined {
  const { tokens, text } = clause;
  const first = firstTokenFrom(tokens, end);
  const stop = text.slice(end, end + farthest).search(/[.;:“]/);
  const last = end + (stop === -1 ? farthest : stop);
  for (let index = first; index < tokens.length && index < first + reach; index += 1) {
    const { start, lower } = tokens[index] as Token;
    if (start > last) return undefined;
    if (!quotingWords.has(lower)) continue;
    if (index === first) return { speaker: speakerAfter(clause, index) };
    const speaker = speakerBefore(clause, index);
    return { speaker: speaker && speaker.start >= end ? speaker : undefined };
  }
  return undefined;
}

function attributionBefore(clause: Clause, { start }: Span): Attribution | undefined {
  const { tokens, text } = clause;
  const last = firstTokenFrom(tokens, start) - 1;
  const from = Math.max(0, start - farthest);
  const first = from + text.slice(from, start).lastIndexOf(';') + 1;
  for (let index = last; index >= 0 && index > last - reach; index -= 1) {
    const token = tokens[index] as Token;
    if (token.end < first) return undefined;
    if (quotingWords.has(token.lower)) {
      const speaker = speakerBefore(clause, index);
      if (speaker) return { speaker };
    }
    if (token.lower === 'according' && tokens[index + 1]?.lower === 'to') {
      return { speaker: speakerAfter(clause, index + 1) };
    }
  }
  return undefined;
}

/** What may tie a quotation to its speaker. */
const quotingWords: ReadonlySet<string> = new Set([
  ...plainReportingVerbs,
  ...thatReportingVerbs,
  ...quotingVerbs,
]);

/** The index of the first token that begins at or after `offset`. */
function firstTokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
