import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own messaging, without the polyfill: 10 kB would be most of the reader. Chromium has had
 * promises on `chrome.*` since Manifest V3, and `listen` answers by `sendResponse`, which both browsers take.
 */
const scope = globalThis as unknown as { readonly browser?: Browser; readonly chrome?: Browser };

// Its own, since an element of a page may have that name.
export const api = (Object.hasOwn(scope, 'browser') ? scope.browser : scope.chrome) as Browser;

/** False once the extension was reloaded or removed while this script lives on in its page. */
export function isConnected(): boolean {
  try {
    return Boolean(api.runtime?.id);
  } catch {
    return false;
  }
}
