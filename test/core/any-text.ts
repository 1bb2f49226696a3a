import fc from 'fast-check';
import { analyse } from '../../src/core/analyse.ts';
import type { Article, Block } from '../../src/core/finding.ts';
import type { Span } from '../../src/core/span.ts';

/** What the engine looks for, so that chance meets it often enough. */
const cues =
  'judge|Judge Ann Example|appointed by|Trump appointee|(Clinton)|slammed|sadly|so-called|said|according to|“|”|"|’|. |, |\u00ad|\u200b|\u202e|\u3164|\ufe0f|e\u0301|İ';

/** Any units of UTF-16, halves of characters among them, mixed with cues. */
const text = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), unit(), fc.constantFrom(...cues.split('|'))), {
    maxLength: 24,
  })
  .map((parts) => parts.join(''));

function unit(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
}

const kind = fc.constantFrom('headline', 'standfirst', 'paragraph', 'quotation', 'caption');

const article: fc.Arbitrary<Article> = fc
  .array(fc.record({ kind, text }), { minLength: 1, maxLength: 3 })
  .map((parts) => ({ blocks: parts.map((part, index): Block => ({ id: `b${index}`, ...part })) }));

function checkSpan({ start, end }: Span, text: string | undefined): void {
  const isIn = text !== undefined && Number.isInteger(start) && Number.isInteger(end);
  if (!isIn || start < 0 || end < start || end > text.length) throw new Error(`Outside: ${start}, ${end}`);
}

/** Throws on the first article, made as small as it can be, that the engine throws on or gives wrong offsets for. */
export function checkAnyText(cases: number, seed?: number): void {
  const property = fc.property(article, ({ blocks }) => {
    const texts = new Map(blocks.map(({ id, text }) => [id, text]));
    const { findings, sentences, quotations, judges } = analyse({ blocks }, { sensitivity: 'more' });
    for (const finding of findings) {
      const text = texts.get(finding.block);
      checkSpan(finding, text);
      if (text?.slice(finding.start, finding.end) !== finding.quote) throw new Error('Another quote');
    }
    const others = [...sentences, ...quotations, ...judges.flatMap(({ mentions }) => mentions)];
    for (const span of others) checkSpan(span, texts.get(span.block));
  });
  fc.assert(property, { numRuns: cases, ...(seed !== undefined && { seed }) });
}
