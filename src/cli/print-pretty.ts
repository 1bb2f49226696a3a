import type { Advice, Analysis, Block, Finding, FindingKind, Voice } from '../core/finding.ts';
import { describeJudge, describeVerdict } from '../core/judges/describe-record.ts';
import type { AnnotationRecord } from './record.ts';

const kindLabels = {
  'loaded-language': 'loaded language',
  'judge-appointment': "judge's appointer",
  'judge-label': 'judge label',
  attribution: 'attribution',
} as const satisfies Record<FindingKind, string>;

/** SGR codes of terminals: bold, and the colour of the kind. */
const kindCodes = {
  'loaded-language': '1;33',
  'judge-appointment': '1;35',
  'judge-label': '1;36',
  attribution: '2',
} as const satisfies Record<FindingKind, string>;

const voiceLabels = {
  outlet: "the outlet's own words",
  quoted: 'quoted',
  reported: 'reported speech',
} as const satisfies Record<Voice, string>;

const adviceLabels = {
  omit: 'leave it out; the facts stay the same',
  describe: 'say instead what was said, done or seen',
  measure: 'give the figure',
  attribute: 'say who says so, or how it is known',
} as const satisfies Record<Advice, string>;

const indent = '     ';

/**
 * The record's text with its marks, each with a number in brackets, and below it what the numbers stand for.
 * Attribution words are left out, as they are on a page. Without colours the marks stand between « and ».
 */
export function printPretty(
  record: AnnotationRecord,
  analysis: Analysis,
  colours = process.stdout.isTTY === true,
): string {
  const findings = analysis.findings.filter(({ kind }) => kind !== 'attribution');
  const numbers = new Map(findings.map((finding, index) => [finding, index + 1]));
  const text = record.blocks.map((block) => markBlock(block, findings, numbers, colours)).join('\n\n');
  const reasons = findings.map((finding) => explain(finding, numbers.get(finding) ?? 0));
  const total = `${findings.length} marked; ${analysis.wordsOwnVoice} words outside quotations.`;
  return `${[text, ...reasons, total].join('\n\n')}\n\n`;
}

function markBlock(
  { id, kind, text }: Block,
  findings: readonly Finding[],
  numbers: ReadonlyMap<Finding, number>,
  colours: boolean,
): string {
  let marked = '';
  let from = 0;
  for (const finding of findings) {
    // Findings of two kinds may share words; the first is marked, the second only numbered after it.
    if (finding.block !== id) continue;
    const start = Math.max(from, finding.start);
    const end = Math.max(from, finding.end);
    const words = text.slice(start, end);
    const mark = colours ? `\u001b[${kindCodes[finding.kind]}m${words}\u001b[0m` : `«${words}»`;
    marked += `${text.slice(from, start)}${words ? mark : ''}[${numbers.get(finding)}]`;
    from = end;
  }
  const whole = marked + text.slice(from);
  return kind === 'headline' && colours ? `\u001b[4m${whole}\u001b[0m` : whole;
}

function explain(finding: Finding, number: number): string {
  const { quote, kind, subtype, voice, speaker, reason, plainer, advice, source } = finding;
  const who = speaker ? `${voiceLabels[voice]}: ${speaker}` : voiceLabels[voice];
  const lines = [
    `${String(number).padStart(3)}. “${quote.replace(/\s+/g, ' ')}” (${kindLabels[kind]}, ${subtype.replaceAll('-', ' ')}; ${who})`,
    indent + reason,
  ];
  const instead = plainer?.join('; ') ?? (advice && adviceLabels[advice]);
  if (instead) lines.push(`${indent}Plainer: ${instead}.`);
  if (finding.kind === 'judge-appointment') {
    const { appointment } = finding;
    lines.push(indent + describeVerdict(appointment));
    for (const judge of appointment.record.candidates) {
      lines.push(`${indent}${judge.name}:`, ...describeJudge(judge).map((seat) => `${indent}- ${seat}`));
    }
  }
  return [...lines, `${indent}Source: ${source.replace(/\.$/, '')}.`].join('\n');
}
