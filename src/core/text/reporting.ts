import type { Span } from '../span.ts';
import type { Clause } from './clauses.ts';
import { afterAs, asideAt, longestBare } from './report-asides.ts';
import { gapBefore, opensClause, skipDating, startsClause } from './report-clauses.ts';
import { contentAfter, type Reported } from './reported.ts';
import {
  accusingVerbs,
  askingVerbs,
  blamingVerbs,
  datingNouns,
  doingVerbs,
  nounForms,
  nounFormsOfAsides,
  plainReportingVerbs,
  prepositions,
  promisingVerbs,
  reportingNouns,
  rulingVerbs,
  tellingVerbs,
  thatReportingVerbs,
} from './reporting-verbs.ts';
import { pronounBefore, speakerAfter, speakerBefore } from './speakers.ts';
import type { Token } from './tokens.ts';

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
function reportedBy(clause: Clause, index: number, from: number): readonly Reported[] {
  const verb = (clause.tokens[index] as Token).lower;
  const speaker = speakerBefore(clause, index);
  const that = findThat(clause, index);
  if (that !== undefined) {
    const found = contentAfter(clause, that, speaker);
    return rulingVerbs.has(verb) ? found.map((report) => ({ ...report, isRuling: true })) : found;
  }
  if (rulingVerbs.has(verb)) return nothing;
  if (nounForms.has(verb)) {
    return (nounFormsOfAsides.has(verb) && speaker && asideAt(clause, index, from)) || nothing;
  }
  return afterAs(clause, index) ?? asideAt(clause, index, from) ?? contentAfterVerb(clause, index, speaker);
}

/** What a verb reports that stands before it without "that". */
function contentAfterVerb(clause: Clause, index: number, speaker: Span | undefined): readonly Reported[] {
  const verb = (clause.tokens[index] as Token).lower;
  if (gapBefore(clause, index + 1).trim() === ':') return contentAfter(clause, index, speaker);
  const subject = speaker ?? pronounBefore(clause, index);
  if (subject && doingVerbs.has(verb) && isDoing(clause, index + 1))
    return contentAfter(clause, index, speaker);
  const listener = subject && tellingVerbs.has(verb) ? endOfListener(clause, index) : undefined;
  if (listener !== undefined) return contentAfter(clause, listener, speaker);
  const first = skipDating(clause, index + 1);
  const isPlain = plainReportingVerbs.has(verb);
  const leads =
    (isPlain && first === index + 1 && leadsIntoClause(clause, index)) ||
    (leadsOn(clause, index, first) && startsClause(clause, first));
  if (!leads) return nothing;
  // In “...,” said Stone the verb stands before its subject, and reports what was quoted.
  const hasOne = speaker ?? (isPlain ? hasSubject(clause, index) : subject);
  return hasOne || followsApposition(clause, index, first)
    ? contentAfter(clause, first - 1, speaker)
    : nothing;
}

/** "denied hiding the file". */
function isDoing(clause: Clause, index: number): boolean {
  const { lower } = clause.tokens[index] ?? { lower: '' };
  return /...ing$/.test(lower) && !noDoing.has(lower) && gapBefore(clause, index) === ' ';
}

const noDoing: ReadonlySet<string> = new Set(['nothing', 'anything', 'something', 'everything', 'during']);

/** The index of the last word before what "told the two reporters (on Friday) he knew" reports. */
function endOfListener(clause: Clause, index: number): number | undefined {
  const { tokens } = clause;
  for (let last = index + 1; last <= index + longestBare && last + 1 < tokens.length; last += 1) {
    if (last > index + 1 && gapBefore(clause, last).trim() !== '') return undefined;
    const next = skipDating(clause, last + 1);
    if (/^,?$/.test(gapBefore(clause, next).trim()) && opensClause(clause, next)) return next - 1;
  }
  return undefined;
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
    // "told reporters that": the listener stands between verb and "that".
    const isPhrase = next > index + 1 || prepositions.has(lower) || tellingVerbs.has(verb);
    if (!isPhrase) return undefined;
  }
  return undefined;
}

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
  if (!next || gapBefore(clause, index + 1).trim() !== '' || next.lower === 'so') return false;
  const isTime = datingNouns.has(clause.tokens[index + 2]?.lower ?? '');
  return !prepositions.has(next.lower) || (next.lower === 'this' && !isTime);
}

/** Whether at most a phrase of time and place, and no other break, stands between verb and content. */
function leadsOn(clause: Clause, index: number, first: number): boolean {
  if (first >= clause.tokens.length) return false;
  const gap = gapBefore(clause, first).trim();
  return gap === '' || (gap === ',' && first > index + 1);
}

/** Whether a word stands right before the verb, also "47%"; "claiming" needs none. */
function hasSubject(clause: Clause, index: number): boolean {
  const verb = clause.tokens[index] as Token;
  return verb.lower.endsWith('ing') || (index > 0 && /^%?$/.test(gapBefore(clause, index).trim()));
}

/** "Cox, who runs the lobbying arm, says the rule is old": the subject stands before an insertion. */
function followsApposition(clause: Clause, index: number, first: number): boolean {
  return index > 2 && gapBefore(clause, index).trim() === ',' && startsClause(clause, first);
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

/** "vowed to end the rule"; whose promise "promising to end it" is need not be told. */
function promise(clause: Clause, index: number): Reported[] {
  const speaker = speakerBefore(clause, index);
  const hasOne = speaker ?? pronounBefore(clause, index);
  const isParticiple = (clause.tokens[index] as Token).lower.endsWith('ing');
  return hasOne || isParticiple ? contentAfter(clause, index + 1, speaker) : [];
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
