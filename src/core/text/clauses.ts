import type { Span } from '../span.ts';
import type { Token } from './tokens.ts';

/** One sentence and its words outside quotations; a quotation over several sentences makes them one. */
export type Clause = {
  /** The whole block's text, which all offsets are into. */
  readonly text: string;
  readonly sentence: Span;
  readonly tokens: readonly Token[];
};

/** What is known of a block without its kind. */
export type Read = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
};

export function readClauses({ text, tokens, sentences }: Read, quotations: readonly Span[]): Clause[] {
  const outside = tokensOutside(tokens, quotations);
  let next = 0;
  return joinSentences(sentences, quotations).map((sentence) => {
    const first = next;
    while (next < outside.length && (outside[next] as Token).start < sentence.end) next += 1;
    return { text, sentence, tokens: outside.slice(first, next) };
  });
}

function tokensOutside(tokens: readonly Token[], quotations: readonly Span[]): readonly Token[] {
  if (quotations.length === 0) return tokens;
  let next = 0;
  return tokens.filter(({ start }) => {
    while (next < quotations.length && (quotations[next] as Span).end <= start) next += 1;
    const quotation = quotations[next];
    return !quotation || start < quotation.start;
  });
}

function joinSentences(sentences: readonly Span[], quotations: readonly Span[]): readonly Span[] {
  if (quotations.length === 0) return sentences;
  const joined: Span[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while (next < quotations.length && (quotations[next] as Span).end <= sentence.start) next += 1;
    const quotation = quotations[next];
    const last = joined.at(-1);
    if (last && quotation && quotation.start < sentence.start) {
      joined[joined.length - 1] = { start: last.start, end: sentence.end };
    } else joined.push(sentence);
  }
  return joined;
}
