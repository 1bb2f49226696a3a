import { readFileSync } from 'node:fs';

type Message = { readonly message: string };

const messages: Record<string, Message> = JSON.parse(readFileSync('_locales/en/messages.json', 'utf8'));

/** Gives components the interface text that the browser would: import this before them. */
Object.assign(globalThis, {
  browser: {
    i18n: {
      getMessage: (key: string, replacements: readonly string[] = []) =>
        (messages[key]?.message ?? '').replace(/\$(\d)/g, (_all, place) => replacements[place - 1] ?? ''),
    },
  },
});
