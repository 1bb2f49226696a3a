const page = globalThis.document;

/**
 * The page's document, by what documents have: an image of a page that is named `querySelector` or `body` would stand
 * in for it, in Chromium for our scripts too. `build.mjs` puts this in the place of every `document` in them.
 */
export const document = new Proxy({} as Document, {
  get(_, name) {
    const value: unknown = Reflect.get(Document.prototype, name, page);
    return typeof value === 'function' ? value.bind(page) : value;
  },
});
