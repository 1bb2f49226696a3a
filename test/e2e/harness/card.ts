import type { Page } from 'puppeteer-core';
import { connectionOf } from './firefox-privileged.ts';
import type { TestPage } from './test-page.ts';
import { waitFor } from './wait-for.ts';

/**
 * The card in the page. Its root is closed to the page, and so to code that a test runs there: Chromium's protocol
 * opens it by piercing, WebDriver BiDi by serialising the whole shadow tree.
 */
export type OpenCard = {
  readonly text: string;
  readonly buttons: ReadonlyMap<string, Place>;
  /** Names of the elements that text can be typed into. */
  readonly fields: readonly string[];
};
type Place = { readonly x: number; readonly y: number };

/** A text or an element of the card; `place` is the middle of an element in the viewport. */
type Part = {
  readonly text: string;
  readonly tag: string;
  readonly children: readonly Part[];
  readonly place: () => Promise<Place>;
};

/** The open card, or `undefined` when there is none. */
export async function openCard({ page }: TestPage): Promise<OpenCard | undefined> {
  const isFirefox = process.env.SLANTLIGHT_BROWSER === 'firefox';
  const root = await (isFirefox ? firefoxCard(page) : chromiumCard(page));
  if (!root) return undefined;
  const parts = flatten(root);
  const buttons = new Map<string, Place>();
  for (const part of parts.filter(({ tag }) => tag === 'button')) {
    buttons.set(textOf(flatten(part)), await part.place());
  }
  const fields = parts.map(({ tag }) => tag).filter((tag) => /^(?:input|textarea|select)$/.test(tag));
  return { text: textOf(parts), buttons, fields };
}

/** Waits for a card that contains the text. */
export function waitForCard(page: TestPage, text: string): Promise<OpenCard> {
  return waitFor(`a card with "${text}"`, async () => {
    const card = await openCard(page);
    return card?.text.includes(text) ? card : undefined;
  });
}

export async function waitForNoCard(page: TestPage): Promise<void> {
  await waitFor('the card to be gone', async () => !(await openCard(page)));
}

/** A trusted click on a button of the card, by its text. */
export async function clickInCard(page: TestPage, label: string): Promise<void> {
  const place = await waitFor(`a button "${label}" in the card`, async () =>
    (await openCard(page))?.buttons.get(label),
  );
  await page.page.mouse.click(place.x, place.y);
}

function flatten(part: Part): Part[] {
  return [part, ...part.children.flatMap(flatten)];
}

function textOf(parts: readonly Part[]): string {
  const texts = parts.map(({ text }) => text.trim()).filter(Boolean);
  return texts.join(' ');
}

type ChromiumNode = {
  backendNodeId: number;
  localName: string;
  nodeValue: string;
  shadowRootType?: string;
  shadowRoots?: ChromiumNode[];
  children?: ChromiumNode[];
};

async function chromiumCard(page: Page): Promise<Part | undefined> {
  const session = await page.createCDPSession();
  const part = (node: ChromiumNode): Part => ({
    text: node.nodeValue,
    tag: node.localName,
    children: (node.children ?? []).map(part),
    place: async () => {
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    },
  });
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const html = root.children?.find(({ localName }) => localName === 'html');
  const closed = html?.children
    ?.at(-1)
    ?.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
  return closed && part(closed as ChromiumNode);
}

type FirefoxNode = {
  sharedId: string;
  value?: {
    localName?: string;
    nodeValue?: string;
    children?: FirefoxNode[];
    shadowRoot?: FirefoxNode | null;
  };
};

async function firefoxCard(page: Page): Promise<Part | undefined> {
  const connection = connectionOf(page.browser());
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const part = ({ sharedId, value }: FirefoxNode): Part => ({
    text: value?.nodeValue ?? '',
    tag: value?.localName ?? '',
    children: (value?.children ?? []).map(part),
    place: async () => {
      const middle = (element: Element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return JSON.stringify({ x: x + width / 2, y: y + height / 2 });
      };
      const { result } = await connection.send('script.callFunction', {
        functionDeclaration: String(middle),
        arguments: [{ sharedId }],
        awaitPromise: false,
        target,
      });
      return JSON.parse((result as { result: { value: string } }).result.value);
    },
  });
  const { result } = await connection.send('script.evaluate', {
    // Not by the document's own names, which a page may give to its elements.
    expression: "Reflect.get(Document.prototype, 'documentElement', document).lastElementChild",
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 50, includeShadowTree: 'all' },
    target,
  });
  const closed = (result as { result: FirefoxNode }).result.value?.shadowRoot;
  return closed ? part(closed) : undefined;
}
