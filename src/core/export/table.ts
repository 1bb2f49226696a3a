import type { Finding } from '../finding.ts';
import type { Note } from '../note.ts';
import { type Collection, type ExportedAnnotation, type ExportedArticle, entriesOf } from './collection.ts';
import { quoteLink } from './text-fragment.ts';

const time = (milliseconds: number) => new Date(milliseconds).toISOString();
const yesNo = (value: boolean) => (value ? 'yes' : 'no');

/** What a row is about: a mark, a note, or a mark with one of the notes on it. */
type RowSource = {
  readonly article: ExportedArticle['article'];
  readonly annotation?: ExportedAnnotation | undefined;
  readonly finding?: Finding | undefined;
  readonly note?: Note | undefined;
};

const selectorOf = ({ annotation, note }: RowSource) =>
  annotation?.selector ?? (note && note.target.about !== 'article' ? note.target.selector : undefined);

const appointmentOf = ({ finding }: RowSource) =>
  finding?.kind === 'judge-appointment' ? finding.appointment : undefined;

/** Every column, in order, and how it is read. Their names are part of the format (docs/export-format.md). */
const columns: Readonly<Record<string, (source: RowSource) => string | undefined>> = {
  address: ({ article }) => article.address,
  outlet: ({ article }) => article.outlet,
  headline: ({ article }) => article.headline,
  byline: ({ article }) => article.byline,
  date: ({ article }) => article.date,
  about: ({ finding, note }) => (finding ? 'finding' : note?.target.about),
  quote: (source) => selectorOf(source)?.exact,
  kind: ({ finding }) => finding?.kind,
  subtype: ({ finding }) => finding?.subtype,
  voice: ({ finding }) => finding?.voice,
  speaker: ({ finding }) => finding?.speaker,
  strength: ({ finding }) => finding?.strength.toFixed(3),
  reason: ({ finding }) => finding?.reason,
  plainer: ({ finding }) => finding?.plainer?.join('; '),
  advice: ({ finding }) => finding?.advice,
  source: ({ finding }) => finding?.source,
  rule: ({ finding }) => finding?.rule,
  appointer: (source) => appointmentOf(source)?.appointer ?? undefined,
  judges: (source) => appointmentOf(source)?.judges.join('; '),
  verdict: (source) => appointmentOf(source)?.record.verdict,
  opinion: ({ annotation }) => annotation?.opinion,
  shown: ({ annotation }) => annotation && yesNo(annotation.shown),
  ignored: ({ annotation }) => annotation && yesNo(annotation.ignored),
  note: ({ note }) => note?.body,
  tags: ({ note }) => note?.tags.join('; '),
  created: ({ note }) => note && time(note.created),
  edited: ({ note }) => note && time(note.edited),
  link: (source) => quoteLink(source.article.address, selectorOf(source)),
};

function rowsOf(exported: ExportedArticle): RowSource[] {
  const { article } = exported;
  return entriesOf(exported).flatMap(({ annotation, notes }): RowSource[] => {
    if (annotation && notes.length === 0) return [{ article, annotation, finding: annotation.finding }];
    return notes.map((note) => {
      const own = note.target.about === 'finding' ? note.target.finding : undefined;
      return { article, annotation, finding: annotation?.finding ?? own, note };
    });
  });
}

/** The collection as a table: the column names, then one row for each mark, or for each note on it. */
export function toTable({ articles }: Collection): string[][] {
  const rows = articles.flatMap(rowsOf);
  return [
    Object.keys(columns),
    ...rows.map((source) => Object.values(columns).map((read) => read(source) ?? '')),
  ];
}
