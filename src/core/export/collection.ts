import { isSameTarget, type Note } from '../note.ts';
import type { Annotation, StoredArticle } from '../stored.ts';

/** An annotation as it is exported: `shown` in the page, and if not, whether it is the reader who `ignored` it. */
export type ExportedAnnotation = Annotation & { readonly shown: boolean; readonly ignored: boolean };

/** One article with what the machine found in it and what the reader wrote of it, in reading order. */
export type ExportedArticle = {
  readonly article: StoredArticle;
  readonly annotations: readonly ExportedAnnotation[];
  readonly notes: readonly Note[];
};

/** What an export file is made of. `exported`: milliseconds since 1970. */
export type Collection = { readonly exported: number; readonly articles: readonly ExportedArticle[] };

/** The notes about one annotation: those on the same words by the same rule. */
export function notesOn({ finding, selector }: Annotation, notes: readonly Note[]): Note[] {
  return notes.filter(({ target }) => isSameTarget(target, { about: 'finding', finding, selector }));
}

/** Something the reader can be led to: a mark, shown with the notes on it, or a note that stands alone. */
export type ExportedEntry = { readonly annotation?: ExportedAnnotation; readonly notes: readonly Note[] };

/**
 * An article's entries: notes on the whole article first, then marks and notes by their place. A note on a
 * finding that is no longer found stands alone.
 */
export function entriesOf({ annotations, notes }: ExportedArticle): ExportedEntry[] {
  const left = new Set(notes);
  const entries: ExportedEntry[] = annotations.map((annotation) => {
    const own = notesOn(annotation, [...left]);
    for (const note of own) left.delete(note);
    return { annotation, notes: own };
  });
  for (const note of left) entries.push({ notes: [note] });
  return entries.sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ annotation, notes: [note] }: ExportedEntry): number {
  if (annotation) return annotation.selector.start;
  return note && note.target.about !== 'article' ? note.target.selector.start : -1;
}
