import { api } from './api.ts';
import type { BackgroundProtocol, PageProtocol } from './protocol.ts';

// The one place, with listen.ts, where messages are untyped.

type Handler = (data: never) => unknown;
type Data<F> = F extends (data: infer D) => unknown ? D : undefined;
type Answer<F> = F extends (...data: never[]) => infer A ? A : never;
export type Args<F> = F extends () => unknown ? [] : [data: Data<F>];

/** What travels back: handlers' failures are data, since browsers lose the text of a thrown error differently. */
export type Reply = { readonly answer: unknown } | { readonly error: string };

/** What the other side answers when it fails or refuses; any other error says that nobody answered. */
export class Refusal extends Error {}

function open<F extends Handler>(reply: Reply | undefined | null, type: string): Answer<F> {
  if (!reply) throw new Error(`No answer to ${type}`);
  if ('error' in reply) throw new Refusal(reply.error);
  // Chromium turns `undefined` into `null` on the way, and drops it from objects.
  return reply.answer as Answer<F>;
}

/** Asks the background. Rejects when it refuses, or cannot be reached. */
export async function send<K extends keyof BackgroundProtocol>(
  type: K,
  ...[data]: Args<BackgroundProtocol[K]>
): Promise<Answer<BackgroundProtocol[K]>> {
  return open<BackgroundProtocol[K]>(await api.runtime.sendMessage({ type, data }), type);
}

/** Asks the scripts in a tab's page. Rejects when there are none. */
export async function sendToPage<K extends keyof PageProtocol>(
  tab: number,
  type: K,
  ...[data]: Args<PageProtocol[K]>
): Promise<Answer<PageProtocol[K]>> {
  return open<PageProtocol[K]>(await api.tabs.sendMessage(tab, { type, data }), type);
}

/** Tells our open pages; none need be. */
export function announce(type: 'notes.changed'): void {
  api.runtime.sendMessage({ type }).catch(() => undefined);
}
