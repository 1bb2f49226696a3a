import type { JudgeRecord } from '../judge.ts';
import { someBush } from '../judge.ts';
import type { Span } from '../span.ts';
import type { Appointer, Who } from './appointer.ts';
import { hasBegun, startOfSeat } from './find-judge.ts';
import { fold } from './fold.ts';
import type { Lexeme } from './lexemes.ts';
import {
  elderBush,
  heldInYear,
  matchPresident,
  predecessorOf,
  presidentOn,
  settleNamesakes,
  youngerBush,
} from './presidents.ts';
import type { PlacedSentence } from './roster.ts';
import { governorTitles } from './words.ts';

/** What tells the appointer when the words alone don't: the article's sentences, of which `index` has the framing. */
export type AppointerContext = {
  readonly sentences: readonly PlacedSentence[];
  readonly index: number;
  /** Only lexemes before this one of that sentence count. */
  readonly until: number;
  /** The judges in question, as far as the record knows them. */
  readonly candidates: readonly JudgeRecord[];
  readonly date: string | undefined;
};

/** The appointer's full common name, "Bush?", a governor's name as written, or `null` when none is named. */
export function resolveAppointer({ who, from, to }: Appointer, context: AppointerContext): string | null {
  switch (who.kind) {
    case 'party':
    case 'sort':
      return null;
    case 'governor':
      return who.name === null ? null : nameAt(who.name, context);
    case 'surname':
      return isTitledGovernor(who.name, context) || (who.isLikely && !isJudge(who.name, context))
        ? nameAt(who.name, context)
        : null;
    case 'president':
      return whichPresident(who, to, context);
    case 'the-president':
      return presidentOfContext(context, who.former);
    case 'own-president':
      return ownPresident(context) ?? presidentOfContext(context, true);
    case 'pronoun':
      return presidentMeant(context);
    case 'speaker': {
      const { sentences, index } = context;
      return presidentNear(sentences[index]) ?? presidentNear(sentences[index - 1]) ?? null;
    }
    case 'predecessor': {
      const of = who.of ?? ownerOfPredecessor(from, context);
      return of === undefined ? null : (predecessorOf(of, context.date) ?? null);
    }
  }
}

/** "Trump said ... by his predecessor": the one in office if the sentence names him or nobody, else who is named last. */
function ownerOfPredecessor(
  from: number,
  { sentences, index, until, date }: AppointerContext,
): string | undefined {
  const { lexemes } = (sentences[index] as PlacedSentence).scan;
  const inOffice = date === undefined ? undefined : presidentOn(date)?.name;
  if (!/^(his|her)$/.test(lexemes[from]?.word ?? '')) return inOffice;
  const named =
    presidentBefore(lexemes, until, (name) => name === inOffice) ??
    presidentBefore(lexemes, until, () => true);
  return named ?? inOffice;
}

/** Of those who gave the judge in question a seat, the one named nearby, or the one of the last seat. */
function ownPresident({ candidates, date, sentences, index }: AppointerContext): string | undefined {
  const [judge, ...others] = candidates;
  if (judge === undefined) return undefined;
  const isOwn = (name: string): boolean =>
    candidates.every(({ seats }) => seats.some(({ president }) => president === name));
  if (others.length > 0) return judge.seats.map(({ president }) => president).findLast(isOwn);
  const named = presidentNear(sentences[index], isOwn) ?? presidentNear(sentences[index - 1], isOwn);
  if (named !== undefined) return named;
  const seats = judge.seats.filter((seat) => hasBegun(seat, date));
  const last = seats.toSorted((a, b) => (startOfSeat(a) < startOfSeat(b) ? -1 : 1)).at(-1);
  return last?.president;
}

const nameAt = (
  { start, end }: Span,
  { sentences, index }: Pick<AppointerContext, 'sentences' | 'index'>,
): string | null => sentences[index]?.scan.text.slice(start, end) ?? null;

/** The article titles someone of that name governor or mayor: "Gov. Gavin Newsom". */
export function isTitledGovernor(
  name: Span,
  context: Pick<AppointerContext, 'sentences' | 'index'>,
): boolean {
  const surname = nameAt(name, context)?.split(' ').at(-1)?.toLowerCase();
  return surname !== undefined && governorsOf(context.sentences).has(surname);
}

/** The article titles that very person a judge. */
const isJudge = ({ start, end }: Span, { sentences, index }: AppointerContext): boolean =>
  sentences[index]?.names.some((named) => named.start < end && named.end > start) === true;

const governors = new WeakMap<readonly PlacedSentence[], ReadonlySet<string>>();
const longestName = 3;

/** Surnames after "Gov." and "Mayor" anywhere in the article, in lower case; looked for once. */
function governorsOf(sentences: readonly PlacedSentence[]): ReadonlySet<string> {
  let found = governors.get(sentences);
  if (found === undefined) {
    found = new Set(
      sentences.flatMap(({ scan }) => (scan.has(/gov|mayor/i) ? governorsIn(scan.lexemes) : [])),
    );
    governors.set(sentences, found);
  }
  return found;
}

const governorsIn = (lexemes: readonly Lexeme[]): string[] =>
  lexemes.flatMap(({ word }, at) => {
    if (!governorTitles.has(word)) return [];
    const name = lexemes.slice(at + 1, at + 1 + longestName);
    const end = name.findIndex(({ capital }) => !capital);
    return name.slice(0, end === -1 ? longestName : end).map((part) => part.word);
  });

/** Father or son: by "elder", by a year beside it, by the article's day, by the judge's record. */
function whichPresident(
  { names, which }: Extract<Who, { kind: 'president' }>,
  end: number,
  { sentences, index, candidates, date }: AppointerContext,
): string {
  const name = settleNamesakes(names);
  if (name !== someBush) return recordedNamesake(names, candidates) ?? name;
  if (which !== undefined) return which === 'elder' ? elderBush : youngerBush;
  const year = yearNear(sentences[index]?.scan.lexemes ?? [], end);
  const fitting = year === undefined ? [] : [elderBush, youngerBush].filter((bush) => heldInYear(bush, year));
  if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0];
  if (date !== undefined && date < '2001-01-20') return elderBush;
  // "Bush’s appointees" while he is in office: he is meant, unless a judge's record may say otherwise.
  if (date !== undefined && candidates.length === 0 && presidentOn(date)?.name === youngerBush)
    return youngerBush;
  return recordedNamesake([elderBush, youngerBush], candidates) ?? someBush;
}

/** Of several namesakes the one who gave a seat to every judge in question. */
function recordedNamesake(names: readonly string[], candidates: readonly JudgeRecord[]): string | undefined {
  if (names.length < 2 || candidates.length === 0) return undefined;
  const given = names.filter((name) =>
    candidates.every(({ seats }) => seats.some(({ president }) => president === name)),
  );
  return given.length === 1 ? given[0] : undefined;
}

const yearWindow = 6;

/** A year right after the name ("by President Bush in 2003") or shortly before it ("a 1991 Bush appointee"). */
function yearNear(lexemes: readonly Lexeme[], at: number): number | undefined {
  for (let step = 1; step <= yearWindow; step += 1) {
    for (const word of [lexemes[at + step - 1]?.word, lexemes[at - step]?.word]) {
      if (word !== undefined && /^(19|20)\d\d$/.test(word)) return Number(word);
    }
  }
  return undefined;
}

const sentencesBack = 4;

/** The president named last; "former" passes over the one in office and falls back on the one before. */
function presidentOfContext(context: AppointerContext, former: boolean): string | null {
  const { sentences, index, until, date } = context;
  const inOffice = date === undefined ? undefined : presidentOn(date)?.name;
  const wanted = (name: string): boolean => !former || name !== inOffice;
  for (let at = index; at >= 0 && index - at < sentencesBack; at -= 1) {
    const { lexemes } = (sentences[at] as PlacedSentence).scan;
    const found = presidentBefore(lexemes, at === index ? until : lexemes.length, wanted);
    if (found !== undefined) return found;
  }
  // Without a day, or when no longer in office, the president may be named only after the wording.
  const { lexemes } = (sentences[index] as PlacedSentence).scan;
  const next = lexemes.findIndex(({ word }, at) => word === ';' && at > until);
  const end = next === -1 ? lexemes.length : next;
  const later = former || inOffice === undefined ? presidentBefore(lexemes, end, wanted) : undefined;
  if (later !== undefined || inOffice === undefined) return later ?? null;
  return former ? (predecessorOf(inOffice, date) ?? null) : inOffice;
}

/** The president named last in a sentence. */
function presidentNear(
  sentence: PlacedSentence | undefined,
  wanted: (name: string) => boolean = () => true,
): string | undefined {
  const lexemes = sentence?.scan.lexemes ?? [];
  return presidentBefore(lexemes, lexemes.length, wanted);
}

/** "whom he appointed": the president named just before, unless a judge was named after that; or the next one. */
function presidentMeant(context: AppointerContext): string | null {
  const { sentences, index, until } = context;
  const sentence = sentences[index] as PlacedSentence;
  const own = presidentBefore(sentence.scan.lexemes, until, () => true);
  if (own !== undefined) return own;
  if (sentence.names.some(({ to }) => to < until - 2)) return null;
  const before = presidentNear(sentences[index - 1]);
  if (before !== undefined) return before;
  // "remaking the bench with his own appointees, the president": the name or the office opens the main clause.
  const { lexemes } = sentence.scan;
  const comma = lexemes.findIndex(({ word }, at) => word === ',' && at > until);
  const clause = comma === -1 ? [] : lexemes.slice(comma + 1, comma + 1 + longestSubject);
  const next = presidentBefore(clause, clause.length, () => true);
  const isOffice = clause[0]?.word === 'the' && clause[1]?.word === 'president';
  return next ?? (isOffice ? presidentOfContext(context, false) : null);
}

/** "President Joe Biden". */
const longestSubject = 3;

function presidentBefore(
  lexemes: readonly Lexeme[],
  until: number,
  wanted: (name: string) => boolean,
): string | undefined {
  for (let at = until - 1; at >= 0; at -= 1) {
    if (!lexemes[at]?.capital) continue;
    const match = matchPresident((offset) => {
      const word = lexemes[at + offset]?.word;
      return word === undefined ? undefined : fold(word);
    });
    const name = match === undefined ? undefined : settleNamesakes(match.names);
    if (name !== undefined && wanted(name)) return name;
  }
  return undefined;
}
