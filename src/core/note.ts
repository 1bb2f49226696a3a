import type { Finding } from './finding.ts';
import type { QuoteSelector } from './selector.ts';
import type { BlockSpan } from './text/article-text.ts';

/**
 * What a note is about. A finding is kept with the note, so that the note can still say what it was about when
 * the article or the rules have changed. A `passage` is words that the reader chose: the reader's own mark.
 */
export type NoteTarget =
  | { readonly about: 'article' }
  | { readonly about: 'finding'; readonly selector: QuoteSelector; readonly finding: Finding }
  | { readonly about: 'passage'; readonly selector: QuoteSelector };

/** The reader's note. `id` is made by the sender; times are milliseconds since 1970. */
export type Note = {
  readonly id: string;
  /** The article's address. */
  readonly article: string;
  readonly target: NoteTarget;
  readonly body: string;
  readonly tags: readonly string[];
  readonly created: number;
  readonly edited: number;
  /** Grows with each change: of two versions the higher one holds, in whatever order they arrive. */
  readonly revision: number;
  /** When it was deleted; kept for a while, so that it can be taken back. */
  readonly deleted?: number;
};

/** UTF-16 units of the words that a note is about; longer than any block that is marked as a whole. */
export const longestQuote = 20_000;

/** UTF-16 units of what is written in one note. */
export const longestBody = 200_000;

/** True of a note that says nothing: it is kept while it is being written, and listed nowhere. */
export function isBlank({ target, body, tags }: Note): boolean {
  return target.about !== 'passage' && body.trim() === '' && tags.length === 0;
}

/** Whether two notes are about the same: the same words in the same place, and under the same rule. */
export function isSameTarget(a: NoteTarget, b: NoteTarget): boolean {
  if (a.about === 'article' || b.about === 'article') return a.about === b.about;
  if (a.about === 'finding' && b.about === 'finding' && a.finding.rule !== b.finding.rule) return false;
  const same = (key: 'exact' | 'prefix' | 'suffix') => a.selector[key] === b.selector[key];
  return a.about === b.about && same('exact') && same('prefix') && same('suffix');
}

/** A note with the place of its words in the page as it is now; none when they are not there any more. */
export type PlacedNote = { readonly note: Note; readonly spans: readonly BlockSpan[] };

/** The notes on a finding where it stands, and on words of the reader's own that overlap it. */
export function notesOn({ block, start, end, rule }: Finding, notes: readonly PlacedNote[]): Note[] {
  const isThere = (span: BlockSpan) => span.block === block && span.start < end && span.end > start;
  return notes.flatMap(({ note, spans }) => {
    const isOther = note.target.about === 'finding' && note.target.finding.rule !== rule;
    return !isOther && spans.some(isThere) ? [note] : [];
  });
}

/** The revision of a change made now (milliseconds since 1970), higher than that of `before`. */
export function nextRevision(before: number, now: number): number {
  return Math.max(before + 1, now);
}

const mostTags = 20;
/** UTF-16 units. */
const longestTag = 50;

/**
 * Reads tags as people type them, with commas between them: a leading "#" is dropped, blanks are collapsed, and
 * of two tags that differ in case only the first stays.
 */
export function parseTags(typed: string): string[] {
  const tags = new Map<string, string>();
  for (const piece of typed.split(/[,;\n]/)) {
    const tag = piece.trim().replace(/^#+/, '').replace(/\s+/g, ' ').trim().slice(0, longestTag);
    if (tag && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return [...tags.values()].slice(0, mostTags);
}
