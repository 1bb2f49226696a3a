import type { I18n } from 'webextension-polyfill';
import type messages from '../../_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** A message key from a prefix and a value of the core: "kind" and "judge-label" make "kind_judge_label". */
export type KeyOf<Prefix extends string, Value extends string> = `${Prefix}_${Underscored<Value>}`;
type Underscored<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : S;

type Host = { readonly i18n: I18n.Static };
const scope = globalThis as unknown as { readonly browser?: Host; readonly chrome?: Host };

/** The text of a message in the reader's language; `$1` to `$9` are replaced by the rest. */
export function t(key: MessageKey, ...replacements: readonly (string | number)[]): string {
  return ((scope.browser ?? scope.chrome) as Host).i18n.getMessage(key, replacements.map(String));
}

/** The text for a value of the core; the types make sure that there is one. */
export function tOf<Prefix extends string, Value extends string>(
  prefix: KeyOf<Prefix, Value> extends MessageKey ? Prefix : never,
  value: Value,
): string {
  return t(`${prefix}_${value.replaceAll('-', '_')}` as MessageKey);
}
