import type { Appointer } from '../appointer.ts';
import { appointerBefore } from '../appointer-before.ts';
import { isPlaceName } from '../courts.ts';
import { fold } from '../fold.ts';
import type { Framing } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { surnameBefore } from '../surnames.ts';
import { judgeNouns, pluralJudgeNouns } from '../words.ts';

const between = new Set([
  'federal',
  'district',
  'circuit',
  'appeals',
  'appellate',
  'court',
  'supreme',
  'us',
  'senior',
  'chief',
  'immigration',
  'bankruptcy',
  'trial',
]);
/** Presidents whose bare surname in front of "judge" is a town, a state or another person. */
const modern = new Set([
  'roosevelt',
  'truman',
  'eisenhower',
  'nixon',
  'ford',
  'carter',
  'reagan',
  'bush',
  'clinton',
  'obama',
  'trump',
  'biden',
  'hw',
  'fdr',
  'lbj',
  'jfk',
  '41',
  '43',
  'i',
  'ii',
]);
/** "Justice Department", "judge nominees": the noun only belongs to another. */
const notAfter = new Set([
  'department',
  'departments',
  'dept',
  'nominee',
  'nominees',
  'nomination',
  'nominations',
  'candidate',
  'candidates',
  'picks',
  'pick',
  'appointments',
  'officials',
  'official',
  'confirmations',
  'shopping',
  'selection',
  'secretary',
  'lawyers',
  'attorneys',
  'league',
  'list',
  'lists',
  'appointees',
  'appointee',
  'system',
  'committee',
]);

/** "Obama judge", "Trump justices", "Republican judges", "Reagan-era judge". */
export function readJudgeNoun(lexemes: readonly Lexeme[], at: number): Framing[] {
  const head = lexemes[at] as Lexeme;
  if (!judgeNouns.has(head.word) || head.word.startsWith('magistrate')) return [];
  if (notAfter.has(lexemes[at + 1]?.word ?? '')) return [];
  // "the Obama Justice and Homeland Security departments".
  if (head.word === 'justice' && head.capital && lexemes[at + 1]?.word === 'and') return [];
  let end = at;
  while (isOfCourt(lexemes, end - 1)) end -= 1;
  const appointer = appointerBefore(lexemes, end) ?? governorOfJudges(lexemes, end);
  // "Carter-appointed Democratic judges": the party is their own.
  if (
    appointer?.who.kind === 'party' &&
    /^(appointed|nominated|named)$/.test(lexemes[appointer.from - 1]?.word ?? '')
  )
    return [];
  // "Gov. Jim Justice" is one person.
  if (appointer === undefined || /^(predecessor|sort|governor)$/.test(appointer.who.kind)) return [];
  const last = lexemes[end - 1] as Lexeme;
  const plural = head.word.endsWith('s');
  const possessive = last.possessive;
  // "Trump’s judge" may be the one who hears his case; "Trump’s judges" are those he chose.
  if (possessive && (!plural || end !== at)) return [];
  if (appointer.who.kind === 'president' && appointer.to - appointer.from === 1 && !modern.has(last.word))
    return [];
  const isEra = last.word === 'era';
  if (last.word === 'administration' && head.word.startsWith('justice')) return [];
  if (lexemes[appointer.from - 1]?.word === '-' || isRival(lexemes, appointer.from)) return [];
  const shared = {
    position: 'before-judge',
    wording: appointer.who.kind === 'party' ? 'proposed' : 'seated',
    outerTo: at + 1,
    plural,
    head: head.word,
  } as const;
  const form = isEra ? 'other' : 'possessive-judge';
  const before = joinedAppointer(lexemes, appointer);
  const outerFrom = before?.from ?? appointer.from;
  return [
    ...(before === undefined
      ? []
      : [
          {
            ...shared,
            form,
            appointer: before,
            from: before.from,
            to: before.to,
            outerFrom,
            index: 0,
          } as const,
        ]),
    {
      ...shared,
      form,
      appointer,
      from: appointer.from,
      to: at + 1,
      outerFrom,
      index: before === undefined ? 0 : 1,
    },
  ];
}

/** "Carter Fifth Circuit judge", "Carter D.C. Circuit judge". */
const isOfCourt = (lexemes: readonly Lexeme[], at: number): boolean =>
  between.has(lexemes[at]?.word ?? '') ||
  isPlaceOfCourt(lexemes, at) ||
  (lexemes[at + 1]?.word === 'circuit' && circuits.test(lexemes[at]?.word ?? ''));

const circuits = /^(\d+\w\w|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|dc)$/;

/** "Carter Florida district judge": the state after a president’s name. */
const isPlaceOfCourt = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.capital === true &&
  !lexemes[at]?.possessive &&
  lexemes[at - 1]?.capital === true &&
  isPlaceName(fold(lexemes[at]?.word ?? ''));

/** "DeSantis justices": of a governor whom the article titles; "a DeSantis judge" may be the one of his case. */
const governorOfJudges = (lexemes: readonly Lexeme[], end: number): Appointer | undefined =>
  pluralJudgeNouns.has(lexemes[end]?.word ?? '') && !lexemes[end - 1]?.possessive
    ? surnameBefore(lexemes, end, lexemes[end]?.capital === true)
    : undefined;

/** "Clinton and Obama judges". */
function joinedAppointer(lexemes: readonly Lexeme[], { from, who }: Appointer) {
  const joint = lexemes[from - 1]?.word;
  if (joint !== 'and' && joint !== 'or') return undefined;
  const one =
    who.kind === 'surname' ? surnameBefore(lexemes, from - 1, false) : appointerBefore(lexemes, from - 1);
  return one === undefined || lexemes[one.to - 1]?.possessive ? undefined : one;
}

/** "Hillary Clinton judges", "anti-Trump judge". */
function isRival(lexemes: readonly Lexeme[], from: number): boolean {
  const before = lexemes[from - 1]?.word ?? '';
  return before === 'hillary' || before === 'anti' || before === 'never';
}
