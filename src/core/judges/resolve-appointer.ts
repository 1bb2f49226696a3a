import type { JudgeRecord } from '../judge.ts';
import { someBush } from '../judge.ts';
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

/** What tells the appointer when the words alone don't. `before`: this sentence and those before it, nearest last. */
export type AppointerContext = {
  readonly before: readonly PlacedSentence[];
  /** Only lexemes before this one of the last sentence count. */
  readonly until: number;
  /** The judges in question, as far as the record knows them. */
  readonly candidates: readonly JudgeRecord[];
  readonly date: string | undefined;
};

/** The appointer's full common name, "Bush?", a governor's name as written, or `null` when none is named. */
export function resolveAppointer({ who, to }: Appointer, context: AppointerContext): string | null {
  switch (who.kind) {
    case 'party':
    case 'sort':
      return null;
    case 'governor':
      return governorName(who, context);
    case 'president':
      return whichPresident(who, to, context);
    case 'the-president':
      return presidentOfContext(context, who.former);
    case 'own-president':
      return presidentOfRecord(context) ?? presidentOfContext(context, true);
    case 'pronoun':
      return presidentMeant(context);
    case 'predecessor': {
      const of = who.of ?? (context.date === undefined ? undefined : presidentOn(context.date)?.name);
      return of === undefined ? null : (predecessorOf(of, context.date) ?? null);
    }
  }
}

/** The one president who gave the judge in question a seat. */
function presidentOfRecord({ candidates, date }: AppointerContext): string | undefined {
  const [judge, ...others] = candidates;
  if (judge === undefined || others.length > 0) return undefined;
  const seats = judge.seats.filter((seat) => hasBegun(seat, date));
  const last = seats.toSorted((a, b) => (startOfSeat(a) < startOfSeat(b) ? -1 : 1)).at(-1);
  return last?.president;
}

function governorName(who: Extract<Who, { kind: 'governor' }>, { before }: AppointerContext): string | null {
  const text = before.at(-1)?.scan.text;
  return who.name === null || text === undefined ? null : text.slice(who.name.start, who.name.end);
}

/** Father or son: by "elder", by a year beside it, by the article's day, by the judge's record. */
function whichPresident(
  { names, which }: Extract<Who, { kind: 'president' }>,
  end: number,
  { before, candidates, date }: AppointerContext,
): string {
  const name = settleNamesakes(names);
  if (name !== someBush) return recordedNamesake(names, candidates) ?? name;
  if (which !== undefined) return which === 'elder' ? elderBush : youngerBush;
  const year = yearNear(before.at(-1)?.scan.lexemes ?? [], end);
  const fitting = year === undefined ? [] : [elderBush, youngerBush].filter((bush) => heldInYear(bush, year));
  if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0];
  if (date !== undefined && date < '2001-01-20') return elderBush;
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
function presidentOfContext({ before, until, date }: AppointerContext, former: boolean): string | null {
  const inOffice = date === undefined ? undefined : presidentOn(date)?.name;
  const wanted = (name: string): boolean => !former || name !== inOffice;
  for (let back = 0; back < Math.min(sentencesBack, before.length); back += 1) {
    const { lexemes } = (before[before.length - 1 - back] as PlacedSentence).scan;
    const found = presidentBefore(lexemes, back === 0 ? until : lexemes.length, wanted);
    if (found !== undefined) return found.name;
  }
  const { lexemes } = (before.at(-1) as PlacedSentence).scan;
  const later = former ? presidentBefore(lexemes, lexemes.length, wanted)?.name : undefined;
  if (later !== undefined || inOffice === undefined) return later ?? null;
  return former ? (predecessorOf(inOffice, date) ?? null) : inOffice;
}

/** "whom he appointed": the president named just before, unless a judge was named after that. */
function presidentMeant({ before, until }: AppointerContext): string | null {
  const sentence = before.at(-1) as PlacedSentence;
  const own = presidentBefore(sentence.scan.lexemes, until, () => true);
  if (own !== undefined) return own.name;
  const hasJudge = sentence.names.some(({ to }) => to < until - 2);
  const previous = before.at(-2);
  if (hasJudge || previous === undefined) return null;
  return presidentBefore(previous.scan.lexemes, previous.scan.lexemes.length, () => true)?.name ?? null;
}

function presidentBefore(
  lexemes: readonly Lexeme[],
  until: number,
  wanted: (name: string) => boolean,
): { readonly name: string; readonly at: number } | undefined {
  for (let at = until - 1; at >= 0; at -= 1) {
    if (!lexemes[at]?.capital) continue;
    const match = matchPresident((offset) => {
      const word = lexemes[at + offset]?.word;
      return word === undefined ? undefined : fold(word);
    });
    const name = match === undefined ? undefined : settleNamesakes(match.names);
    if (name !== undefined && wanted(name)) return { name, at };
  }
  return undefined;
}
