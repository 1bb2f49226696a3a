import type { Span } from '../span.ts';

/** One word. `lower` is its text in lower case, with typographic apostrophes made straight. */
export type Token = Span & { readonly lower: string };
