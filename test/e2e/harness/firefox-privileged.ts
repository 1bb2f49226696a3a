import type { Browser } from 'puppeteer-core';
import type { Key } from './surface.ts';

/** The raw WebDriver BiDi connection: puppeteer has no public way to send commands of its own to Firefox. */
type Connection = { send(method: string, params: object): Promise<{ result: unknown }> };

type Evaluated =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** The two documents of the extension that the driver cannot reach as pages. */
export type View = 'popup' | 'background';

type ViewElement = {
  messageManager: {
    addMessageListener(name: string, listen: (message: { data: Reply }) => void): void;
    removeMessageListener(name: string, listen: (message: { data: Reply }) => void): void;
    loadFrameScript(url: string, delayed: boolean): void;
  };
};
type Reply = { value?: string; error?: string };
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { views: Set<{ viewType: string; xulBrowser: ViewElement }> } };
};

/** What a keyboard sends for these keys. */
const keyCodes: Record<Key, number> = { Tab: 9, Enter: 13, Space: 32 };

export function connectionOf(browser: Browser): Connection {
  return (browser as unknown as { connection: Connection }).connection;
}

/** Runs code in the scope of Firefox's own window, which may do whatever the user may do, and more. */
export class FirefoxPrivileged {
  readonly #connection: Connection;
  #window: string | undefined;

  constructor(
    browser: Browser,
    private readonly addon: string,
  ) {
    this.#connection = connectionOf(browser);
  }

  async run<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const answer = (await this.#send('script.evaluate', {
      expression: asJson(run, args),
      awaitPromise: true,
      target: { context: await this.#browserWindow() },
    })) as Evaluated;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return fromJson<Result>(answer.result.value);
  }

  /** Runs a function with the globals of the extension's popup or background. */
  async runInView<Args extends unknown[], Result>(
    view: View,
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const body = `await Cu.evalInSandbox(${JSON.stringify(asJson(run, args))},
      Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false }))`;
    return fromJson<Result>(await this.#frameScript(view, body));
  }

  /**
   * A trusted click on an element, which counts as the user's; false if there is nothing to click on. Place and click
   * are one step, since the popup's layout moves whenever something in it changes.
   */
  async clickInView(view: View, selector: string): Promise<boolean> {
    const body = `(() => {
      const element = content.document.querySelector(${JSON.stringify(selector)});
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element?.getBoundingClientRect();
      if (!box?.width || element.matches(':disabled')) return 'false';
      for (const type of ['mousemove', 'mousedown', 'mouseup'])
        content.synthesizeMouseEvent(type, box.x + box.width / 2, box.y + box.height / 2, { clickCount: 1 });
      return 'true';
    })()`;
    return fromJson<boolean>(await this.#frameScript(view, body));
  }

  /** A trusted press of a key, for what has the focus. */
  async pressInView(view: View, key: Key): Promise<void> {
    const typed = { key: key === 'Space' ? ' ' : key, code: key, keyCode: keyCodes[key] };
    const body = `(() => {
      const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!processor.beginInputTransactionForTests(content)) throw new Error('The view takes no keys.');
      const event = new content.KeyboardEvent('', ${JSON.stringify(typed)});
      processor.keydown(event);
      processor.keyup(event);
      return 'null';
    })()`;
    await this.#frameScript(view, body);
  }

  #frameScript(view: View, body: string): Promise<string | undefined> {
    return this.run(
      (id, wanted, code) => {
        const views = [...WebExtensionPolicy.getByID(id).extension.views];
        const manager = views.find(({ viewType }) => viewType === wanted)?.xulBrowser.messageManager;
        if (!manager) throw new Error(`The extension has no ${wanted} open.`);
        const answer = `slantlight-test-${Math.random()}`;
        const script = `(async () => {
          let reply;
          try { reply = { value: ${code} }; } catch (error) { reply = { error: String(error) }; }
          sendAsyncMessage('${answer}', reply);
        })()`;
        return new Promise<string | undefined>((resolve, reject) => {
          const listen = ({ data }: { data: Reply }) => {
            manager.removeMessageListener(answer, listen);
            if (data.error === undefined) resolve(data.value);
            else reject(new Error(data.error));
          };
          manager.addMessageListener(answer, listen);
          manager.loadFrameScript(
            `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
            false,
          );
        });
      },
      this.addon,
      view,
      body,
    );
  }

  async #browserWindow(): Promise<string> {
    if (!this.#window) {
      const tree = (await this.#send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
        contexts: { context: string }[];
      };
      this.#window = tree.contexts[0]?.context;
    }
    if (!this.#window) throw new Error('Firefox has no window.');
    return this.#window;
  }

  async #send(method: string, params: object): Promise<unknown> {
    return (await this.#connection.send(method, params)).result;
  }
}

/** An expression that runs the function and answers with JSON, which every scope can pass on. */
function asJson(run: (...args: never[]) => unknown, args: unknown[]): string {
  const given = args.map((argument) => JSON.stringify(argument) ?? 'undefined').join(', ');
  return `(async () => JSON.stringify(await (${run})(${given})))()`;
}

function fromJson<Result>(json: string | undefined): Awaited<Result> {
  return (json === undefined ? undefined : JSON.parse(json)) as Awaited<Result>;
}
