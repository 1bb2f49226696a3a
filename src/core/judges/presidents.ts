import presidentsData from '../../data/presidents.json' with { type: 'json' };
import { someBush } from '../judge.ts';
import { fold } from './fold.ts';

/** `name` is the common name; `terms` are pairs of days, taking office and leaving it; an open term has no end. */
export type President = {
  readonly name: string;
  readonly party: string;
  readonly terms: readonly string[];
  readonly also: readonly string[];
};

export const elderBush = 'George H. W. Bush';
export const youngerBush = 'George W. Bush';

const presidents: readonly President[] = presidentsData;
const byName = new Map(presidents.map((president) => [president.name, president]));

/** By the common name. */
export const isPresident = (name: string): boolean => byName.has(name);

export function partyOfPresident(name: string): string {
  return byName.get(name)?.party ?? '';
}

/** A way to write a president's name: folded words, and whom it may mean, the latest last. */
type Variant = { readonly words: readonly string[]; readonly names: string[] };

const variants = collectVariants();

function collectVariants(): ReadonlyMap<string, readonly Variant[]> {
  const byText = new Map<string, Variant>();
  const add = (text: string, name: string): void => {
    const words = fold(text).split(' ');
    const key = words.join(' ');
    const variant = byText.get(key);
    if (variant === undefined) byText.set(key, { words, names: [name] });
    else if (!variant.names.includes(name)) variant.names.push(name);
  };
  for (const { name, also } of presidents) {
    add(name, name);
    for (const other of also) add(other, name);
    add(surnameOf(name), name);
    if (name.endsWith('Bush')) for (const text of ['George Bush', 'Bushes']) add(text, name);
  }
  const byFirst = new Map<string, Variant[]>();
  for (const variant of byText.values()) {
    const first = variant.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), variant]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** All words of all names, folded. */
export const presidentWords = (): string[] => [...variants.values()].flat().flatMap(({ words }) => words);

function surnameOf(name: string): string {
  return name === 'Martin Van Buren' ? 'Van Buren' : (name.split(' ').at(-1) ?? name);
}

/** `names` lists whom the words may mean, earliest first; `length` in words; `full` with a given name. */
export type PresidentMatch = {
  readonly names: readonly string[];
  readonly length: number;
  readonly full: boolean;
};

/** The longest president's name that begins at `wordAt(0)`; `wordAt` gives folded words. */
export function matchPresident(wordAt: (offset: number) => string | undefined): PresidentMatch | undefined {
  const first = wordAt(0);
  const list = first === undefined ? undefined : variants.get(first);
  const found = list?.find(({ words }) => words.every((word, offset) => wordAt(offset) === word));
  if (found === undefined) return undefined;
  return { names: found.names, length: found.words.length, full: found.words.length > 1 };
}

/** One name for several namesakes: the Bushes stay open, else the later president is meant. */
export function settleNamesakes(names: readonly string[]): string {
  if (names.length > 1 && names.every((name) => name.endsWith('Bush'))) return someBush;
  return names.at(-1) ?? '';
}

/** A surname that today's news gives to a president when it stands alone: not "Jackson", not "Johnson". */
export function isRecentPresident(word: string): boolean {
  const match = matchPresident((offset) => (offset === 0 ? word : undefined));
  return match?.names.some((name) => (byName.get(name)?.terms.at(-1) ?? '') >= recentSince) === true;
}

/** Presidents who left office before this day are named as history. */
const recentSince = '1953-01-01';

/** Who was president on a day (YYYY-MM-DD). */
export function presidentOn(date: string): President | undefined {
  return presidents.find(({ terms }) => heldOn(terms, date));
}

/** The president before `name`, by the first term that began before `date`, or the first of all. */
export function predecessorOf(name: string, date?: string): string | undefined {
  const terms = byName.get(name)?.terms.filter((_, index) => index % 2 === 0) ?? [];
  const began = (date === undefined ? undefined : terms.findLast((day) => day <= date)) ?? terms[0];
  if (began === undefined) return undefined;
  return presidents.find(
    (other) => other.name !== name && other.terms.some((day, at) => at % 2 === 1 && day === began),
  )?.name;
}

/** Whether a year falls into one of the president's terms. */
export function heldInYear(name: string, year: number): boolean {
  const terms = byName.get(name)?.terms ?? [];
  for (let at = 0; at < terms.length; at += 2) {
    const from = Number(terms[at]?.slice(0, 4));
    const to = Number(terms[at + 1]?.slice(0, 4) ?? 9999);
    if (year >= from && year <= to) return true;
  }
  return false;
}

function heldOn(terms: readonly string[], date: string): boolean {
  for (let at = 0; at < terms.length; at += 2) {
    const until = terms[at + 1];
    if ((terms[at] ?? '') <= date && (until === undefined || date < until)) return true;
  }
  return false;
}
