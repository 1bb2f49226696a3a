import type { Framing } from './framing.ts';
import type { SentenceScan } from './scan-block.ts';
import { cues } from './words.ts';

/** By the first word; longest first, as the list is. */
const cueWords = new Map<string, string[][]>();
for (const cue of cues.map((words) => words.split(' '))) {
  const first = cue[0] ?? '';
  cueWords.set(first, [...(cueWords.get(first) ?? []), cue]);
}
/** A comment this many words before the framing still belongs to it; one that opens the sentence always does. */
const reach = 8;

/** The comment that comes with a framing, as written: "Perhaps unsurprisingly", "of course", "even". */
export function findCue({ lexemes, text }: SentenceScan, framing: Framing): string | undefined {
  for (let at = framing.from - 1; at >= 0; at -= 1) {
    const isNear = framing.from - at <= reach;
    if (!isNear && at > 1) continue;
    const words = cueWords
      .get(lexemes[at]?.word ?? '')
      ?.find((cue) => cue.every((word, offset) => lexemes[at + offset]?.word === word));
    if (words === undefined || at + words.length > framing.from) continue;
    const longer = longerFrom(
      lexemes.map(({ word }) => word),
      at,
    );
    const start = lexemes[longer]?.start ?? 0;
    const end = lexemes[at + words.length - 1]?.end ?? start;
    // "even" and "though" lose their sense at a distance.
    if (words.length === 1 && (words[0]?.length ?? 0) < 9 && framing.from - at > 4) continue;
    return text.slice(start, end);
  }
  return undefined;
}

/** "Perhaps" before "unsurprisingly" belongs to the cue. */
const longerFrom = (words: readonly string[], at: number): number =>
  ['perhaps', 'not', 'maybe'].includes(words[at - 1] ?? '') ? at - 1 : at;
