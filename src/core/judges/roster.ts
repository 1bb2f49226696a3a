import type { ReadArticle, ReadBlock } from '../detectors/detector.ts';
import { type Found, findJudges, isJudgeSurname } from './find-judge.ts';
import { fold } from './fold.ts';
import type { Lexeme } from './lexemes.ts';
import { hintsAround, joinHints } from './name-hints.ts';
import { type PersonName, parseName } from './names.ts';
import { Namesakes, type Person } from './namesakes.ts';
import { isRecentPresident } from './presidents.ts';
import { type Mention, type SentenceScan, scanBlock } from './scan-block.ts';
import { mayName, mayTitle } from './signs.ts';
import { holdsOneOf, surnameTest } from './surname-tests.ts';
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

/** Who is named as a judge, and the article's sentences, which are placed when first asked for. */
export type Roster = { readonly people: readonly Person[]; readonly sentences: readonly PlacedSentence[] };

type NamesBySentence = ReadonlyMap<SentenceScan, readonly Named[]>;

class LazyRoster implements Roster {
  readonly people: readonly Person[];
  readonly #blocks: ReadArticle['blocks'];
  readonly #names: NamesBySentence;
  #sentences: readonly PlacedSentence[] | undefined;

  constructor({ blocks }: ReadArticle, people: readonly Person[], names: NamesBySentence) {
    this.people = people;
    this.#blocks = blocks;
    this.#names = names;
  }

  get sentences(): readonly PlacedSentence[] {
    this.#sentences ??= this.#blocks
      .flatMap((block) => scanBlock(block).map((scan) => ({ block: block.id, scan })))
      .map(({ block, scan }, index) => ({ block, index, scan, names: this.#names.get(scan) ?? [] }));
    return this.#sentences;
  }
}

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
  const untitled = article.blocks.flatMap((block, place) =>
    mayName(block) ? untitledIn(article, place) : [],
  );
  return untitled.length === 0 ? readRoster(article) : buildRoster(article, untitled);
}

type Untitled = { readonly scan: SentenceScan; readonly mention: Mention };

function untitledIn({ blocks }: ReadArticle, place: number): Untitled[] {
  const scans = scanBlock(blocks[place] as ReadBlock);
  return scans.flatMap((scan, index) => {
    const isCourtNear = (): boolean =>
      scan.speaksOfCourt ||
      (scans[index - 1] ?? beside(blocks, place, -1))?.speaksOfCourt === true ||
      (scans[index + 1] ?? beside(blocks, place, 1))?.speaksOfCourt === true;
    return untitledNames(scan, isCourtNear).map((mention) => ({ scan, mention }));
  });
}

/** The sentence before a block's first one (`step` -1) or after its last one (1). */
function beside(blocks: ReadArticle['blocks'], place: number, step: 1 | -1): SentenceScan | undefined {
  let at = place + step;
  while (blocks[at]?.sentences.length === 0) at += step;
  const block = blocks[at];
  return block && scanBlock(block).at(step === 1 ? 0 : -1);
}

function buildRoster(article: ReadArticle, untitled: readonly Untitled[] = []): Roster {
  const bySurname = new Map<string, Namesakes>();
  const people: Person[] = [];
  const titled = new Set(article.blocks.filter(mayTitle));
  for (const block of titled) {
    for (const scan of scanBlock(block)) {
      for (const mention of scan.mentions) enlist(people, bySurname, scan, mention);
    }
  }
  for (const { scan, mention } of untitled) enlist(people, bySurname, scan, mention);
  return new LazyRoster(
    article,
    people,
    people.length === 0 ? noNames : readNames(article, titled, bySurname),
  );
}

const noNames: NamesBySentence = new Map();

/** The names in every sentence that has any; `titled` are the blocks with titles. */
function readNames(
  { blocks }: ReadArticle,
  titled: ReadonlySet<ReadBlock>,
  bySurname: ReadonlyMap<string, Namesakes>,
): NamesBySentence {
  const names = new Map<SentenceScan, readonly Named[]>();
  const words = new Set([...bySurname.keys()].flatMap((surname) => surname.split(' ')));
  const mayHold = surnameTest(bySurname);
  for (const block of blocks) {
    if (!titled.has(block) && !holdsOneOf(words, block)) continue;
    for (const scan of scanBlock(block)) {
      const found = mayHold(scan) ? namesIn(scan, bySurname) : [];
      if (found.length > 0) names.set(scan, found);
      for (const { person, start, end } of found) person.mentions.push({ block: block.id, start, end });
    }
  }
  return names;
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
