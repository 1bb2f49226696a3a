import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { render } from 'preact';
import type { PlacedNote } from '../src/messaging/protocol.ts';
import { Card } from '../src/ui/Card.tsx';
import { cardName } from '../src/ui/kinds.ts';
import cardStyle from './card.css';
import { type CardRequest, world } from './world.ts';

/** The card's only node in the page, there while it is open. Its root is closed, and holds no text field. */
type OpenCard = { readonly host: HTMLElement; readonly root: ShadowRoot; readonly stop: () => void };

/** CSS pixels; less shows too little to read. */
const leastHeight = 180;

let open: OpenCard | undefined;

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

/** Keeps the card beside the marked words while the page scrolls or is resized; ends with the words themselves. */
function follow(host: HTMLElement, rects: CardRequest['rects'], gone: () => void): () => void {
  const bounds = () => {
    const all = rects();
    const left = Math.min(...all.map((rect) => rect.left));
    const top = Math.min(...all.map((rect) => rect.top));
    const right = Math.max(...all.map((rect) => rect.right));
    const bottom = Math.max(...all.map((rect) => rect.bottom));
    return new DOMRect(left, top, right - left, bottom - top);
  };
  const words = { getBoundingClientRect: bounds, getClientRects: () => [...rects()] };
  return autoUpdate(words, host, async () => {
    const all = rects();
    if (all.length === 0 || all.every(({ bottom, top }) => bottom < 0 || top > innerHeight)) return gone();
    const { x, y } = await computePosition(words, host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(6),
        flip({ padding: 8, fallbackStrategy: 'bestFit' }),
        shift({ padding: 8 }),
        // Beside long passages there may be little room: then the card scrolls.
        size({
          padding: 8,
          apply: ({ availableHeight }) =>
            host.style.setProperty('--room', `${Math.max(leastHeight, availableHeight)}px`, 'important'),
        }),
      ],
    });
    host.style.setProperty('--x', `${x}px`, 'important');
    host.style.setProperty('--y', `${y}px`, 'important');
  });
}

/** What an own mark says of itself: its words as they were chosen. */
function quoted({ note: { target } }: PlacedNote): { quote: string } {
  return { quote: target.about === 'article' ? '' : target.selector.exact };
}

function close(): void {
  if (!open) return;
  const { host, root, stop } = open;
  open = undefined;
  stop();
  render(null, root);
  host.remove();
}

function show(names: string, { marked, rects, ...actions }: CardRequest, dismissed: () => void): void {
  close();
  const { host, root } = createHost(names);
  render(<Card marked={'note' in marked ? quoted(marked) : marked} dismiss={dismissed} {...actions} />, root);
  document.documentElement.append(host);
  host.showPopover();
  open = { host, root, stop: follow(host, rects, dismissed) };
}

if (world.slantlight && !world.slantlight.card) {
  const { names } = world.slantlight;
  world.slantlight.card = {
    open: (request, dismissed) => show(names, request, dismissed),
    close,
    isHost: (target) => open !== undefined && target === open.host,
    hasFocus: () => open !== undefined && document.activeElement === open.host,
  };
}
