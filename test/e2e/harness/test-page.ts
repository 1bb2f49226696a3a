import type { Page } from 'puppeteer-core';
import { evaluateIn } from './evaluate-in.ts';
import { Picture } from './picture.ts';
import { type Key, Surface } from './surface.ts';
import { waitFor } from './wait-for.ts';

/** One painted range: the highlight's name, its text, and the first box of it in the viewport. */
export type Painted = {
  readonly highlight: string;
  readonly text: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** A tab or window. `page` is puppeteer's own, for what is not here (mouse, keyboard, media features). */
export class TestPage extends Surface {
  /** What the page's scripts, or ours in it, threw and nobody caught. */
  readonly errors: string[] = [];

  constructor(
    readonly page: Page,
    readonly url: string,
  ) {
    super();
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return evaluateIn(this.page, run, args);
  }

  /** Brings the tab to the front: in Firefox a background tab takes no clicks, in Chromium no screenshots. */
  async activate(): Promise<void> {
    await this.page.bringToFront();
  }

  async click(selector: string): Promise<void> {
    await this.activate();
    await this.waitFor(
      `an element ${selector} that is not disabled`,
      (wanted) => document.querySelector(wanted)?.matches(':not(:disabled)'),
      selector,
    );
    await this.page.click(selector);
  }

  async press(key: Key): Promise<void> {
    await this.activate();
    await this.page.keyboard.press(key);
  }

  async screenshot({ fullPage = false } = {}): Promise<Picture> {
    await this.activate();
    return new Picture(await this.page.screenshot({ fullPage }));
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'load' });
  }

  /** The page's DOM as markup, the same for the same tree; what the page sees of style sheets comes with it. */
  serialise(): Promise<string> {
    return this.evaluate(() =>
      [
        new XMLSerializer().serializeToString(document),
        `style sheets: ${document.styleSheets.length}, adopted: ${document.adoptedStyleSheets.length}`,
        `open shadow roots: ${[...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length}`,
      ].join('\n'),
    );
  }

  /** Everything painted with the CSS Custom Highlight API, in the registry's order. */
  painted(): Promise<Painted[]> {
    return this.evaluate(() => {
      const found = [];
      for (const [highlight, ranges] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
        for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
          const range = new Range();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
          found.push({ highlight, text: range.toString(), box: { x, y, width, height } });
        }
      }
      return found;
    });
  }

  /** How many names the registry of highlights holds, painted or not. */
  registeredHighlights(): Promise<number> {
    return this.evaluate(() => CSS.highlights.size);
  }

  /** Whether some style sheet paints highlights of that name. */
  highlightIsStyled(name: string): Promise<boolean> {
    return this.evaluate(
      (highlight) =>
        getComputedStyle(document.body, `::highlight(${highlight})`).backgroundColor !==
        getComputedStyle(document.body, '::highlight(no-such-name)').backgroundColor,
      name,
    );
  }

  /** Waits until a range with that text is painted (any range, if no text is given), and returns the first. */
  waitForPaint(text?: string): Promise<Painted> {
    const what = text === undefined ? 'a mark' : `a mark on "${text}"`;
    return waitFor(`${what} on ${this.url}`, async () =>
      (await this.painted()).find((range) => text === undefined || range.text === text),
    );
  }

  /** Waits until nothing is painted. */
  async waitForNoPaint(): Promise<void> {
    await waitFor(`no mark on ${this.url}`, async () => (await this.painted()).length === 0);
  }

  /** Scrolls the painted text to the middle and moves the mouse there, as a reader would. */
  async hover(text: string): Promise<void> {
    await this.activate();
    const { y, height } = (await this.waitForPaint(text)).box;
    await this.evaluate((by) => scrollBy({ top: by - innerHeight / 2, behavior: 'instant' }), y + height / 2);
    const { box } = await this.waitForPaint(text);
    // Two moves, since a pointer that appears out of nowhere is no movement.
    await this.page.mouse.move(box.x + 1, box.y + box.height / 2);
    await this.page.mouse.move(box.x + Math.min(8, box.width / 2), box.y + box.height / 2);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
