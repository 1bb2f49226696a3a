import { isNamed, type Subject } from './subject.ts';
import type { Framing } from './framing.ts';
import type { Found } from './find-judge.ts';
import { hasBegun } from './find-judge.ts';
import type { Lexeme } from './lexemes.ts';
import { someBush } from './presidents.ts';
import type { PlacedSentence } from './roster.ts';

export type Evidence = {
  readonly framing: Framing;
  readonly subject: Subject;
  readonly sentence: PlacedSentence;
  /** Court words in this sentence and its neighbours. */
  readonly courtWords: number;
  /** The judges named, with what the record knows of each. */
  readonly judges: readonly Found[];
  /** Every one of them is only a nominee where the article gives a title. */
  readonly onlyNominees: boolean;
  readonly isJusticeTitled: boolean;
  readonly appointer: string | null;
  readonly date: string | undefined;
};

const eventWords = new Set(
  ('senate senators senator confirm confirmed confirming confirmation confirmations hearing hearings vacancy vacancies ' +
    'vote votes filibuster filibustered nomination nominations replace replacing succeed fill filling seat block ' +
    'blocked blocking blockade announce announced announcing consider considered reject rejected stall stalled ' +
    'withdraw withdrew schumer opening consideration nuclear floor').split(' '),
);
const plans = new Set('will would could might may shall ll should'.split(' '));

/**
 * Whether the wording describes a sitting judge in passing. It doesn't when someone else is described, when the
 * nomination or confirmation is itself told, or when it is talk about appointing judges in general.
 */
export function isFraming(evidence: Evidence): boolean {
  const { framing, subject } = evidence;
  if (subject.isOther) return false;
  if (!isAboutJudges(evidence)) return false;
  if (isGeneralTalk(evidence)) return false;
  if (framing.wording === 'proposed' && framing.form !== 'possessive-judge' && framing.form !== 'compound') {
    return !isEvent(evidence);
  }
  return !isFillingNow(evidence);
}

function isAboutJudges({ framing, subject, courtWords, sentence }: Evidence): boolean {
  if (subject.isJudge || subject.names.some(isNamed)) return true;
  if (framing.form === 'possessive-judge' || framing.form === 'compound') return courtWords > 0;
  const own = sentence.scan.courtWords;
  if (framing.position === 'bracket') return courtWords > 1;
  if (framing.appointer.who.kind === 'governor') return own > 0 && subject.names.length === 0;
  return subject.names.length > 0 ? own > 0 : courtWords > 0;
}

/** "a judge appointed by a president from one party"; "who would be his appointees". */
function isGeneralTalk({ framing, sentence, subject }: Evidence): boolean {
  const { lexemes } = sentence.scan;
  const { kind } = framing.appointer.who;
  if (kind === 'sort' && framing.appointer.party === null && isFrom(lexemes, framing.to)) return true;
  if (framing.head === 'appointee' && subject.names.length === 0) {
    const after = lexemes.slice(framing.to, framing.to + 4).map(({ word }) => word);
    if (lexemes[framing.appointer.to - 1]?.possessive && after.some((word) => plans.has(word) || word === "won't")) return true;
  }
  return false;
}

const isFrom = (lexemes: readonly Lexeme[], at: number): boolean => lexemes[at]?.word === 'from';

/** "Trump’s appointee will fill the seat": the seat is empty as yet. */
function isFillingNow({ judges, appointer, date, onlyNominees }: Evidence): boolean {
  return onlyNominees && judges.length > 0 && judges.every((found) => !holdsSeatBy(found, appointer, date));
}

/** A nomination is the news: of someone not yet seated by that president, or told with the words of the Senate. */
function isEvent({ framing, subject, sentence, judges, appointer, date, isJusticeTitled, onlyNominees }: Evidence): boolean {
  const { lexemes } = sentence.scan;
  const told = countEventWords(lexemes, framing);
  const isNoun = framing.position === 'noun';
  if (judges.length > 0) {
    const known = judges.filter(({ candidates }) => candidates.length > 0);
    if (known.length > 0 && known.every((found) => !holdsSeatBy(found, appointer, date)) && appointer !== null) return true;
    if (onlyNominees) return !(framing.position === 'noun' && told === 0);
    if (isNoun && !isJusticeTitled) return told > 0;
    return succeeds(lexemes, framing);
  }
  if (isNoun && framing.head === 'nominee' && framing.plural !== true) return true;
  if (isNoun) return told > 0 || (subject.names.length > 0 && !subject.isJudge) || framing.plural !== true;
  return succeeds(lexemes, framing) || (told > 1 && !subject.isPronoun);
}

/** "nominated by Reagan to fill the seat of", "to succeed her". */
function succeeds(lexemes: readonly Lexeme[], framing: Framing): boolean {
  const after = lexemes.slice(framing.outerFrom, framing.outerTo + 10).map(({ word }) => word);
  return after.some((word, at) => word === 'to' && /^(fill|succeed|replace|take)$/.test(after[at + 1] ?? '')) ||
    after.includes('lifetime');
}

function holdsSeatBy({ candidates }: Found, appointer: string | null, date: string | undefined): boolean {
  return candidates.some(({ seats }) =>
    seats.some((seat) => {
      if (!hasBegun(seat, date) || seat.commissioned === undefined) return false;
      return appointer === null || seat.president === appointer || (appointer === someBush && seat.president.endsWith('Bush'));
    }),
  );
}

function countEventWords(lexemes: readonly Lexeme[], framing: Framing): number {
  return lexemes.reduce(
    (sum, { word }, at) => sum + (eventWords.has(word) && (at < framing.from || at >= framing.to) ? 1 : 0),
    0,
  );
}
