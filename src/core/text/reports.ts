import { firstEndingAfter, type Span } from '../span.ts';
import { type Clause, type Read, readClauses } from './clauses.ts';
import type { Reported } from './reported.ts';
import { findReported } from './reporting.ts';

/** What the clauses of a block report: each is read when first asked for, since few of them are. */
export class Reports {
  readonly clauses: readonly Clause[];
  readonly #sentences: readonly Span[];
  readonly #found: (readonly Reported[] | undefined)[] = [];

  /** `quotations` are those of the block, in text order: what they say, no clause reports. */
  constructor(block: Read, quotations: readonly Span[]) {
    this.clauses = readClauses(block, quotations);
    this.#sentences = this.clauses.map(({ sentence }) => sentence);
  }

  /** What the clause at `index` reports, in text order. */
  of(index: number): readonly Reported[] {
    let found = this.#found[index];
    if (found === undefined) {
      found = findReported(this.clauses[index] as Clause);
      this.#found[index] = found;
    }
    return found;
  }

  /** The report that covers half of `span` or more. */
  covering(span: Span): Reported | undefined {
    const sentences = this.#sentences;
    for (let index = firstEndingAfter(sentences, span.start); index < sentences.length; index += 1) {
      if ((sentences[index] as Span).start >= span.end) return undefined;
      const report = covering(this.of(index), span);
      if (report) return report;
    }
    return undefined;
  }
}

/** The span of an ordered list of separate spans that covers half of `span` or more. */
export function covering<S extends Span>(ordered: readonly S[], span: Span): S | undefined {
  for (let index = firstEndingAfter(ordered, span.start); index < ordered.length; index += 1) {
    const candidate = ordered[index] as S;
    if (candidate.start >= span.end) return undefined;
    if (coversHalf(candidate, span)) return candidate;
  }
  return undefined;
}

export function coversHalf(candidate: Span, { start, end }: Span): boolean {
  const shared = Math.min(candidate.end, end) - Math.max(candidate.start, start);
  return 2 * shared >= end - start;
}
