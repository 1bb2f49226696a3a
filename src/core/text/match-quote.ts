import search from 'approx-string-match';
import type { QuoteSelector } from '../selector.ts';
import type { Span } from '../span.ts';
import { findAll } from './find-all.ts';

/** UTF-16 units of context kept on each side of a quotation. */
export const contextLength = 32;

/** So many units of agreeing context tell a place from others. */
const tellingContext = 8;

/** An exact quotation of so many units that occurs once needs no context to be believed. */
const tellingQuote = 24;

/** A quotation that is no longer there word for word is looked for when its length is between these. */
const fuzzy = { shortest: 24, longest: 256, unitsPerError: 8 };

/** More places to compare than this, and the quotation is given up: nothing tells them apart. */
const mostCandidates = 16;

/** Where a stored quotation stands now; `changed` when its wording is not quite what it was. */
export type QuoteMatch = Span & { readonly changed: boolean };

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** Describes a span of the article's text so that it can be found again. No character is cut in two. */
export function describeQuote(text: string, { start, end }: Span): QuoteSelector {
  let from = Math.max(0, start - contextLength);
  let to = Math.min(text.length, end + contextLength);
  if (from < start && isLowSurrogate(text.charCodeAt(from))) from += 1;
  if (to > end && isHighSurrogate(text.charCodeAt(to - 1))) to -= 1;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
    start,
    end,
  };
}

/**
 * Finds a stored quotation in the article's text: at its old position, else by its words, told apart by those
 * around them, else with a few letters changed. `undefined` when it is not there, or when more than one place
 * could be meant: a quotation is never guessed. The time is linear in the text.
 */
export function matchQuote(text: string, selector: QuoteSelector): QuoteMatch | undefined {
  const { exact, start } = selector;
  if (exact === '') return undefined;
  const length = exact.length;
  if (text.startsWith(exact, start) && agreement(text, selector, { start, end: start + length }).whole)
    return { start, end: start + length, changed: false };

  let occurrences = 0;
  const best = new Best();
  for (const from of findAll(text, exact)) {
    occurrences += 1;
    const span = { start: from, end: from + length };
    best.offer(span, agreement(text, selector, span).units);
  }
  if (occurrences > 0) {
    const needed = occurrences === 1 && length >= tellingQuote ? 0 : tellingContext;
    const span = best.single(Math.min(needed, selector.prefix.length + selector.suffix.length));
    return span && { ...span, changed: false };
  }
  const span = findChanged(text, selector);
  return span && { ...span, changed: true };
}

/** The candidate that agrees best with the stored context, as long as no other agrees as well. */
class Best {
  #span: Span | undefined;
  #units = -1;
  #tied = false;

  offer(span: Span, units: number): void {
    if (units < this.#units) return;
    this.#tied = units === this.#units;
    this.#span = span;
    this.#units = units;
  }

  single(atLeast: number): Span | undefined {
    return this.#tied || this.#units < atLeast ? undefined : this.#span;
  }
}

/** How many units next to a span are those of the stored context, and whether all of them are. */
function agreement(
  text: string,
  { prefix, suffix }: QuoteSelector,
  { start, end }: Span,
): { units: number; whole: boolean } {
  let before = 0;
  while (before < prefix.length && before < start && text[start - 1 - before] === prefix.at(-1 - before))
    before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return { units: before + after, whole: before === prefix.length && after === suffix.length };
}

/**
 * A quotation with at most k letters changed still has one of its k + 1 pieces unchanged, so only the places
 * where a piece occurs are compared.
 */
function findChanged(text: string, selector: QuoteSelector): Span | undefined {
  const { exact } = selector;
  const { length } = exact;
  if (length < fuzzy.shortest || length > fuzzy.longest) return undefined;
  const mostErrors = Math.floor(length / fuzzy.unitsPerError);
  const windows = new Set<number>();
  for (let piece = 0; piece <= mostErrors; piece += 1) {
    const from = Math.floor((piece * length) / (mostErrors + 1));
    const to = Math.floor(((piece + 1) * length) / (mostErrors + 1));
    for (const found of findAll(text, exact.slice(from, to))) {
      // Rounded, so that the pieces of one place lead to few windows.
      windows.add(Math.floor(Math.max(0, found - from - mostErrors) / length) * length);
      if (windows.size > mostCandidates) return undefined;
    }
  }
  const matches = [...windows].flatMap((window) =>
    search(text.slice(window, window + 3 * length), exact, mostErrors).map(({ start, end, errors }) => {
      const span = { start: window + start, end: window + end };
      return { span, errors, units: agreement(text, selector, span).units };
    }),
  );
  const fewest = Math.min(...matches.map(({ errors }) => errors));
  const best = new Best();
  for (const place of apart(matches.filter(({ errors }) => errors === fewest)))
    best.offer(place.span, place.units);
  return best.single(tellingContext);
}

/** Of matches that overlap, which are readings of one place, only the one that agrees best with its context. */
function apart<M extends { readonly span: Span; readonly units: number }>(matches: readonly M[]): M[] {
  const places: M[] = [];
  for (const match of [...matches].sort((a, b) => a.span.start - b.span.start || b.units - a.units)) {
    const last = places.at(-1);
    if (!last || last.span.end <= match.span.start) places.push(match);
    else if (match.units > last.units) places[places.length - 1] = match;
  }
  return places;
}
