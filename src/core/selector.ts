/**
 * Where a quotation stands in an article, in the terms of the W3C Web Annotation Data Model: a TextQuoteSelector
 * (`exact`, `prefix`, `suffix`) and a TextPositionSelector (`start`, `end`). Positions are UTF-16 offsets into
 * the article's text (`articleText`), end exclusive. https://www.w3.org/TR/annotation-model/#selectors
 */
export type QuoteSelector = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
};
