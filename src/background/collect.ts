import type { ExportedAnnotation, ExportedArticle } from '../core/export/collection.ts';
import { isBlank } from '../core/note.ts';
import type { Display } from '../core/settings.ts';
import { shownBy } from '../core/shown.ts';
import type { Annotation } from '../core/stored.ts';
import { collectArticles } from '../storage/articles.ts';
import { displayBy } from './display.ts';
import { readIgnores } from './ignores.ts';
import { currentNotes } from './notes.ts';
import { readSettings } from './settings.ts';

/** With whether its page would show it. */
function asShown(annotation: Annotation, display: Display): ExportedAnnotation {
  const { finding, selector } = annotation;
  // What an ignore knows of a passage ends with the block; blocks have no line breaks in them.
  const prefix = selector.prefix.slice(selector.prefix.lastIndexOf('\n') + 1);
  const [suffix = ''] = selector.suffix.split('\n');
  const placed = { ...finding, start: prefix.length, end: prefix.length + selector.exact.length };
  const { shown, ignoredBy } = shownBy(display, placed, prefix + selector.exact + suffix);
  return { ...annotation, shown, ignored: ignoredBy !== undefined };
}

/** What is kept of these articles, as an export needs it. */
export async function collect(addresses: readonly string[]): Promise<ExportedArticle[]> {
  const [first] = addresses;
  const [settings, ignores, notes, articles] = await Promise.all([
    readSettings(false),
    readIgnores(false),
    currentNotes(addresses.length === 1 ? first : undefined),
    collectArticles(addresses),
  ]);
  return articles.map(({ article, annotations }) => {
    const { address } = article;
    // That a site is switched off hides none of its marks from its reader's own files.
    const display = { ...displayBy(settings, ignores, address, address), on: true };
    return {
      article,
      annotations: annotations.map((annotation) => asShown(annotation, display)),
      notes: notes.filter((note) => note.article === address && !isBlank(note)),
    };
  });
}
