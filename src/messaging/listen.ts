import type { Runtime } from 'webextension-polyfill';
import { messageOf } from '../core/message-of.ts';
import { api } from './api.ts';
import type { Announcements } from './protocol.ts';
import type { Reply } from './send.ts';

type Sender = Runtime.MessageSender;

/** One handler for each message of a protocol: a missing one does not compile. */
export type Handlers<P> = {
  readonly [K in keyof P]: P[K] extends (...data: infer D) => infer A
    ? (data: D[0], sender: Sender) => A | Promise<A>
    : never;
};

type Message = { readonly type: string; readonly data: unknown };
type AnyHandler = (data: unknown, sender: Sender) => unknown;

function isMessage(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && typeof (message as Message).type === 'string';
}

/**
 * Answers the messages of one protocol. Messages of other extensions, and of types that are not in `handlers`,
 * get no answer; `check` throws on a sender or a shape that is not allowed.
 */
export function listen<P>(
  handlers: Handlers<P>,
  check: (type: string, data: unknown, sender: Sender) => void,
  { signal }: { signal?: AbortSignal } = {},
): void {
  const onMessage = (message: unknown, sender: Sender, respond: (reply: Reply) => void): true | undefined => {
    if (!isMessage(message) || sender.id !== api.runtime.id || !Object.hasOwn(handlers, message.type)) return;
    const { type, data } = message;
    const handler = handlers[type as keyof P] as AnyHandler;
    // Handlers that open something must be the listener's first call, so nothing is awaited before them.
    const answer = new Promise((resolve) => {
      check(type, data, sender);
      resolve(handler(data, sender));
    });
    answer.then(
      (value) => respond({ answer: value }),
      (error: unknown) => respond({ error: messageOf(error) }),
    );
    return true;
  };
  const { onMessage: event } = api.runtime;
  event.addListener(onMessage as Parameters<typeof event.addListener>[0]);
  signal?.addEventListener('abort', () =>
    event.removeListener(onMessage as Parameters<typeof event.removeListener>[0]),
  );
}

/** Hears announcements; returns nothing to their sender. */
export function hear(
  type: keyof Announcements,
  act: () => void,
  { signal }: { signal?: AbortSignal } = {},
): void {
  const onMessage = (message: unknown) => {
    if (isMessage(message) && message.type === type) act();
    return undefined;
  };
  const { onMessage: event } = api.runtime;
  event.addListener(onMessage);
  signal?.addEventListener('abort', () => event.removeListener(onMessage));
}
