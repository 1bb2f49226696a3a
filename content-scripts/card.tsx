import { render } from 'preact';
import type { PlacedNote } from '../src/core/note.ts';
import { Card } from '../src/ui/Card.tsx';
import { cardName } from '../src/ui/highlight-names.ts';
import { beginNote } from './begin-note.ts';
import cardStyle from './card.css';
import { actOn, cardFor } from './card-requests.ts';
import { follow } from './place-card.ts';
import { watchPointer } from './pointer.ts';
import { showFinding } from './show-finding.ts';
import { type Card as CardScript, type Gate, type Marked, type Reader, slantlight, world } from './world.ts';

/** The card's only node in the page, there while it is open. Its root is closed, and holds no text field. */
type OpenCard = {
  readonly about: Marked;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly stop: () => void;
};

function createHost(names: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(cardName(names));
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyle);
  root.adoptedStyleSheets = [sheet];
  // The top layer: above the page's own dialogs.
  host.popover = 'manual';
  return { host, root };
}

/** What an own mark says of itself: its words as they were chosen. */
function quoted({ note: { target } }: PlacedNote): { quote: string } {
  return { quote: target.about === 'article' ? '' : target.selector.exact };
}

/** Shows cards, and does what clicks in our own pages ask of this one. */
function startCard({ names, announce }: Gate, reader: Reader): CardScript {
  let open: OpenCard | undefined;
  const isHost = (target: EventTarget | null) => open !== undefined && target === open.host;

  function close(): void {
    if (!open) return;
    const { host, root, stop } = open;
    open = undefined;
    stop();
    render(null, root);
    host.remove();
  }

  function show(about: Marked): void {
    if (open?.about === about || !getSelection()?.isCollapsed) return;
    close();
    const { marked, rects, ...actions } = cardFor(about, reader.open());
    const { host, root } = createHost(names);
    render(<Card marked={'note' in marked ? quoted(marked) : marked} dismiss={close} {...actions} />, root);
    document.documentElement.append(host);
    host.showPopover();
    open = { about, host, root, stop: follow(host, rects, close) };
  }

  const meet = watchPointer(
    {
      at: reader.at,
      open: show,
      close,
      isOpen: () => open !== undefined,
      isHost,
      hasFocus: () => isHost(document.activeElement),
    },
    reader.signal,
  );
  return {
    meet,
    close,
    act: ({ at, act }) => actOn(at, act, reader.open()),
    show: (at) => showFinding(reader.open(), at, names),
    async keep(address) {
      const { page, keeper } = reader.open();
      if (address === page().address) await keeper.ask('article.save');
      announce();
    },
    forgotten(address) {
      const { page, keeper } = reader.open();
      if (address !== undefined && address !== page().address) return;
      close();
      keeper.opinions.clear();
      announce();
    },
    beginNote: (subject) => beginNote(reader.open(), subject),
    async notePlaces() {
      const { keeper } = reader.open();
      await keeper.refreshNotes();
      return keeper.notes().map(({ note: { id }, spans }) => ({ id, spans }));
    },
  };
}

const gate = world[slantlight];
if (gate?.reader && !gate.card) gate.card = startCard(gate, gate.reader);
