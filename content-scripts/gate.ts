import { messageOf } from '../src/core/message-of.ts';
import type { Display } from '../src/core/settings.ts';
import { isConnected } from '../src/messaging/api.ts';
import { listen } from '../src/messaging/listen.ts';
import type { PageProtocol } from '../src/messaging/protocol.ts';
import { send } from '../src/messaging/send.ts';
import { type Decision, decide } from './decide.ts';
import { watchForLateArticle } from './late-article.ts';
import { type Card, slantlight, world } from './world.ts';

/** Milliseconds: what changes in one go, or shortly after, is told once, and a page that goes on changing tells less often. */
const tellAfter = 100;
const tellEach = 1000;

/**
 * The only script that every page gets: decides whether the page is an article, and answers for its scripts. Where
 * there is no article it does not even listen, which would cost the page more than all the rest; the popup runs it
 * once more when it has a question.
 */
function openGate(): void {
  let decision: Decision = decide();
  let isListening = false;
  /** Given together with the reader and its style. */
  let names = '';
  /** What to show, as it was answered when the reader was brought; `undefined` once it has been asked for. */
  let told: Promise<Display> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let lastTold = -tellEach;
  let off = false;
  /** Why no reader came, if it did not for another reason. */
  let problem: string | undefined;
  let insisted = false;

  const isArticle = () => insisted || decision.state === 'article';
  function look(): boolean {
    insisted = false;
    decision = decide();
    return isArticle();
  }

  function tell(): void {
    clearTimeout(telling);
    telling = setTimeout(
      () => {
        lastTold = performance.now();
        send('page.changed', { marks: world[slantlight]?.reader?.marks() ?? 0 }).catch(() => undefined);
      },
      Math.max(tellAfter, lastTold + tellEach - performance.now()),
    );
  }

  /** Asks what to show; at first, and as long as there is none, for a reader too. */
  async function ask(): Promise<Display> {
    const { address } = decision.info;
    if (names) return send('display.get', { address });
    const admission = await send('article.found', { address });
    names = admission.names ?? '';
    return admission.display;
  }

  async function begin(): Promise<void> {
    wake();
    problem = undefined;
    try {
      told = ask();
      off = !(await told).on;
    } catch (error) {
      problem = messageOf(error);
    }
    // A reader tells when it has read.
    if (off || problem !== undefined) tell();
  }

  /** The first time what the background has told already, if it could bring the reader. */
  function display(): Promise<Display> {
    const answer = told?.catch(ask) ?? ask();
    told = undefined;
    return answer;
  }

  async function consider(): Promise<void> {
    wake();
    if (!isConnected()) return;
    // It looks at the page itself once that has changed its address.
    if (world[slantlight]?.reader) return world[slantlight].reader.refresh();
    decision = decide();
    if (isArticle()) await begin();
  }

  async function loadCard(): Promise<Card | undefined> {
    if (!world[slantlight]?.reader) return undefined;
    if (!world[slantlight].card) await send('card.load');
    return world[slantlight].card;
  }

  function wake(): void {
    if (isListening) return;
    isListening = true;
    listen<PageProtocol>(
      {
        'page.describe': () => {
          const { info, state } = decision;
          const reader = world[slantlight]?.reader;
          if (!insisted && state !== 'article') return { state, info };
          if (reader) return { info, ...reader.describe() };
          if (problem !== undefined) return { state: 'failed', info, error: problem };
          return { state: off ? 'off' : 'reading', info };
        },
        'page.insist': () => {
          insisted = true;
          return consider();
        },
        'display.changed': consider,
        'finding.show': async (at) => (await loadCard())?.show(at) ?? false,
        'finding.act': async (wanted) => (await loadCard())?.act(wanted) ?? false,
        'article.forgotten': async ({ address }) => (await loadCard())?.forgotten(address),
        'page.retract': () => world[slantlight]?.reader?.retract(),
        'article.keep': async ({ address }) => (await loadCard())?.keep(address),
        'note.begin': async (subject) => (await loadCard())?.beginNote(subject) ?? 'no-article',
        'notes.places': async () => (await loadCard())?.notePlaces() ?? [],
        'notes.changed': () => world[slantlight]?.reader?.refreshNotes(),
      },
      // Pages cannot send runtime messages; `listen` has refused those of other extensions.
      () => undefined,
    );
  }

  world[slantlight] = {
    get names() {
      return names;
    },
    send,
    announce: tell,
    isConnected,
    messageOf,
    consider,
    look,
    isArticle,
    info: () => decision.info,
    display,
    loadCard,
    lookLater: watchForLateArticle(isArticle(), () => {
      const reader = world[slantlight]?.reader;
      // A reader has its article, or has lost it by a navigation and waits for the next one.
      if (!(reader && isArticle()) && look()) (reader ? reader.refresh() : begin()).catch(() => undefined);
      return isArticle();
    }),
  };
  if (isArticle()) begin().catch(() => undefined);
}

if (world[slantlight]) world[slantlight].consider().catch(() => undefined);
else openGate();
