import type { Picture } from './picture.ts';
import { waitFor } from './wait-for.ts';

/** Keys that lead through a document and press what has the focus. */
export type Key = 'Tab' | 'Enter' | 'Space';

/**
 * A document to drive: a news page, a page of the extension, or the real toolbar popup.
 * Functions given to it are sent as source text: they see the document's globals and their arguments (plain data),
 * nothing of the test file.
 */
export abstract class Surface {
  abstract evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;

  /** A trusted click in the middle of the element, as soon as it is there and not disabled. */
  abstract click(selector: string): Promise<void>;

  /** A trusted press of a key, such as `Enter`, for what has the focus. */
  abstract press(key: Key): Promise<void>;

  abstract screenshot(): Promise<Picture>;

  abstract close(): Promise<void>;

  /** Waits until the function answers with something truthy, and returns that. */
  waitFor<Args extends unknown[], Result>(
    what: string,
    holds: (...args: Args) => Result,
    ...args: Args
  ): Promise<NonNullable<Awaited<Result>>> {
    return waitFor(what, () => this.evaluate(holds, ...args));
  }

  /** The text of the first match, as soon as there is one, with white space collapsed. */
  text(selector: string): Promise<string> {
    return waitFor(`an element ${selector}`, async () => {
      const found = await this.evaluate(
        (wanted) => document.querySelector(wanted)?.textContent ?? null,
        selector,
      );
      // An object, so that an empty text counts as an answer.
      return found === null ? null : { text: found.replace(/\s+/g, ' ').trim() };
    }).then(({ text }) => text);
  }

  /** Chooses an option of a `<select>`, by its value. */
  async select(selector: string, value: string): Promise<void> {
    await this.waitFor(
      `a <select> ${selector} with an option ${value}`,
      (wanted, option) => {
        const element = document.querySelector(wanted);
        if (!(element instanceof HTMLSelectElement)) return false;
        element.value = option;
        if (element.value !== option) return false;
        element.dispatchEvent(new Event('input', { bubbles: true }));
        element.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      selector,
      value,
    );
  }
}
