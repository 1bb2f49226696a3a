import { fold } from './fold.ts';
import { nicknames } from './nicknames.ts';

/** A person's name as written, taken apart; all parts folded. */
export type PersonName = {
  readonly given: readonly string[];
  readonly surname: string;
  readonly suffix?: string;
};

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const particles = new Set(['de', 'del', 'la', 'van', 'von', 'der', 'st', 'le', 'di', 'da', 'mac']);

/** "Barbara Jacobs Rothstein" -> given "barbara jacobs", surname "rothstein". */
export function parseName(written: string): PersonName {
  // Each word is folded by itself, so that "Arias-Marxuach" stays one surname of two words.
  const words = written
    .replaceAll(',', ' ')
    // "T.S. Ellis" has two initials.
    .replace(/\b(\p{L})\.(?=\p{L}\.)/gu, '$1. ')
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  const suffix = words.length > 1 && suffixes.has(words.at(-1) ?? '') ? words.pop() : undefined;
  let from = words.length - 1;
  while (from > 0 && particles.has(words[from - 1] ?? '')) from -= 1;
  const surname = words.slice(from).join(' ');
  return { given: words.slice(0, from), surname, ...(suffix === undefined ? {} : { suffix }) };
}

/** Given names of the record, "R[obert] Lanier III": folded words, and the suffix wherever it stands. */
function readRecordGiven(given: string): { names: readonly string[]; suffix: string | undefined } {
  const [front = '', comma] = given.split(', ');
  const names: string[] = [];
  let suffix = comma === undefined ? undefined : fold(comma);
  for (const word of front.split(' ')) {
    const folded = fold(word.replaceAll(/[[\]]/g, ''));
    if (suffixes.has(folded) && names.length > 0) suffix = folded;
    else names.push(...folded.split(' '));
  }
  return { names, suffix };
}

/** How well a written name fits a judge's: by first name, by a middle name, or by the surname alone. */
export type NameFit = 'first' | 'middle' | 'surname';

/** `undefined` when a written given name, initial or suffix speaks against it. */
export function fitName(written: PersonName, recordGivenNames: string): NameFit | undefined {
  const { names: record, suffix } = readRecordGiven(recordGivenNames);
  if (written.suffix !== undefined && suffix !== undefined && written.suffix !== suffix) return undefined;
  const [first, ...rest] = written.given;
  if (first === undefined) return 'surname';
  const at = record.findIndex((name) => sameGiven(first, name));
  if (at === -1) return undefined;
  let next = at + 1;
  for (const name of rest) {
    const found = record.findIndex((other, index) => index >= next && sameGiven(name, other));
    // A middle name that the record doesn't have speaks against it, unless the record has none at all.
    if (found === -1 && next < record.length) return undefined;
    if (found !== -1) next = found + 1;
  }
  return at === 0 ? 'first' : 'middle';
}

/** Equal, one the initial or the beginning of the other ("Sri" of "Srikanth"), or a short form of it. */
function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  if (a.length >= 3 && b.length >= 3 && (b.startsWith(a) || a.startsWith(b))) return true;
  return nicknames(a).has(b) || nicknames(b).has(a);
}
