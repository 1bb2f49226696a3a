import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';

/** CSS pixels; less shows too little to read. */
const leastHeight = 180;

/** CSS pixels between the card and the edges of the viewport. */
const padding = 8;

type Words = { readonly rects: () => readonly DOMRect[] };

/** The box around all lines of the words, in the viewport. */
function bounds({ rects }: Words): DOMRect {
  const all = rects();
  const left = Math.min(...all.map((rect) => rect.left));
  const top = Math.min(...all.map((rect) => rect.top));
  const right = Math.max(...all.map((rect) => rect.right));
  const bottom = Math.max(...all.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The card is fixed in the top layer: nothing but the viewport clips it, and all boxes are the viewport's. */
const viewport: Platform = {
  getElementRects: ({ reference, floating }) => {
    const { width, height } = (floating as HTMLElement).getBoundingClientRect();
    return { reference: bounds(reference as Words), floating: { x: 0, y: 0, width, height } };
  },
  getClippingRect: () => {
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    return { x: 0, y: 0, width, height };
  },
  getDimensions: (element) => (element as HTMLElement).getBoundingClientRect(),
};

async function place(host: HTMLElement, words: Words): Promise<void> {
  const { x, y } = await computePosition(words, host, {
    platform: viewport,
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(6),
      flip({ padding, fallbackStrategy: 'bestFit' }),
      shift({ padding }),
      // Beside long passages there may be little room: then the card scrolls.
      size({
        padding,
        apply: ({ availableHeight }) =>
          host.style.setProperty('--room', `${Math.max(leastHeight, availableHeight)}px`, 'important'),
      }),
    ],
  });
  host.style.setProperty('--x', `${x}px`, 'important');
  host.style.setProperty('--y', `${y}px`, 'important');
}

/**
 * Keeps the card beside the marked words while something scrolls or has another size; `gone` is called when the
 * words have left the viewport. What is returned ends it.
 */
export function follow(host: HTMLElement, rects: Words['rects'], gone: () => void): () => void {
  const update = () => {
    const isSeen = rects().some(({ bottom, top }) => bottom >= 0 && top <= innerHeight);
    if (isSeen) place(host, { rects }).catch(gone);
    else gone();
  };
  const stop = new AbortController();
  const options = { signal: stop.signal, passive: true };
  addEventListener('resize', update, options);
  addEventListener('scroll', update, { ...options, capture: true });
  // Not at once: the card's own new height would be an endless round, of which the browser tells the page.
  const sizes = new ResizeObserver(() => requestAnimationFrame(update));
  sizes.observe(host);
  update();
  return () => {
    stop.abort();
    sizes.disconnect();
  };
}
