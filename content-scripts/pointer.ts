import { rest } from './meet-mark.ts';
import type { Marked } from './world.ts';

/** Milliseconds that the pointer is away from a mark and its card before the card closes. */
const away = 350;

/** The card as the pointer moves it. */
type Pointed = {
  readonly at: (x: number, y: number) => Marked | undefined;
  readonly open: (marked: Marked) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  readonly isHost: (target: EventTarget | null) => boolean;
  readonly hasFocus: () => boolean;
};

/** Where a click belongs to the page alone. */
const interactive = 'a[href],button,input,select,textarea,label,summary,[role="button"],[contenteditable]';

/**
 * Opens the card where the pointer rests on a mark, or a click or tap meets one, and closes it once the pointer
 * is on neither. No event is ever held back from the page, and none that the page makes up is heard. Nothing
 * opens while text is selected or a button is down. What is returned takes an event that has met a mark before.
 */
export function watchPointer(
  { at, open, close, isOpen, isHost, hasFocus }: Pointed,
  signal: AbortSignal,
): (met: PointerEvent) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function onRest({ clientX, clientY, buttons, pointerType }: PointerEvent): void {
    if (buttons !== 0 || pointerType === 'touch') return;
    const marked = at(clientX, clientY);
    if (marked) open(marked);
    else if (!hasFocus()) close();
  }

  function onClick({ target, clientX, clientY }: PointerEvent): void {
    if (isHost(target)) return;
    const marked =
      target instanceof Element && Element.prototype.closest.call(target, interactive)
        ? undefined
        : at(clientX, clientY);
    if (marked) open(marked);
    else close();
  }

  function onPointer(event: PointerEvent): void {
    if (!event.isTrusted) return;
    clearTimeout(timer);
    if (event.type === 'click') onClick(event);
    else if (event.type === 'pointermove' && !isHost(event.target))
      timer = setTimeout(onRest, isOpen() ? away : rest, event);
  }

  function onKey({ key, isTrusted }: KeyboardEvent): void {
    if (isTrusted && key === 'Escape') close();
  }

  const options = { signal, passive: true, capture: true };
  for (const type of ['pointermove', 'pointerdown', 'click'] as const)
    document.addEventListener(type, onPointer, options);
  document.addEventListener('keydown', onKey, options);
  signal.addEventListener('abort', close);
  return (met) => (met.type === 'click' ? onClick(met) : onRest(met));
}
