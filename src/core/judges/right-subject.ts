import { type Framing, isOwned } from './framing.ts';
import type { Lexeme } from './lexemes.ts';
import { namesAfter, namesFrom, skipPlace } from './name-lists.ts';
import { isOtherPlace } from './other-posts.ts';
import { plainNameAt } from './plain-names.ts';
import type { PlacedSentence } from './roster.ts';
import { nobody, type Subject, toSubject } from './subject.ts';
import { beVerbs, haveVerbs, judgeGroups, judgeNouns, numbers, otherOffices } from './words.ts';

const rightModifiers = 7;

/** "Obama-appointed district judge NAME", "Republican-appointed members", "Trump-appointed prosecutor". */
export function rightOfAttribute(framing: Framing, sentence: PlacedSentence): Subject {
  const { lexemes } = sentence.scan;
  const isNoun = judgeNouns.has(lexemes[framing.outerTo - 1]?.word ?? '');
  const from = isNoun ? framing.outerTo - 1 : framing.outerTo;
  for (let at = from; at < from + rightModifiers && at < lexemes.length; at += 1) {
    const { word, kind } = lexemes[at] as Lexeme;
    const named = sentence.names.find(
      (name) => (at >= name.titleFrom && at < name.to) || name.from === at + 1,
    );
    if (named !== undefined && (at >= named.titleFrom || judgeNouns.has(word))) {
      return toSubject(namesFrom(sentence, named, true));
    }
    // "3-Judge Panel": the panel is meant.
    if (word === 'judge' && lexemes[at - 1]?.word === '-' && judgeGroups.has(lexemes[at + 1]?.word ?? ''))
      continue;
    if (judgeNouns.has(word) || judgeGroups.has(word)) {
      // "the Republican-appointed leader of the judiciary": one of them.
      const isPart = lexemes.slice(from, at).some((lexeme) => lexeme.word === 'of');
      if (isPart) return { ...nobody, isJudge: true };
      const plural = (word.endsWith('s') || judgeGroups.has(word)) && !isEither(lexemes, framing.from);
      const names = namesAfter(
        sentence,
        skipPlace(lexemes, at + 1),
        plural,
        countBefore(lexemes, framing.from),
      );
      return { ...nobody, names, isJudge: true, plural: plural || isEither(lexemes, framing.from) };
    }
    if (otherOffices.has(word)) return { ...nobody, isOther: true };
    if (kind === 'mark' && !['-', '"', "'", ','].includes(word)) break;
    if (beVerbs.has(word) || haveVerbs.has(word)) break;
  }
  if (isCounted(lexemes, framing.from)) return { ...nobody, isJudge: true, plural: true };
  return numbers.has(lexemes[framing.outerFrom - 1]?.word ?? '') ? { ...nobody, plural: true } : nobody;
}

/** "13-Republican-appointed and 16-Democrat-appointed": judges are counted without the noun. */
const isCounted = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at - 1]?.word === '-' && /^([2-9]|\d\d+)$/.test(lexemes[at - 2]?.word ?? '');

/** "Two Republican-appointed members": how many, where a word tells. */
const countBefore = (lexemes: readonly Lexeme[], at: number): number =>
  ['two', 'three', 'four', 'five'].indexOf(lexemes[at - 1]?.word ?? '') + 2;

/** "either Trump justice" speaks of two. */
const isEither = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at - 1]?.word === 'either' || lexemes[at - 1]?.word === 'neither';

/** "Trump appointee Neil Gorsuch"; "Trump’s first pick, Neil Gorsuch"; "Obama appointee to the commission". */
export function rightOfNoun(framing: Framing, sentence: PlacedSentence): Subject {
  const { lexemes, isTitleCase } = sentence.scan;
  const at = framing.outerTo;
  // "Trump pick Justice NAME": the noun itself may count to the title.
  const direct = sentence.names.find(({ titleFrom, from }) => titleFrom <= at && at <= from);
  if (direct !== undefined) return toSubject(namesFrom(sentence, direct, framing.plural === true));
  if (lexemes[at]?.capital && !isTitleCase) {
    const plain = plainNameAt(lexemes, at);
    const names = plain === undefined ? [] : namesFrom(sentence, plain, framing.plural === true);
    if (names.length > 1 || (plain !== undefined && plain.to - plain.from > 1)) return toSubject(names);
  }
  if (isOtherPlace(lexemes, at)) return { ...nobody, isOther: true };
  const comma = skipPlace(lexemes, at);
  if (framing.plural !== true && framing.outerFrom <= 2 && lexemes[comma]?.word === ',') {
    // "A Bush appointee, Judge NAME ruled": the apposition stands first.
    const first = sentence.names.find(({ titleFrom, from }) => titleFrom === comma + 1 || from === comma + 1);
    const name = first ?? plainNameAt(lexemes, comma + 1);
    if (name !== undefined) return toSubject([name]);
  }
  const isOneOf =
    lexemes[framing.outerFrom - 1]?.word === 'of' && lexemes[framing.outerFrom - 2]?.word === 'one';
  if (framing.plural !== true && !isOwned(framing, lexemes) && !isToBeNamed(framing, sentence)) return nobody;
  const names = namesAfter(sentence, skipPlace(lexemes, at), framing.plural === true && !isOneOf);
  return names.length === 0 ? nobody : toSubject(names);
}

/** "heard by a Carter nominee, Judge NAME of Ohio": who it is comes after, where no name stands before. */
const isToBeNamed = (
  { outerFrom, outerTo }: Framing,
  { scan: { lexemes }, names }: PlacedSentence,
): boolean =>
  /^(a|an|another)$/.test(lexemes[outerFrom - 1]?.word ?? '') &&
  lexemes[outerFrom - 2]?.kind === 'word' &&
  !names.some(({ to }) => to <= outerFrom) &&
  lexemes[outerTo]?.word === ',' &&
  names.some(({ titleFrom, from }) => titleFrom === outerTo + 1 && from > titleFrom);

/** "Appointed by Clinton, she is ..."; "Nominated by Reagan, Kennedy ...". */
export function rightOfInitial(framing: Framing, sentence: PlacedSentence): Subject {
  const { lexemes } = sentence.scan;
  for (let at = framing.outerTo; at < framing.outerTo + 12 && at < lexemes.length; at += 1) {
    if (lexemes[at]?.word !== ',') continue;
    const named = sentence.names.find(({ titleFrom, from }) => titleFrom === at + 1 || from === at + 1);
    const name = named ?? plainNameAt(lexemes, at + 1);
    if (name !== undefined) return toSubject([name]);
    const next = lexemes[at + 1]?.word ?? '';
    if (next === 'he' || next === 'she' || next === 'the')
      return { ...nobody, isPronoun: true, plural: false };
  }
  return { ...nobody, isPronoun: true, plural: false };
}
