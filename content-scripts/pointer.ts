import { send } from '../src/messaging/send.ts';
import type { CardRequest, Marked, World } from './world.ts';

/** Milliseconds that the pointer rests on a mark before its card opens, and is away before it closes. */
const rest = 220;
const away = 350;

type Marks = {
  readonly markedAt: (x: number, y: number) => Marked | undefined;
  readonly request: (marked: Marked) => CardRequest;
};

/** Where a click belongs to the page alone. */
const interactive = 'a[href],button,input,select,textarea,label,summary,[role="button"],[contenteditable]';

/**
 * Opens the card where the pointer rests on a mark, or a click or tap meets one, and closes it once the pointer
 * is on neither. No event is ever held back from the page, and none that the page makes up is heard. Nothing opens while text is selected or a button is down.
 */
export function watchPointer(
  marks: Marks,
  gate: NonNullable<World['slantlight']>,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let open: Marked | undefined;

  function after(time: number, act: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(act, time);
  }

  function close(): void {
    clearTimeout(timer);
    open = undefined;
    gate.card?.close();
  }

  async function show(marked: Marked): Promise<void> {
    if (open === marked || !getSelection()?.isCollapsed) return;
    open = marked;
    if (!gate.card) await send('card.load');
    if (open === marked) gate.card?.open(marks.request(marked), close);
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted) return;
    const { clientX: x, clientY: y, buttons, pointerType } = event;
    if (buttons !== 0 || pointerType === 'touch') {
      clearTimeout(timer);
      return;
    }
    if (open && gate.card?.isHost(event.target)) {
      clearTimeout(timer);
      return;
    }
    after(open ? away : rest, () => {
      const marked = marks.markedAt(x, y);
      if (marked) show(marked).catch(() => undefined);
      else if (open && !gate.card?.hasFocus()) close();
    });
  }

  function onClick({ target, clientX: x, clientY: y, isTrusted }: MouseEvent): void {
    if (!isTrusted || gate.card?.isHost(target)) return;
    const marked = (target as Element).closest?.(interactive) ? undefined : marks.markedAt(x, y);
    if (marked) show(marked).catch(() => undefined);
    else if (open) close();
  }

  const options = { signal, passive: true, capture: true };
  document.addEventListener('pointermove', onMove, options);
  document.addEventListener('pointerdown', () => clearTimeout(timer), options);
  document.addEventListener('click', onClick, options);
  document.addEventListener(
    'keydown',
    ({ key, isTrusted }) => isTrusted && key === 'Escape' && open && close(),
    options,
  );
  signal.addEventListener('abort', close);
}
