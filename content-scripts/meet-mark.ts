import type { Gate, Reader } from './world.ts';

/** Milliseconds that the pointer rests on a mark before its card opens. */
export const rest = 220;

/**
 * Waits for the first mark that the pointer rests on, or that a click or tap meets. Then the card's script is
 * loaded, which decides on that event and watches the pointer from there on. `options` are those of all listeners.
 */
export function watchForMark(at: Reader['at'], gate: Gate, options: AddEventListenerOptions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function meet(event: PointerEvent): Promise<void> {
    if (!at(event.clientX, event.clientY)) return;
    // A card that could not be loaded is asked for again at the next mark.
    const card = await gate.loadCard().catch(() => undefined);
    card?.meet(event);
  }

  function onPointer(event: PointerEvent): void {
    if (gate.card || !event.isTrusted) return;
    clearTimeout(timer);
    if (event.type === 'click') meet(event);
    else if (event.type === 'pointermove') timer = setTimeout(meet, rest, event);
  }

  for (const type of ['pointermove', 'pointerdown', 'click'] as const)
    addEventListener(type, onPointer, options);
}
