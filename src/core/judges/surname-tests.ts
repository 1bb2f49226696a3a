/** Where the surnames of an article's judges may stand: so that the other sentences are not taken apart. */

import type { ReadBlock } from '../detectors/detector.ts';
import { withoutPossessive } from '../text/tokens.ts';
import { fold } from './fold.ts';
import type { Namesakes } from './namesakes.ts';
import type { SentenceScan } from './scan-block.ts';

const plainWord = /^[a-z]+$/;

/** Whether a word with a capital, or a part of one with hyphens, is one of some folded ones: asked of every block. */
export function holdsOneOf(words: ReadonlySet<string>, { text, tokens }: ReadBlock): boolean {
  const hasHyphens = /[-\u2010\u2011]/.test(text);
  return tokens.some(({ start, lower }) => {
    const first = text.charCodeAt(start);
    if (first >= 0x61 && first <= 0x7a && !(hasHyphens && lower.includes('-'))) return false;
    if (plainWord.test(lower)) return words.has(lower);
    return lower.split('-').some((part) => words.has(fold(withoutPossessive(part))));
  });
}

const mostSurnames = 40;

/** Whether one of the surnames may stand in a sentence. */
export function surnameTest(bySurname: ReadonlyMap<string, Namesakes>): (scan: SentenceScan) => boolean {
  const words = [...bySurname.values()]
    .flatMap(({ all }) => all)
    .map(({ name, surname }) => [surname, name.split(/[\s-]/).at(-1) ?? '']);
  const plain = words.flat().filter((word) => /^[\p{L}]+$/u.test(word));
  if (bySurname.size > mostSurnames || plain.length < words.length * 2) return () => true;
  const pattern = new RegExp([...new Set(plain)].join('|'), 'iu');
  return (scan) => scan.has(pattern);
}
