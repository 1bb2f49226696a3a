import type { Span } from '../span.ts';
import type { Clause } from './clauses.ts';
import { gapBefore, skipDating, startsClause } from './report-clauses.ts';
import { contentAfter, type Reported } from './reported.ts';
import {
  auxiliaries,
  conjunctions,
  plainReportingVerbs,
  prepositions,
  pronouns,
  tellingVerbs,
} from './reporting-verbs.ts';
import { pronounBefore, speakerAfter, speakerBefore } from './speakers.ts';
import type { Token } from './tokens.ts';

/** How many words a listener may have, and a speaker who is no name: "told the two reporters", "union members say". */
export const longestBare = 6;
const longestAs = 8;

/**
 * What a reporting clause reports that stands behind or inside it: "..., Stone said.", "..., said Stone.", "The plan,
 * Stone said, would ...", "..., he told reporters.", "The firm is “late,” Stone said." `from` is the first token that
 * nothing reported yet. Undefined where the verb at `index` has no such clause.
 */
export function asideAt(clause: Clause, index: number, from: number): Reported[] | undefined {
  const { text, tokens, sentence } = clause;
  const verb = tokens[index] as Token;
  if (verb.lower.endsWith('ing')) return undefined;
  const named = speakerBefore(clause, index);
  const bare = named ? undefined : bareSubject(clause, index);
  const subject = named ?? pronounBefore(clause, index) ?? bare;
  const after = subject ? undefined : invertedSpeaker(clause, index);
  const edge = subject ?? (after ? verb : undefined);
  if (!edge) return undefined;
  // Of a long sentence only the end is searched.
  const lead = text.slice(Math.max(sentence.start, edge.start - longestEnd), edge.start).trimEnd();
  if (!endsInComma.test(lead)) return undefined;
  const isQuoted = !lead.endsWith(',');
  const speaker = named ?? after ?? (bare && isPlain(clause, index, bare) ? bare : undefined);
  const opens = opening.has((tokens[from] as Token).lower);
  // "When the court asked, he replied, “...”": the outlet leads to what he said.
  const isOutlets = isQuoted ? isLedIn(clause, from, index) : opens && leadsToQuotation(text, verb);
  const behind = isOutlets ? [] : before(tokens[from], edge.start, speaker);
  let next = index + 1;
  while (after && next < tokens.length && (tokens[next] as Token).start < after.end) next += 1;
  if (next >= tokens.length) return behind;
  const gap = gapBefore(clause, next).trim();
  if (gap === ';') return behind;
  const { lower } = tokens[next] as Token;
  if (gap === ',') {
    // What follows goes on with what is reported, unless it tells how it was said: "..., he said, referring to Roe".
    const tellsHow = lower.endsWith('ing') || (isQuoted && !startsClause(clause, next));
    return after || tellsHow ? behind : [...behind, ...contentAfter(clause, next - 1, speaker)];
  }
  const isTail = prepositions.has(lower) || (tellingVerbs.has(verb.lower) && isListener(clause, next));
  // "In an interview, she joked about moving": nothing was said before.
  return isTail && !(opens && !hasAuxiliary(clause, from, index)) ? behind : undefined;
}

/** Open a phrase or a clause that may come before the one that tells who spoke. */
const opening: ReadonlySet<string> = new Set([...prepositions, ...conjunctions]);

const leadsToQuotation = (text: string, { end }: Token): boolean =>
  /^[,:]?\s*(?:["“‘]|'')/.test(text.slice(end, end + longestEnd));

/** How far back the words of what is reported are looked at. */
const reach = 40;

function hasAuxiliary({ tokens }: Clause, from: number, to: number): boolean {
  for (let index = Math.max(from, to - reach); index < to; index += 1) {
    if (auxiliaries.has((tokens[index] as Token).lower)) return true;
  }
  return false;
}

/** A comma, also inside the quotation marks that close. */
const endsInComma = /,(?:["”’]|'')*$/;
const longestEnd = 8;

function before(first: Token | undefined, end: number, speaker: Span | undefined): Reported[] {
  return first && first.start < end ? [{ start: first.start, end, ...(speaker ? { speaker } : {}) }] : [];
}

/** "As Stone noted on Friday, ...": what follows. Undefined where the verb at `index` has no such clause. */
export function afterAs(clause: Clause, index: number): Reported[] | undefined {
  const { tokens } = clause;
  let first = index;
  while (first > 0 && index - first < longestAs && gapBefore(clause, first).trim() === '') first -= 1;
  if (tokens[first]?.lower !== 'as') return undefined;
  const next = skipDating(clause, index + 1);
  if (gapBefore(clause, next).trim() !== ',') return undefined;
  return contentAfter(clause, next - 1, speakerBefore(clause, index));
}

/** Stone in "The plan failed, said Stone", not in “...,” said Stone. */
function invertedSpeaker(clause: Clause, index: number): Span | undefined {
  if (
    gapBefore(clause, index).trim() !== ',' ||
    !plainReportingVerbs.has((clause.tokens[index] as Token).lower)
  ) {
    return undefined;
  }
  return startsClause(clause, index + 1) ? undefined : speakerAfter(clause, index);
}

/** "federal officials", "union members and leaders": whoever stands between a comma and a verb of nothing but speech. */
function bareSubject(clause: Clause, index: number): Span | undefined {
  const { tokens } = clause;
  if (!plainReportingVerbs.has((tokens[index] as Token).lower)) return undefined;
  for (let first = index - 1; first > 0 && first >= index - longestBare; first -= 1) {
    const { lower, start } = tokens[first] as Token;
    if (auxiliaries.has(lower) || (conjunctions.has(lower) && lower !== 'and')) return undefined;
    const gap = gapBefore(clause, first).trim();
    if (gap === '') continue;
    const isWhole =
      endsInComma.test(gap) && gap.startsWith(',') && !prepositions.has(lower) && lower !== 'and';
    return isWhole ? { start, end: (tokens[index - 1] as Token).end } : undefined;
  }
  return undefined;
}

/** Whether the bare subject of the verb at `index` can be given as the speaker. */
function isPlain({ tokens }: Clause, index: number, subject: Span): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const { lower, start } = tokens[at] as Token;
    if (start < subject.start) return true;
    if (pronouns.has(lower) || prepositions.has(lower) || lower.endsWith('ing')) return false;
  }
  return true;
}

/** Whether what goes on at `index` is a listener and nothing else, and no colon leads from it to what was said. */
function isListener({ text, tokens, sentence }: Clause, index: number): boolean {
  for (let last = index; last < index + longestBare && last < tokens.length; last += 1) {
    const gap = text.slice((tokens[last] as Token).end, tokens[last + 1]?.start ?? sentence.end).trim();
    if (gap !== '') return !gap.startsWith(':');
  }
  return false;
}

/** Whether the outlet leads to a quotation by itself: with a colon, or with a sentence of its own. */
function isLedIn(clause: Clause, from: number, to: number): boolean {
  for (let index = Math.max(from + 1, to - reach); index <= to; index += 1) {
    if (quotationAfterStop.test(gapBefore(clause, index))) return true;
  }
  return false;
}

const quotationAfterStop = /[:.?!]\s*["“‘'(]/;
