import type { Finding } from '../src/core/finding.ts';
import { type FindingPlace, findingAt, findingKey } from '../src/core/finding-place.ts';
import { type IgnoreScope, passageContext } from '../src/core/ignore.ts';
import { type Note, notesOn, type PlacedNote } from '../src/core/note.ts';
import type { FindingAct, IgnoreWhere } from '../src/core/page.ts';
import type { Opinion } from '../src/core/stored.ts';
import type { BlockSpan } from '../src/core/text/article-text.ts';
import { send } from '../src/messaging/send.ts';
import { openNote, openNoteOn, selectorOf } from './begin-note.ts';
import { newId } from './new-id.ts';
import { rectsOf } from './viewport.ts';
import type { Marked, OpenArticle } from './world.ts';

/** Takes back what was just done. */
export type Undo = () => Promise<void>;

/** What the card of one mark shows and does. */
export type CardRequest = {
  readonly marked: Marked;
  /** The notes on it as they are now. */
  readonly notes: () => Promise<readonly Note[]>;
  /** Opens the editor; not there in private windows, which keep no notes. */
  readonly note?: () => Promise<void>;
  readonly opinion?: Opinion;
  /** Keeps the reader's opinion; not there where nothing is kept. */
  readonly judge?: (opinion: Opinion | null) => Promise<void>;
  /** Where the marked words are in the viewport; empty once they are gone. */
  readonly rects: () => readonly DOMRect[];
  /** Of findings only. */
  readonly ignore?: (where: IgnoreWhere) => Promise<Undo>;
};

export function cardFor(marked: Marked, article: OpenArticle): CardRequest {
  return 'note' in marked ? cardForNote(marked, article) : cardForFinding(marked, article);
}

function rectsIn({ text }: OpenArticle, spans: readonly BlockSpan[]): DOMRect[] {
  return spans.flatMap((span) => {
    const range = text.block(span.block)?.map.range(span);
    return range ? rectsOf(range) : [];
  });
}

/** The card of words that the reader of the news marked. */
function cardForNote(marked: PlacedNote, article: OpenArticle): CardRequest {
  const { keeper } = article;
  const { id, target } = marked.note;
  return {
    marked,
    rects: () => rectsIn(article, marked.spans),
    notes: async () => {
      await keeper.refreshNotes();
      return keeper.notes().flatMap(({ note }) => (note.id === id ? [note] : []));
    },
    note: () => openNote(article, target, { open: true }),
  };
}

/** The card of a finding. Private windows keep neither notes nor opinions. */
function cardForFinding(finding: Finding, article: OpenArticle): CardRequest {
  const { keeper } = article;
  const opinion = keeper.opinions.get(findingKey(finding));
  // As it stands now: the page may have changed before the click.
  const passage = passageOf(finding, article);
  return {
    marked: finding,
    rects: () => rectsIn(article, [finding]),
    notes: async () => {
      await keeper.refreshNotes();
      return notesOn(finding, keeper.notes());
    },
    ...(keeper.keeping()?.state !== 'private' && {
      note: () => openNoteOn(article, finding, { open: true }),
      judge: (changed) => judge(finding, changed, article),
    }),
    ...(opinion && { opinion }),
    ignore: (where) => ignore(finding, where === 'passage' ? passage : { where }),
  };
}

function passageOf(finding: Finding, { page, text }: OpenArticle): IgnoreScope {
  return {
    where: 'passage',
    address: page().address,
    quote: finding.quote,
    ...passageContext(finding, text.block(finding.block)?.text ?? ''),
  };
}

/** Does for the popup what the finding's own card would; `false` when the page no longer has the finding. */
export async function actOn(at: FindingPlace, act: FindingAct, article: OpenArticle): Promise<boolean> {
  const finding = findingAt(article.text.findings, at);
  if (!finding) return false;
  const card = cardForFinding(finding, article);
  if (act.does === 'judge') await card.judge?.(act.opinion);
  else await card.ignore?.(act.where);
  return true;
}

async function judge(finding: Finding, opinion: Opinion | null, article: OpenArticle): Promise<void> {
  const selector = selectorOf(article, finding);
  if (!selector) return;
  await send('annotation.judge', { page: article.page(), finding, selector, opinion });
  const { opinions } = article.keeper;
  if (opinion) opinions.set(findingKey(finding), opinion);
  else opinions.delete(findingKey(finding));
}

async function ignore({ quote, rule }: Finding, scope: IgnoreScope): Promise<Undo> {
  const added = { id: newId(), phrase: quote.toLowerCase(), rule, scope, created: Date.now() };
  await send('ignore.add', { ignore: added });
  return () => send('ignore.remove', { id: added.id });
}
