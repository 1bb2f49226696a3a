import { analyse } from '../core/analyse.ts';
import type { AnalyseOptions, Analysis } from '../core/finding.ts';
import type { Span } from '../core/span.ts';
import type { AnnotationRecord } from './record.ts';

type InBlock = Span & { readonly block: string };
type InText<T extends InBlock> = Omit<T, 'block'>;

/** The analysis of a record, with its id first. */
export function annotateRecord(
  record: AnnotationRecord,
  options: AnalyseOptions,
): { id: unknown } & Analysis {
  const { id, blocks, date } = record;
  return { id, ...analyse({ blocks, ...(date === undefined ? {} : { date }) }, options) };
}

/** The line of output for a record: where it has a text, offsets are into that text, and `block` is left out. */
export function toJsonLine(record: AnnotationRecord, annotated: { id: unknown } & Analysis): string {
  const { blocks, starts } = record;
  if (!starts) return JSON.stringify(annotated);
  const startOf = new Map(blocks.map(({ id }, index) => [id, starts[index] ?? 0]));
  const shift = <T extends InBlock>({ block, ...rest }: T): InText<T> => {
    const start = startOf.get(block) ?? 0;
    return { ...rest, start: rest.start + start, end: rest.end + start };
  };
  const { id, findings, sentences, quotations, judges, wordsOwnVoice } = annotated;
  return JSON.stringify({
    id,
    findings: findings.map(shift),
    sentences: sentences.map(shift),
    quotations: quotations.map(shift),
    judges: judges.map((judge) => ({ ...judge, mentions: judge.mentions.map(shift) })),
    wordsOwnVoice,
  });
}
