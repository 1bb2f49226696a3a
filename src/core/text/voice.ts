import type { ReadArticle, ReadBlock } from '../detectors/detector.ts';
import type { Voice } from '../finding.ts';
import type { Span } from '../span.ts';
import { findAttribution } from './quotation-speaker.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { covering, coversHalf, Reports } from './reports.ts';
import { findTurns, type Turn } from './transcript.ts';

/** Whose words a stretch of text is, and who is named for them, as written. */
export type Voiced = { readonly voice: Voice; readonly speaker?: string };

/** A quotation with its speaker, where the text names one. */
export type VoicedQuotation = Quotation & { readonly speaker?: string };

/** The voices of an article: its quotations, reported speech, and turns of a printed conversation, by block. */
export class Voices {
  readonly #article: ReadArticle;
  #blocks: ReadonlyMap<string, ReadBlock> | undefined;
  readonly #quotations = new Map<string, VoicedQuotation[]>();
  /** Of the blocks that were asked for. */
  readonly #reports = new Map<string, Reports>();
  readonly #turns: ReadonlyMap<string, Turn>;

  constructor(article: ReadArticle) {
    const { blocks } = article;
    this.#article = article;
    const quotations = findQuotations(blocks);
    let spoken: string | undefined;
    for (const block of quotations.size === 0 ? [] : blocks) {
      const found = quotations.get(block.id);
      const voiced = found && nameSpeakers(block, found, this.#reportsOf(block, found), spoken);
      if (voiced) this.#quotations.set(block.id, voiced);
      const last = voiced?.at(-1);
      spoken = last?.goesOn ? last.speaker : undefined;
    }
    this.#speakBackwards(blocks);
    this.#turns = findTurns(article);
  }

  quotationsOf(block: string): readonly VoicedQuotation[] {
    return this.#quotations.get(block) ?? none;
  }

  /** How many words of the block are the outlet's own: none in another's turn, else those outside its quotations. */
  wordsOutside({ id, tokens }: ReadBlock): number {
    if (this.#turns.get(id)?.isOwn === false) return 0;
    const quotations = this.quotationsOf(id);
    return quotations.length === 0 ? tokens.length : countOutside(tokens, quotations);
  }

  /**
   * Words that lie in a quotation by half or more are quoted; the same for reported speech. What a ruling decides is
   * the court's, but what the parties are called in it ("ruled that the tech giant ...") is the outlet's.
   */
  voiceOf(id: string, span: Span): Voiced {
    const block = this.#block(id);
    if (!block) return { voice: 'outlet' };
    const quotations = this.quotationsOf(id);
    const quotation = covering(quotations, span);
    const turn = this.#turns.get(id);
    const spoken = turn?.isOwn ? undefined : turn;
    if (quotation || spoken) return { voice: 'quoted', ...named(quotation?.speaker ?? spoken?.speaker) };
    const report = this.#reportsOf(block, quotations).covering(span);
    if (!report || (report.isRuling && names(block.text, span))) return { voice: 'outlet' };
    return { voice: 'reported', ...named(report.speaker && sliceOf(block, report.speaker)) };
  }

  #block(id: string): ReadBlock | undefined {
    this.#blocks ??= new Map(this.#article.blocks.map((block) => [block.id, block]));
    return this.#blocks.get(id);
  }

  #reportsOf(block: ReadBlock, quotations: readonly Quotation[]): Reports {
    let reports = this.#reports.get(block.id);
    if (reports === undefined) {
      reports = new Reports(block, quotations);
      this.#reports.set(block.id, reports);
    }
    return reports;
  }

  /** A speech over paragraphs whose speaker is only named at its end is that speaker's from the start. */
  #speakBackwards(blocks: readonly ReadBlock[]): void {
    if (this.#quotations.size === 0) return;
    let next: VoicedQuotation | undefined;
    for (const { id } of blocks.toReversed()) {
      const quotations = this.#quotations.get(id) ?? none;
      const last = quotations.at(-1);
      if (last?.goesOn && !last.speaker && next?.speaker) {
        quotations[quotations.length - 1] = withSpeaker(last, next.speaker);
      }
      next = quotations[0];
    }
  }
}

const none: VoicedQuotation[] = [];

/** Whether an article or the like stands before the words, so that they name somebody. */
const names = (text: string, { start }: Span): boolean =>
  /(?:^|\s)(?:the|a|an|this|that|these|those|its|their)\s$/i.test(text.slice(Math.max(0, start - 8), start));

const named = (speaker: string | undefined): { speaker?: string } =>
  speaker === undefined ? {} : { speaker };

/** How many words lie in none of the quotations by half or more; both lists are in text order. */
function countOutside(tokens: readonly Span[], quotations: readonly Span[]): number {
  let outside = 0;
  let next = 0;
  for (const token of tokens) {
    while (next < quotations.length && (quotations[next] as Span).end <= token.start) next += 1;
    let quotation = quotations[next];
    for (let at = next + 1; quotation && quotation.start < token.end; at += 1) {
      if (coversHalf(quotation, token)) break;
      quotation = quotations[at];
    }
    if (!quotation || quotation.start >= token.end) outside += 1;
  }
  return outside;
}

/** `spoken`: the speaker whose speech the block before left open. */
function nameSpeakers(
  block: ReadBlock,
  quotations: readonly Quotation[],
  reports: Reports,
  spoken: string | undefined,
): VoicedQuotation[] {
  const voiced: VoicedQuotation[] = [];
  let lastSpeaker = spoken;
  let next = 0;
  for (const [index, clause] of reports.clauses.entries()) {
    // A quotation that stands alone goes on with the speaker before it: “...,” Stone said. “...”
    if (clause.tokens.length > 0) lastSpeaker = undefined;
    for (; next < quotations.length; next += 1) {
      const quotation = quotations[next] as Quotation;
      if (quotation.start >= clause.sentence.end) break;
      const attribution = findAttribution(clause, quotation, () => reports.of(index));
      if (attribution) lastSpeaker = attribution.speaker && sliceOf(block, attribution.speaker);
      voiced.push(withSpeaker(quotation, lastSpeaker));
    }
  }
  return voiced;
}

/** Written out: copies by spread have a shape each to the engine, and every word is asked whether it is quoted. */
const withSpeaker = (
  { block, start, end, goesOn }: Quotation,
  speaker: string | undefined,
): VoicedQuotation =>
  speaker === undefined ? { block, start, end, goesOn } : { block, start, end, goesOn, speaker };

const sliceOf = ({ text }: ReadBlock, { start, end }: Span): string => text.slice(start, end);
