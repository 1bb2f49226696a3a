/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };
