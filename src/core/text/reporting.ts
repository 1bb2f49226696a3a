import type { Span } from '../span.ts';
import type { Clause } from './clauses.ts';
import { gapBefore, skipDating, startsClause } from './report-clauses.ts';
import {
  accusingVerbs,
  askingVerbs,
  blamingVerbs,
  nounForms,
  plainReportingVerbs,
  prepositions,
  promisingVerbs,
  reportingNouns,
  rulingVerbs,
  thatReportingVerbs,
} from './reporting-verbs.ts';
import { speakerAfter, speakerBefore } from './speakers.ts';
import type { Token } from './tokens.ts';

/** Words that a reporting clause reports, and who is said to have said them. */
export type Reported = Span & {
  /** The span of the speaker as written; absent where the text names none ("she said"). */
  readonly speaker?: Span;
  /** What a court ruled. */
  readonly isRuling?: true;
};

/**
 * What a sentence reports without quoting it: "Stone said (that) ...", "claims that ...", "..., Stone said.",
 * "The plan, Stone said, would ...", "according to Stone", "accused Roe of ...". The reporting clause itself is the
 * outlet's, and so is what follows ", but" and the like. Speakers are given as written; a pronoun is not resolved.
 */
export function findReported(clause: Clause): Reported[] {
  const reported: Reported[] = [];
  let from = 0;
  for (let index = 0; index < clause.tokens.length; index += 1) {
    const found = reportedAt(clause, index, from);
    const last = found.at(-1);
    if (!last) continue;
    reported.push(...found);
    // A report inside a report adds nothing but its nearer speaker, who matters to quotations only.
    while (from < clause.tokens.length && (clause.tokens[from] as Token).start < last.end) from += 1;
    index = Math.max(index, from - 1);
  }
  return reported;
}

/** Every word that may report something: asked first, since few words do. */
const cues: ReadonlySet<string> = new Set([
  'according',
  ...accusingVerbs,
  ...askingVerbs,
  ...blamingVerbs,
  ...plainReportingVerbs,
  ...promisingVerbs,
  ...reportingNouns,
  ...thatReportingVerbs,
]);

const nothing: readonly Reported[] = [];

/** What the word at `index` reports, in text order; `from` is the first token that nothing reported yet. */
function reportedAt(clause: Clause, index: number, from: number): readonly Reported[] {
  const { tokens } = clause;
  const word = (tokens[index] as Token).lower;
  if (!cues.has(word)) return nothing;
  if (word === 'according' && tokens[index + 1]?.lower === 'to') return accordingTo(clause, index, from);
  if (accusingVerbs.has(word)) return accusation(clause, index, 'of');
  if (blamingVerbs.has(word)) return accusation(clause, index, 'for');
  if (promisingVerbs.has(word) && tokens[index + 1]?.lower === 'to') return promise(clause, index);
  if (reportingNouns.has(word) && !isVerbAt(clause, index)) {
    const that = findThat(clause, index);
    return that === undefined ? [] : contentAfter(clause, that, undefined);
  }
  if (plainReportingVerbs.has(word) || thatReportingVerbs.has(word) || askingVerbs.has(word)) {
    return reportedBy(clause, index, from);
  }
  return [];
}

/** What the verb at `index` reports. */
function reportedBy(clause: Clause, index: number, from: number): Reported[] {
  const verb = (clause.tokens[index] as Token).lower;
  const that = findThat(clause, index);
  if (that !== undefined) {
    const found = contentAfter(clause, that, speakerBefore(clause, index));
    return rulingVerbs.has(verb) ? found.map((report) => ({ ...report, isRuling: true })) : found;
  }
  if (rulingVerbs.has(verb) || nounForms.has(verb)) return [];
  const aside = asideAt(clause, index, from);
  if (aside) return aside;
  const first = skipDating(clause, index + 1);
  const isPlain = plainReportingVerbs.has(verb) && first === index + 1 && leadsIntoClause(clause, index);
  if (!isPlain && !(leadsOn(clause, index, first) && startsClause(clause, first))) return [];
  const speaker = speakerBefore(clause, index);
  // In “...,” said Stone the verb stands before its subject, and reports what was quoted.
  const hasOne = speaker ?? (isPlain ? hasSubject(clause, index) : pronounBefore(clause, index));
  return hasOne || followsApposition(clause, index, first) ? contentAfter(clause, first - 1, speaker) : [];
}

/** The index of "that" and its kin when they introduce what the verb or noun at `index` reports. */
function findThat(clause: Clause, index: number): number | undefined {
  const { tokens } = clause;
  const reach = 12;
  const verb = (tokens[index] as Token).lower;
  const isAsking = askingVerbs.has(verb) && !nounForms.has(verb);
  for (let next = index + 1; next <= index + reach && next < tokens.length; next += 1) {
    if (/[.;:"“”(]/.test(gapBefore(clause, next))) return undefined;
    const { lower } = tokens[next] as Token;
    if (lower === 'that' || (isAsking && /^(?:whether|if|how|why)$/.test(lower))) {
      return lower === 'that' && verb.startsWith('describ') ? undefined : next;
    }
    const isPhrase = next > index + 1 || prepositions.has(lower) || isTelling(verb);
    if (!isPhrase) return undefined;
  }
  return undefined;
}

/** "told reporters that": the listener stands between verb and "that". */
const isTelling = (verb: string): boolean =>
  /^(?:tell|told|warn|promis|remind|inform|assur|advis|ask)/.test(verb);

/** "claims" is a verb after a name or a pronoun, and a noun after most other words. */
function isVerbAt({ text, tokens }: Clause, index: number): boolean {
  const word = (tokens[index] as Token).lower;
  if (!plainReportingVerbs.has(word) && !thatReportingVerbs.has(word)) return false;
  const before = tokens[index - 1];
  if (!before) return false;
  const first = text[before.start] as string;
  const isName = first !== first.toLowerCase() && index > 1 && !before.lower.endsWith("'s");
  return (
    isName ||
    ['he', 'she', 'it', 'they', 'who', 'i', 'we', 'also', 'company', 'lawyers'].includes(before.lower)
  );
}

/** Whether a clause, not an object or a phrase, follows the verb at `index`. */
function leadsIntoClause(clause: Clause, index: number): boolean {
  const next = clause.tokens[index + 1];
  if (!next) return false;
  return gapBefore(clause, index + 1).trim() === '' && !prepositions.has(next.lower) && next.lower !== 'so';
}

/** Whether at most a phrase of time and place, and no other break, stands between verb and content. */
function leadsOn(clause: Clause, index: number, first: number): boolean {
  if (first >= clause.tokens.length) return false;
  const gap = gapBefore(clause, first).trim();
  return gap === '' || (gap === ',' && first > index + 1);
}

/** Whether a word stands right before the verb; "claiming" needs none. */
function hasSubject(clause: Clause, index: number): boolean {
  const verb = clause.tokens[index] as Token;
  return verb.lower.endsWith('ing') || (index > 0 && gapBefore(clause, index).trim() === '');
}

/** "Cox, who runs the lobbying arm, says the rule is old": the subject stands before an insertion. */
function followsApposition(clause: Clause, index: number, first: number): boolean {
  return index > 2 && gapBefore(clause, index).trim() === ',' && startsClause(clause, first);
}

function pronounBefore({ tokens }: Clause, index: number): Span | undefined {
  const before = tokens[index - 1];
  return before && ['he', 'she', 'they', 'it', 'who'].includes(before.lower) ? before : undefined;
}

/**
 * A reporting clause that stands behind or inside what it reports: "..., Stone said.", "..., said Stone.", "The plan,
 * Stone said, would ...". Undefined where it is none.
 */
function asideAt(clause: Clause, index: number, from: number): Reported[] | undefined {
  const { text, tokens, sentence } = clause;
  const before = speakerBefore(clause, index);
  const subject = before ?? pronounBefore(clause, index);
  if ((tokens[index] as Token).lower.endsWith('ing')) return undefined;
  const after = subject ? undefined : invertedSpeaker(clause, index);
  const edge = subject ?? (after ? (tokens[index] as Token) : undefined);
  if (!edge) return undefined;
  const lead = text.slice(sentence.start, edge.start).trimEnd();
  if (!lead.endsWith(',') || lead.length < 8) return undefined;
  const speaker = before ?? after;
  const named = speaker ? { speaker } : {};
  const first = tokens[from];
  const behind = first && first.start < edge.start ? [{ start: first.start, end: edge.start, ...named }] : [];
  const next = after ? tokens.findIndex(({ start }) => start >= after.end) : index + 1;
  if (next < 0 || next >= tokens.length) return behind;
  const gap = gapBefore(clause, next).trim();
  if (gap === ',' && !after) return [...behind, ...contentAfter(clause, next - 1, speaker)];
  const isTail = gap === ',' || prepositions.has((tokens[next] as Token).lower);
  return isTail ? behind : undefined;
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

function contentAfter(clause: Clause, index: number, speaker: Span | undefined): Reported[] {
  const next = clause.tokens[index + 1];
  const start = (clause.tokens[index] as Token).end;
  const end = next ? endOfReport(clause, index + 1) : clause.sentence.end;
  return end > start ? [{ start, end, ...(speaker ? { speaker } : {}) }] : [];
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

/** Where the outlet takes over again: a semicolon or dash, ", but" and its kin, ", and" with another verb of speech. */
function endOfReport(clause: Clause, first: number): number {
  const { tokens, sentence } = clause;
  for (let index = first + 1; index < tokens.length; index += 1) {
    const gap = gapBefore(clause, index);
    const { lower } = tokens[index] as Token;
    const next = tokens[index + 1]?.lower ?? '';
    const saysMore = lower === 'and' && (plainReportingVerbs.has(next) || thatReportingVerbs.has(next));
    const isTurn = saysMore || (gap.includes(',') && turningWords.has(lower));
    if (isTurn || gap.includes(';') || gap.includes('\u2014')) return (tokens[index - 1] as Token).end;
  }
  return sentence.end;
}

/** "accused Roe of hiding the file", "blamed Roe for hiding it": what comes after "of" or "for". */
function accusation(clause: Clause, index: number, link: 'of' | 'for'): Reported[] {
  const reach = 12;
  const speaker = speakerBefore(clause, index);
  if (link === 'for' && !speaker && !pronounBefore(clause, index)) return [];
  for (let next = index + 1; next <= index + reach && next < clause.tokens.length; next += 1) {
    if (link === 'for' && /[.,;:"“”(]/.test(gapBefore(clause, next))) return [];
    if (clause.tokens[next]?.lower === link) return contentAfter(clause, next, speaker);
  }
  return [];
}

/** "vowed to end the rule". */
function promise(clause: Clause, index: number): Reported[] {
  const speaker = speakerBefore(clause, index);
  return speaker || pronounBefore(clause, index) ? contentAfter(clause, index + 1, speaker) : [];
}

/** "According to Stone, ...", "..., according to Stone", and "The plan, according to Stone, ...". */
function accordingTo(clause: Clause, index: number, from: number): Reported[] {
  const { text, tokens, sentence } = clause;
  const speaker = speakerAfter(clause, index + 1);
  const named = speaker ? { speaker } : {};
  const cue = tokens[index] as Token;
  const before = index > from ? [{ start: (tokens[from] as Token).start, end: cue.start, ...named }] : [];
  const longestSubject = 6;
  if (index > from + longestSubject) return before;
  const comma = text.indexOf(',', speaker?.end ?? cue.end);
  if (comma < 0 || comma >= sentence.end) return index > from + 2 ? before : [];
  return [...before, { start: comma + 1, end: sentence.end, ...named }];
}
