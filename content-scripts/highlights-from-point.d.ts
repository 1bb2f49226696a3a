// TypeScript's DOM library does not know it yet: https://drafts.csswg.org/css-highlight-api-1/#dom-highlightregistry-highlightsfrompoint
interface HighlightHitResult {
  readonly highlight: Highlight;
  readonly ranges: AbstractRange[];
}
interface HighlightRegistry {
  highlightsFromPoint(x: number, y: number): HighlightHitResult[];
}
