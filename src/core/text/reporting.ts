import type { Span } from '../span.ts';
import type { Clause } from './clauses.ts';
import {
  accusingVerbs,
  plainReportingVerbs,
  prepositions,
  reportingNouns,
  thatReportingVerbs,
} from './reporting-verbs.ts';
import { speakerAfter, speakerBefore } from './speakers.ts';
import type { Token } from './tokens.ts';

/** One reporting clause of a sentence: the words it reports, and who is said to have said them. */
export type Reported = Span & {
  /** The span of the speaker as written; absent where the text names none ("she said"). */
  readonly speaker?: Span;
};

/**
 * What a sentence reports without quoting it: "Stone said (that) ...", "claims that ...", "..., Stone said.",
 * "according to Stone", "accused Roe of ...". The reporting clause itself is the outlet's, and so is what follows
 * ", but" and the like. Speakers are given as written; a pronoun is not resolved.
 */
export function findReported(clause: Clause): Reported[] {
  const reported: Reported[] = [];
  let from = 0;
  for (let index = 0; index < clause.tokens.length; index += 1) {
    const found = reportedAt(clause, index, from);
    if (!found) continue;
    reported.push(found);
    // A report inside a report adds nothing but its nearer speaker, who matters to quotations only.
    while (from < clause.tokens.length && (clause.tokens[from] as Token).start < found.end) from += 1;
    index = Math.max(index, from - 1);
  }
  return reported;
}

function reportedAt(clause: Clause, index: number, from: number): Reported | undefined {
  const { tokens } = clause;
  const word = (tokens[index] as Token).lower;
  if (word === 'according' && tokens[index + 1]?.lower === 'to') return accordingTo(clause, index, from);
  if (accusingVerbs.has(word)) return accusation(clause, index);
  const isPlain = plainReportingVerbs.has(word);
  const isNoun = reportingNouns.has(word);
  if (!isPlain && !isNoun && !thatReportingVerbs.has(word)) return undefined;
  const that = findThat(clause, index);
  const asVerb = !isNoun || isVerbAt(clause, index);
  if (that !== undefined)
    return contentAfter(clause, that, asVerb ? speakerBefore(clause, index) : undefined);
  if (!asVerb) return undefined;
  if (isTailAt(clause, index)) return contentBefore(clause, index, from);
  if (!isPlain || !leadsIntoClause(clause, index)) return undefined;
  const speaker = speakerBefore(clause, index);
  // In “...,” said Stone the verb stands before its subject, and reports what was quoted.
  return speaker || hasSubject(clause, index) ? contentAfter(clause, index, speaker) : undefined;
}

/** The index of "that" when it introduces what the verb or noun at `index` reports. */
function findThat({ text, tokens }: Clause, index: number): number | undefined {
  const reach = 8;
  for (let next = index + 1; next <= index + reach && next < tokens.length; next += 1) {
    if (/[.;:"“”(]/.test(text.slice((tokens[next - 1] as Token).end, (tokens[next] as Token).start)))
      return undefined;
    if (tokens[next]?.lower === 'that') return next;
    const isPhrase =
      next > index + 1 || prepositions.has(tokens[next]?.lower ?? '') || isToldAt(tokens, index);
    if (!isPhrase) return undefined;
  }
  return undefined;
}

/** "told reporters that": the listener stands between verb and "that". */
const isToldAt = (tokens: readonly Token[], index: number): boolean =>
  /^(?:tell|told|warn|promis|remind)/.test(tokens[index]?.lower ?? '');

/** "claims" is a verb after a name or a pronoun, and a noun after most other words. */
function isVerbAt({ text, tokens }: Clause, index: number): boolean {
  const word = (tokens[index] as Token).lower;
  if (!['claim', 'claims', 'argument', 'arguments', 'complaint', 'complaints'].includes(word)) return false;
  const before = tokens[index - 1];
  if (!before || !word.startsWith('claim')) return false;
  const first = text[before.start] as string;
  const isName = first !== first.toLowerCase() && index > 1 && !before.lower.endsWith("'s");
  return (
    isName ||
    ['he', 'she', 'it', 'they', 'who', 'i', 'we', 'also', 'company', 'lawyers'].includes(before.lower)
  );
}

/** Whether a clause, not an object or a phrase, follows the verb at `index`. */
function leadsIntoClause({ text, tokens }: Clause, index: number): boolean {
  const next = tokens[index + 1];
  if (!next) return false;
  const gap = text.slice((tokens[index] as Token).end, next.start);
  return gap.trim() === '' && !prepositions.has(next.lower) && next.lower !== 'so';
}

/** Whether a word stands right before the verb; "claiming" needs none. */
function hasSubject({ text, tokens }: Clause, index: number): boolean {
  const verb = tokens[index] as Token;
  const before = tokens[index - 1];
  return (
    verb.lower.endsWith('ing') || (before !== undefined && text.slice(before.end, verb.start).trim() === '')
  );
}

/** "..., Stone said." and "..., said Stone.": the sentence ends with the reporting clause. */
function isTailAt(clause: Clause, index: number): boolean {
  const { text, tokens, sentence } = clause;
  const speaker = speakerBefore(clause, index) ?? pronounBefore(clause, index);
  if (!speaker) return false;
  const lead = text.slice(sentence.start, speaker.start).trimEnd();
  if (!lead.endsWith(',') || lead.length < 12) return false;
  const rest = tokens.length - index - 1;
  const next = tokens[index + 1];
  return rest === 0 || (next !== undefined && prepositions.has(next.lower) && rest <= 8);
}

function pronounBefore({ tokens }: Clause, index: number): Span | undefined {
  const before = tokens[index - 1];
  return before && ['he', 'she', 'they', 'it'].includes(before.lower) ? before : undefined;
}

function contentBefore(clause: Clause, index: number, from: number): Reported | undefined {
  const speaker = speakerBefore(clause, index);
  const edge = speaker ?? pronounBefore(clause, index);
  const first = clause.tokens[from];
  if (!edge || !first || first.start >= edge.start) return undefined;
  return { start: first.start, end: edge.start, ...(speaker ? { speaker } : {}) };
}

function contentAfter(clause: Clause, index: number, speaker: Span | undefined): Reported | undefined {
  const next = clause.tokens[index + 1];
  const start = (clause.tokens[index] as Token).end;
  const end = next ? endOfReport(clause, index + 1) : clause.sentence.end;
  return end > start ? { start, end, ...(speaker ? { speaker } : {}) } : undefined;
}

const turningWords = new Set([
  'but',
  'though',
  'although',
  'while',
  'yet',
  'even',
  'despite',
  'whereas',
  'however',
]);

/** Where the outlet takes over again: after a semicolon or dash, or ", but" and its kin. */
function endOfReport({ text, tokens, sentence }: Clause, first: number): number {
  for (let index = first + 1; index < tokens.length; index += 1) {
    const { start, lower } = tokens[index] as Token;
    const end = (tokens[index - 1] as Token).end;
    const gap = text.slice(end, start);
    if (gap.includes(';') || gap.includes('\u2014')) return end;
    if (gap.includes(',') && turningWords.has(lower)) return end;
  }
  return sentence.end;
}

/** "accused Roe of hiding the file": what comes after "of". */
function accusation(clause: Clause, index: number): Reported | undefined {
  const reach = 12;
  for (let next = index + 1; next <= index + reach && next < clause.tokens.length; next += 1) {
    if (clause.tokens[next]?.lower === 'of') return contentAfter(clause, next, speakerBefore(clause, index));
  }
  return undefined;
}

/** "According to Stone, ..." and "..., according to Stone". */
function accordingTo(clause: Clause, index: number, from: number): Reported | undefined {
  const { text, tokens, sentence } = clause;
  const speaker = speakerAfter(clause, index + 1);
  const named = speaker ? { speaker } : {};
  const cue = tokens[index] as Token;
  if (index > from + 2) return { start: (tokens[from] as Token).start, end: cue.start, ...named };
  const comma = text.indexOf(',', speaker?.end ?? cue.end);
  return comma >= 0 && comma < sentence.end ? { start: comma + 1, end: sentence.end, ...named } : undefined;
}
