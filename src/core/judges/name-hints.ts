import { type CourtHints, levelOfCourt, readCourtHints, supremeCourt } from './courts.ts';
import { fold } from './fold.ts';
import type { Lexeme } from './lexemes.ts';
import type { Mention, SentenceScan } from './scan-block.ts';

const wordsBefore = 8;
const wordsAfter = 16;

/** Court words around a name, in its own sentence. */
export function hintsAround(
  scan: SentenceScan,
  mention: Pick<Mention, 'from' | 'to' | 'titleFrom' | 'isJustice'>,
): CourtHints {
  const title = foldedWords(scan.lexemes.slice(mention.titleFrom, mention.from));
  const before = scan.lexemes.slice(Math.max(0, mention.titleFrom - wordsBefore), mention.from);
  const after = scan.lexemes.slice(mention.to, mention.to + wordsAfter);
  const own = readCourtHints(title);
  const around = joinHints(readCourtHints(foldedWords(before)), readCourtHints(foldedWords(after)));
  const outside = own.outside === true;
  if (mention.isJustice && around.outside !== true && !outside) return { courts: [supremeCourt] };
  // "The Supreme Court has spoken," wrote U.S. District Judge NAME: another court than the title's is not the judge's.
  const fitting = around.courts?.filter(
    (court) => own.level === undefined || levelOfCourt(court) === own.level,
  );
  const courts = fitting?.length === 0 ? undefined : fitting;
  const { places } = around;
  return {
    ...(own.level === undefined ? {} : { level: own.level }),
    ...(courts === undefined ? {} : { courts }),
    ...(places === undefined ? {} : { places }),
    ...(outside ? { outside } : {}),
  };
}

const foldedWords = (lexemes: readonly Lexeme[]): string[] =>
  lexemes.flatMap(({ kind, word }) => {
    if (kind !== 'word') return [];
    const folded = fold(word);
    return folded.includes(' ') ? folded.split(' ') : folded;
  });

export function joinHints(a: CourtHints, b: CourtHints): CourtHints {
  const courts = union(a.courts, b.courts);
  const places = union(a.places, b.places);
  const level = a.level ?? b.level;
  return {
    ...(level === undefined ? {} : { level }),
    ...(courts === undefined ? {} : { courts }),
    ...(places === undefined ? {} : { places }),
    ...(a.outside === true || b.outside === true ? { outside: true } : {}),
  };
}

const union = (a?: readonly string[], b?: readonly string[]): readonly string[] | undefined =>
  a === undefined ? b : b === undefined ? a : [...new Set([...a, ...b])];
