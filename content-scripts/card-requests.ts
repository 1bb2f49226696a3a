import type { Finding } from '../src/core/finding.ts';
import { type IgnoreScope, passageContext } from '../src/core/ignore.ts';
import type { PlacedNote } from '../src/messaging/protocol.ts';
import { send } from '../src/messaging/send.ts';
import type { Keeper } from './keeper.ts';
import { newId } from './new-id.ts';
import type { CardRequest, Undo } from './world.ts';

/** Where a mark stands: the article's address, the text of its block, and its boxes in the viewport. */
type Place = Pick<CardRequest, 'rects'> & { readonly address: string; readonly text: string };

/** The card of words that the reader of the news marked. */
export function cardForNote(marked: PlacedNote, keeper: Keeper, { rects }: Place): CardRequest {
  const { id, target } = marked.note;
  return {
    marked,
    rects,
    notes: async () => {
      await keeper.refreshNotes();
      return keeper.notes.flatMap(({ note }) => (note.id === id ? [note] : []));
    },
    note: () => keeper.beginNote(target, { open: true }),
  };
}

/** The card of a finding. Private windows keep neither notes nor opinions. */
export function cardForFinding(
  finding: Finding,
  keeper: Keeper,
  { address, text, rects }: Place,
): CardRequest {
  const opinion = keeper.opinionOf(finding);
  const passage: IgnoreScope = {
    where: 'passage',
    address,
    quote: finding.quote,
    ...passageContext(finding, text),
  };
  return {
    marked: finding,
    rects,
    notes: async () => {
      await keeper.refreshNotes();
      return keeper.notesOn(finding);
    },
    ...(keeper.keeping?.state !== 'private' && {
      note: () => keeper.beginNoteOn(finding, { open: true }),
      judge: (changed) => keeper.judge(finding, changed),
    }),
    ...(opinion && { opinion }),
    ignorePassage: () => ignore(finding, passage),
    ignoreWord: () => ignore(finding, { where: 'everywhere' }),
  };
}

async function ignore({ quote, rule }: Finding, scope: IgnoreScope): Promise<Undo> {
  const added = { id: newId(), phrase: quote.toLowerCase(), rule, scope, created: Date.now() };
  await send('ignore.add', { ignore: added });
  return () => send('ignore.remove', { id: added.id });
}
