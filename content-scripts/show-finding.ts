import { type FindingPlace, findingAt } from '../src/core/finding-place.ts';
import { flashName, markKinds } from '../src/ui/highlight-names.ts';
import type { OpenArticle } from './world.ts';

/** Milliseconds that a passage stays lit after the reader was led to it. */
const flashTime = 1600;

let flashing: ReturnType<typeof setTimeout> | undefined;

/** Scrolls to a finding and lights it for a moment; `false` when the page no longer has it. */
export function showFinding({ text }: OpenArticle, at: FindingPlace, names: string): boolean {
  const finding = findingAt(text.findings, at);
  const block = finding && text.block(finding.block);
  const range = finding && block?.map.range(finding);
  if (!block || !range) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  (range.startContainer.parentElement ?? block.element).scrollIntoView({
    block: 'center',
    behavior: calm ? 'instant' : 'smooth',
  });
  const highlight = new Highlight(range);
  highlight.priority = markKinds.length;
  clearTimeout(flashing);
  CSS.highlights.set(flashName(names), highlight);
  flashing = setTimeout(() => CSS.highlights.delete(flashName(names)), flashTime);
  return true;
}
