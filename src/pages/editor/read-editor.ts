import browser from 'webextension-polyfill';
import type { Note } from '../../core/note.ts';
import type { PageInfo, PageReport } from '../../core/page.ts';
import { inTime } from '../../messaging/in-time.ts';
import type { EditorState, NotePlace } from '../../messaging/protocol.ts';
import { send, sendToPage } from '../../messaging/send.ts';

/** What the editor shows. */
export type EditorView = Pick<EditorState, 'problem' | 'failure'> &
  (
    | { readonly state: 'private' | 'no-article'; readonly tab: number }
    | {
        readonly state: 'article';
        readonly tab: number;
        readonly page: PageInfo;
        readonly notes: readonly Note[];
        /** Ids of notes whose words the page no longer has. */
        readonly lost: readonly string[];
        readonly tags: readonly string[];
        readonly isSaved: boolean;
        readonly focus?: string;
      }
  );

/** The tab that the editor is about: named in its own address, or, in a side panel, the one in front. */
async function tabInView(): Promise<number> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) throw new Error('No tab is open');
  return active.id;
}

function pageOf(report: PageReport | undefined): PageInfo | undefined {
  return report && report.state !== 'no-article' ? report.info : undefined;
}

/** Of a note that the page knows: it is not asked for others. */
const isLost = (note: string, places: readonly NotePlace[]): boolean =>
  places.some(({ id, spans }) => id === note && spans.length === 0);

/** Milliseconds; a page that shows a dialog answers once that is closed. */
const patience = 1500;

/**
 * Reads what the editor is to show. The page in the tab says which article it is; a closed one cannot. `onLate`: a page
 * that was not waited for has answered after all.
 */
export async function readEditor(onLate: () => void): Promise<EditorView> {
  const tab = await tabInView();
  const described = sendToPage(tab, 'page.describe');
  const [report, places] = await Promise.all([
    inTime(described, patience, 'No answer').catch(() => {
      described.then(onLate, () => undefined);
      return undefined;
    }),
    inTime(sendToPage(tab, 'notes.places'), patience, 'No answer').catch(() => []),
  ]);
  // A tab that was closed is private no more, and what was asked for in it still holds.
  const asked = await send('editor.get', { tab });
  if (asked.isPrivate) return { state: 'private', tab };
  const { draft, problem, failure } = asked;
  const inVain = { ...(problem && { problem }), ...(failure !== undefined && { failure }) };
  const page = pageOf(report) ?? asked.page;
  if (!page) return { state: 'no-article', tab, ...inVain };
  const [stored, tags, isSaved] = await Promise.all([
    send('notes.list', { article: page.address }),
    send('tags.list'),
    send('article.isSaved', { address: page.address }),
  ]);
  const isHere = asked.page?.address === page.address;
  return {
    state: 'article',
    tab,
    page,
    notes: draft?.article === page.address ? [...stored, draft] : stored,
    lost: stored
      .filter(({ id, target }) => target.about !== 'article' && isLost(id, places))
      .map(({ id }) => id),
    tags,
    isSaved,
    ...(isHere && asked.focus !== undefined && { focus: asked.focus }),
    ...inVain,
  };
}
