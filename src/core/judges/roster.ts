import type { ReadArticle } from '../detectors/detector.ts';
import { type Found, findJudges, isJudgeSurname } from './find-judge.ts';
import { fold } from './fold.ts';
import type { Lexeme } from './lexemes.ts';
import { hintsAround, joinHints } from './name-hints.ts';
import { type PersonName, parseName } from './names.ts';
import { Namesakes, type Person } from './namesakes.ts';
import { isRecentPresident } from './presidents.ts';
import { type Mention, type SentenceScan, scanBlock } from './scan-block.ts';
import { mentionAt } from './titled-names.ts';
import { untitledNames } from './untitled-names.ts';

/** A mention with the person it is of. */
export type Named = Mention & { readonly person: Person };

/** One sentence in its place; `index` runs through the whole article. */
export type PlacedSentence = {
  readonly block: string;
  readonly index: number;
  readonly scan: SentenceScan;
  readonly names: readonly Named[];
};

export type Roster = { readonly people: readonly Person[]; readonly sentences: readonly PlacedSentence[] };

const rosters = new WeakMap<ReadArticle, Roster>();

/** Who is named as a judge in the article, and where; kept as long as the article is. */
export function readRoster(article: ReadArticle): Roster {
  let roster = rosters.get(article);
  if (roster === undefined) {
    roster = buildRoster(article);
    rosters.set(article, roster);
  }
  return roster;
}

/** The same with those named in full without a title, who are judges, though no wording's evidence that one is. */
export function readFullRoster(article: ReadArticle): Roster {
  const scans = article.blocks.flatMap(scanBlock);
  const speaksOfCourt = (index: number): boolean => scans[index]?.speaksOfCourt === true;
  const untitled = scans.flatMap((scan, index) => {
    const isCourtNear = speaksOfCourt(index - 1) || speaksOfCourt(index) || speaksOfCourt(index + 1);
    return untitledNames(scan, isCourtNear).map((mention) => ({ scan, mention }));
  });
  return untitled.length === 0 ? readRoster(article) : buildRoster(article, untitled);
}

type Untitled = { readonly scan: SentenceScan; readonly mention: Mention };

function buildRoster(article: ReadArticle, untitled: readonly Untitled[] = []): Roster {
  const bySurname = new Map<string, Namesakes>();
  const people: Person[] = [];
  const scans = article.blocks.flatMap((block) =>
    scanBlock(block).map((scan) => ({ block: block.id, scan })),
  );
  for (const { scan } of scans) {
    for (const mention of scan.mentions) enlist(people, bySurname, scan, mention);
  }
  for (const { scan, mention } of untitled) enlist(people, bySurname, scan, mention);
  const mayName = surnameTest(bySurname);
  const sentences = scans.map(({ block, scan }, index) => {
    const names = mayName(scan) ? namesIn(scan, bySurname) : [];
    for (const { person, start, end } of names) person.mentions.push({ block, start, end });
    return { block, index, scan, names };
  });
  return { people, sentences };
}

const mostSurnames = 40;

/** Whether one of the surnames may stand in a sentence: so that the others are not taken apart. */
function surnameTest(bySurname: ReadonlyMap<string, Namesakes>): (scan: SentenceScan) => boolean {
  if (bySurname.size === 0) return () => false;
  const words = [...bySurname.values()]
    .flatMap(({ all }) => all)
    .map(({ name, surname }) => [surname, name.split(/[\s-]/).at(-1) ?? '']);
  const plain = words.flat().filter((word) => /^[\p{L}]+$/u.test(word));
  if (bySurname.size > mostSurnames || plain.length < words.length * 2) return () => true;
  const pattern = new RegExp([...new Set(plain)].join('|'), 'iu');
  return (scan) => scan.has(pattern);
}

function enlist(
  people: Person[],
  bySurname: Map<string, Namesakes>,
  scan: SentenceScan,
  mention: Mention,
): void {
  const name = parseName(mention.name);
  const namesakes = bySurname.get(name.surname);
  const hints = hintsAround(scan, mention);
  const known = namesakes?.find(name, 'first');
  if (known === undefined) {
    const person: Person = {
      name: mention.name,
      surname: name.surname,
      given: name.given,
      isJustice: mention.isJustice,
      isNominee: mention.isNominee,
      hints,
      mentions: [],
    };
    people.push(person);
    const list = namesakes ?? new Namesakes();
    list.add(person);
    bySurname.set(name.surname, list);
    return;
  }
  if (name.given.length > known.given.length) namesakes?.rename(known, mention.name, name.given);
  known.isJustice ||= mention.isJustice;
  known.isNominee &&= mention.isNominee;
  known.hints = joinHints(known.hints, hints);
}

/** Titled mentions, and surnames of people titled anywhere in the article. */
function namesIn(scan: SentenceScan, bySurname: ReadonlyMap<string, Namesakes>): Named[] {
  const { lexemes, text } = scan;
  const names: Named[] = [];
  /** The lexemes of the names found: asked instead of the names, of which a sentence may hold thousands. */
  const taken = new Set<number>();
  const add = (named: Named): void => {
    names.push(named);
    for (let at = named.from; at < named.to; at += 1) taken.add(at);
  };
  for (const mention of scan.mentions) {
    const name = parseName(mention.name);
    const person = bySurname.get(name.surname)?.find(name, 'first');
    if (person !== undefined) add({ ...mention, person });
  }
  for (let at = 0; at < lexemes.length; at += 1) {
    const lexeme = lexemes[at] as Lexeme;
    if (!lexeme.capital) continue;
    const second = lexemes[at + 1]?.word === '-' && lexemes[at + 2]?.capital ? lexemes[at + 2] : undefined;
    const to = second === undefined ? at + 1 : at + 3;
    const surname = fold(second === undefined ? lexeme.word : `${lexeme.word} ${second.word}`);
    const namesakes = bySurname.get(surname);
    if (namesakes === undefined || taken.has(at)) continue;
    const from = givenStart(lexemes, at);
    const written = parseName(text.slice(lexemes[from]?.start, lexemes[to - 1]?.end));
    const person = namesakes.find(written, 'last');
    if (person === undefined || (from === at && matchesPresident(lexemes, at) && !isTitled(lexemes, at)))
      continue;
    if (
      otherTitles.has(lexemes[from - 1]?.word ?? '') ||
      !adoptGiven(namesakes, person, written, mentionAt(text, lexemes, from, to).name)
    )
      continue;
    add({
      ...mentionAt(text, lexemes, from, withSuffix(lexemes, to)),
      titleFrom: from,
      isJustice: person.isJustice,
      isNominee: person.isNominee,
      person,
    });
  }
  return names.sort((a, b) => a.from - b.from);
}

/** "Sen. Kennedy" beside Justice Kennedy. */
const otherTitles = new Set(
  'sen sens senator senators rep reps representative congressman congresswoman gov governor mayor secretary'.split(
    ' ',
  ),
);

/**
 * Whether an untitled full name may be of the person known so far by surname only, whose name it then becomes:
 * "Robert Kennedy" is not Justice Kennedy, since the record has no such judge but has others of the surname.
 */
function adoptGiven(namesakes: Namesakes, person: Person, { given }: PersonName, name: string): boolean {
  if (given.length === 0 || person.given.length > 0) return true;
  if (!isJudgeSurname(person.surname)) return true;
  const { candidates, fit } = findJudges({ name, hints: {} });
  if (candidates.length === 0 || fit === 'surname') return false;
  namesakes.rename(person, name, given);
  return true;
}

const withSuffix = (lexemes: readonly Lexeme[], to: number): number =>
  /^(jr|sr|ii|iii|iv)$/.test(lexemes[to]?.word ?? '') ? to + 1 : to;

/** Given names and initials before a surname. */
function givenStart(lexemes: readonly Lexeme[], at: number): number {
  let from = at;
  while (at - from < 3) {
    const before = lexemes[from - 1];
    if (before?.kind !== 'word' || !before.capital || before.possessive || notGiven.has(before.word)) break;
    from -= 1;
  }
  return from;
}

const notGiven = new Set(
  (
    'judge judges justice justices chief the and or of court circuit district us federal senior associate but for in ' +
    'on when while because both appointee nominee mr ms mrs president sen rep gov though now that after what'
  ).split(' '),
);

/** "Bush" is the president unless the text says judge. */
const matchesPresident = (lexemes: readonly Lexeme[], at: number): boolean =>
  isRecentPresident(fold(lexemes[at]?.word ?? ''));

const isTitled = (lexemes: readonly Lexeme[], at: number): boolean =>
  /^(judge|justice|justices|judges)$/.test(lexemes[at - 1]?.word ?? '');

const lookUps = new WeakMap<Person, Found>();

/** What the record knows of a person of the article, asked once; `date` is the article's. */
export function lookUp(person: Person, date: string | undefined): Found {
  let found = lookUps.get(person);
  if (found === undefined) {
    found = findJudges({ name: person.name, hints: person.hints, ...(date === undefined ? {} : { date }) });
    lookUps.set(person, found);
  }
  return found;
}
