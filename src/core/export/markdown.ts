import type { Finding } from '../finding.ts';
import { describeJudge, describeVerdict } from '../judges/describe-record.ts';
import type { Note } from '../note.ts';
import type { QuoteSelector } from '../selector.ts';
import type { Opinion } from '../stored.ts';
import { type Collection, type ExportedArticle, type ExportedEntry, entriesOf } from './collection.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { quoteLink } from './text-fragment.ts';

/** The words around what is exported, in the reader's language. */
export type MarkdownWords = {
  /** "Loaded language · Emotive word" */
  readonly kind: (finding: Finding) => string;
  /** "The outlet's own words" */
  readonly voice: (finding: Finding) => string;
  /** "Plainer: setback"; empty where nothing plainer is known. */
  readonly plainer: (finding: Finding) => string;
  readonly opinion: Readonly<Record<Opinion, string>>;
  readonly ownMark: string;
  readonly note: string;
  readonly tags: string;
  readonly inPage: string;
};

/** YYYY-MM-DD, in UTC. */
const day = (time: number) => new Date(time).toISOString().slice(0, 10);

/** What stands below a list item belongs to it, so that nothing the reader wrote can run on into the next one. */
const indented = (lines: readonly string[]) => lines.map((line) => (line ? `  ${line}` : '')).join('\n');

function findingLines(finding: Finding, words: MarkdownWords): string[] {
  const lines = [`${words.kind(finding)} · ${words.voice(finding)}`, finding.reason, words.plainer(finding)];
  if (finding.kind === 'judge-appointment') {
    const { candidates } = finding.appointment.record;
    lines.push(describeVerdict(finding.appointment), ...candidates.flatMap(describeJudge));
  }
  // Two blanks at the end of a line break it.
  return lines.filter(Boolean).map((line) => `${escapeMarkdown(line)}  `);
}

/** The note as the reader wrote it, which may be Markdown. */
function noteLines({ body, tags, edited }: Note, words: MarkdownWords): string[] {
  const heading = `**${escapeMarkdown(words.note)}** (${day(edited)})`;
  const tagged =
    tags.length > 0 ? ['', `${escapeMarkdown(words.tags)} ${tags.map(escapeMarkdown).join(', ')}`] : [];
  return ['', heading, '', ...body.trim().split(/\r\n|[\r\n]/), ...tagged];
}

function quoteLine(address: string, selector: QuoteSelector, words: MarkdownWords): string {
  const link = quoteLink(address, selector);
  return `- “${escapeMarkdown(selector.exact)}”${link ? ` ([${escapeMarkdown(words.inPage)}](<${link}>))` : ''}  `;
}

function entryText(address: string, { annotation, notes }: ExportedEntry, words: MarkdownWords): string {
  const [note] = notes;
  const below = notes.flatMap((each) => noteLines(each, words));
  if (annotation) {
    const opinion = annotation.opinion ? [`${escapeMarkdown(words.opinion[annotation.opinion])}  `] : [];
    const lines = [...findingLines(annotation.finding, words), ...opinion, ...below];
    return [quoteLine(address, annotation.selector, words), indented(lines)].join('\n');
  }
  if (!note) return '';
  const { target } = note;
  if (target.about === 'article') return [`- ${below[1]}`, indented(below.slice(2))].join('\n');
  const about =
    target.about === 'finding' ? findingLines(target.finding, words) : [`${escapeMarkdown(words.ownMark)}  `];
  return [quoteLine(address, target.selector, words), indented([...about, ...below])].join('\n');
}

function articleText(exported: ExportedArticle, words: MarkdownWords): string {
  const { address, headline, outlet, byline, date } = exported.article;
  const link = quoteLink(address);
  const source = link ? `[${escapeMarkdown(outlet)}](<${link}>)` : escapeMarkdown(outlet);
  const entries = entriesOf(exported).filter(
    ({ annotation, notes }) => !annotation || annotation.shown || annotation.opinion || notes.length > 0,
  );
  return [
    `# ${escapeMarkdown(headline) || escapeMarkdown(address)}`,
    [source, ...[byline, date].filter((part) => part !== undefined).map(escapeMarkdown)].join(' · '),
    ...entries.map((entry) => entryText(address, entry, words)),
  ].join('\n\n');
}

/**
 * The collection as Markdown (CommonMark): of each article the headline, where it stands, and its marks and notes
 * in reading order. Marks that are hidden are left out unless the reader said something of them.
 */
export function toMarkdown({ articles }: Collection, words: MarkdownWords): string {
  return `${articles.map((article) => articleText(article, words)).join('\n\n')}\n`;
}
