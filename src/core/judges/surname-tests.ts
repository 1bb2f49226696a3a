/** Where the surnames of an article's judges may stand: so that the other sentences are not taken apart. */

import type { ReadBlock } from '../detectors/detector.ts';
import { KnownOfForm, withoutPossessive } from '../text/forms.ts';
import { fold } from './fold.ts';
import type { Namesakes } from './namesakes.ts';
import type { SentenceScan } from './scan-block.ts';

const none: readonly string[] = [];

/** The parts of a word that may be a surname, folded: none of one in small Latin letters without hyphens. */
const parts = new KnownOfForm(({ written, lower }) =>
  /^[a-z']*$/.test(written) ? none : lower.split('-').map((part) => fold(withoutPossessive(part))),
);

/** Whether a word of a block may be one of some folded surnames. */
export const holdsOneOf = (surnames: ReadonlySet<string>, { tokens }: ReadBlock): boolean =>
  tokens.some(({ form }) => parts.of(form).some((part) => surnames.has(part)));

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
