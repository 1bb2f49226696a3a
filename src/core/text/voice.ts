import type { ReadArticle, ReadBlock } from '../detectors/detector.ts';
import type { Voice } from '../finding.ts';
import { firstEndingAfter, type Span } from '../span.ts';
import { readClauses } from './clauses.ts';
import { findAttribution } from './quotation-speaker.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { findReported } from './reporting.ts';
import { findTurns, type Turn } from './transcript.ts';

/** Whose words a stretch of text is, and who is named for them, as written. */
export type Voiced = { readonly voice: Voice; readonly speaker?: string };

/** A quotation with its speaker, where the text names one. */
export type VoicedQuotation = Quotation & { readonly speaker?: string };

type VoicedReport = Span & Voiced & { readonly isRuling?: true };
type BlockVoices = {
  readonly text: string;
  readonly quotations: VoicedQuotation[];
  readonly reported: readonly VoicedReport[];
};

/** The voices of an article: its quotations, reported speech, and turns of a printed conversation, by block. */
export class Voices {
  readonly #blocks = new Map<string, BlockVoices>();
  readonly #turns: ReadonlyMap<string, Turn>;

  constructor(article: ReadArticle) {
    const quotations = findQuotations(article.blocks);
    let spoken: string | undefined;
    for (const block of article.blocks) {
      const voices = readBlock(block, quotations.get(block.id) ?? [], spoken);
      this.#blocks.set(block.id, voices);
      const last = voices.quotations.at(-1);
      spoken = last?.goesOn ? last.speaker : undefined;
    }
    this.#speakBackwards(article.blocks);
    this.#turns = findTurns(article);
  }

  quotationsOf(block: string): readonly VoicedQuotation[] {
    return this.#blocks.get(block)?.quotations ?? [];
  }

  /** How many words of the block are the outlet's own: none in another's turn, else those outside its quotations. */
  wordsOutside({ id, tokens }: ReadBlock): number {
    if (this.#turns.get(id)?.isOwn === false) return 0;
    const quotations = this.quotationsOf(id);
    if (quotations.length === 0) return tokens.length;
    return tokens.filter((token) => covering(quotations, token) === undefined).length;
  }

  /**
   * Words that lie in a quotation by half or more are quoted; the same for reported speech. What a ruling decides is
   * the court's, but what the parties are called in it ("ruled that the tech giant ...") is the outlet's.
   */
  voiceOf(block: string, span: Span): Voiced {
    const voices = this.#blocks.get(block);
    if (!voices) return { voice: 'outlet' };
    const quotation = covering(voices.quotations, span);
    const turn = this.#turns.get(block);
    const spoken = turn?.isOwn ? undefined : turn;
    if (quotation || spoken) return { voice: 'quoted', ...named(quotation?.speaker ?? spoken?.speaker) };
    const report = covering(voices.reported, span);
    if (!report || (report.isRuling && names(voices.text, span))) return { voice: 'outlet' };
    return { voice: 'reported', ...named(report.speaker) };
  }

  /** A speech over paragraphs whose speaker is only named at its end is that speaker's from the start. */
  #speakBackwards(blocks: readonly ReadBlock[]): void {
    let next: VoicedQuotation | undefined;
    for (const { id } of blocks.toReversed()) {
      const quotations = this.#blocks.get(id)?.quotations ?? [];
      const last = quotations.at(-1);
      if (last?.goesOn && !last.speaker && next?.speaker) {
        quotations[quotations.length - 1] = { ...last, speaker: next.speaker };
      }
      next = quotations[0];
    }
  }
}

/** Whether an article or the like stands before the words, so that they name somebody. */
const names = (text: string, { start }: Span): boolean =>
  /(?:^|\s)(?:the|a|an|this|that|these|those|its|their)\s$/i.test(text.slice(Math.max(0, start - 8), start));

const named = (speaker: string | undefined): { speaker?: string } =>
  speaker === undefined ? {} : { speaker };

/** The span of an ordered list of separate spans that covers half of `span` or more. */
function covering<S extends Span>(ordered: readonly S[], span: Span): S | undefined {
  for (let index = firstEndingAfter(ordered, span.start); index < ordered.length; index += 1) {
    const candidate = ordered[index] as S;
    if (candidate.start >= span.end) return undefined;
    const shared = Math.min(candidate.end, span.end) - Math.max(candidate.start, span.start);
    if (2 * shared >= span.end - span.start) return candidate;
  }
  return undefined;
}

/** `spoken`: the speaker whose speech the block before left open. */
function readBlock(
  block: ReadBlock,
  quotations: readonly Quotation[],
  spoken: string | undefined,
): BlockVoices {
  const voiced: VoicedQuotation[] = [];
  const reported: VoicedReport[] = [];
  let lastSpeaker = spoken;
  let next = 0;
  for (const clause of readClauses(block, quotations)) {
    const reports = findReported(clause);
    for (const { speaker, ...report } of reports) {
      reported.push({ ...report, voice: 'reported', ...named(speaker && sliceOf(block, speaker)) });
    }
    // A quotation that stands alone goes on with the speaker before it: “...,” Stone said. “...”
    if (clause.tokens.length > 0) lastSpeaker = undefined;
    for (; next < quotations.length; next += 1) {
      const quotation = quotations[next] as Quotation;
      if (quotation.start >= clause.sentence.end) break;
      const attribution = findAttribution(clause, quotation, reports);
      if (attribution) lastSpeaker = attribution.speaker && sliceOf(block, attribution.speaker);
      voiced.push({ ...quotation, ...named(lastSpeaker) });
    }
  }
  return { text: block.text, quotations: voiced, reported };
}

const sliceOf = ({ text }: ReadBlock, { start, end }: Span): string => text.slice(start, end);
