import { ownerOfBracket } from './bracketed.ts';
import type { Framing } from './framing.ts';
import type { Lexeme } from './lexemes.ts';
import { namesAfter } from './name-lists.ts';
import { nounPhraseEndingAt } from './noun-phrase.ts';
import { isAtHead, isToOtherPost } from './other-posts.ts';
import { isPresident, plainNameBefore } from './plain-names.ts';
import { rightOfAttribute, rightOfInitial, rightOfNoun } from './right-subject.ts';
import type { PlacedSentence } from './roster.ts';
import { nobody, type Subject, toSubject } from './subject.ts';
import { isNamedAt, relatives, subjectLeftOf } from './subject-left-of.ts';
import { adverbs, beVerbs, determiners, haveVerbs, numbers, otherBodies, otherOffices } from './words.ts';

/** Whom the framing describes, as far as its own sentence tells. */
export function findSubject(framing: Framing, sentence: PlacedSentence): Subject {
  switch (framing.position) {
    case 'before-judge':
      return merge(rightOfAttribute(framing, sentence), leftOfNoun(framing, sentence));
    case 'noun':
      return (
        ownerOfBracket(framing, sentence) ??
        merge(rightOfNoun(framing, sentence), leftOfNoun(framing, sentence))
      );
    case 'object':
      return objectOf(framing, sentence);
    case 'count': {
      const names = namesAfter(sentence, framing.outerTo, framing.plural === true);
      return { ...toSubject(names), isJudge: true, plural: framing.plural };
    }
    case 'bracket':
      return { ...nounPhraseEndingAt(sentence, framing.from - 1, false), plural: false };
    case 'relative':
    case 'participle':
      return ownerOfBracket(framing, sentence) ?? leftOfParticiple(framing, sentence);
  }
}

/** The right side decides when it names someone; what kind of people they are comes from either. */
function merge(right: Subject, left: Subject): Subject {
  if (right.names.length > 0 || right.isOther) return right;
  // "In New Orleans, two Obama-appointed judges": a noun of its own has no one to its left but in apposition.
  // "(two Republican-appointed, one Democratic-appointed)": those counted are nobody's apposition either.
  const isOwnNoun = right.isJudge ? left.plural === false && left.names.length === 1 : true;
  const names = right.plural === true && isOwnNoun ? [] : left.names;
  return {
    ...left,
    names,
    isJudge: right.isJudge || left.isJudge,
    isOther: left.isOther && !right.isJudge,
    plural: right.plural ?? left.plural,
  };
}

const nounSkips = new Set([
  'former',
  'fellow',
  'based',
  '-',
  'judicial',
  'one',
  'of',
  'the',
  'two',
  'three',
  'four',
  'five',
  'longtime',
  'recent',
  'both',
  'all',
  'either',
  'conservative',
  'liberal',
  'himself',
  'herself',
  'president',
  'then',
  'moderate',
  'other',
  'first',
  'second',
  'third',
  'only',
  'mostly',
  'being',
  'likewise',
  'rare',
  'republican',
  'democratic',
  '"',
  "'",
  'mr',
  'term',
  'late',
  'lone',
  'holdover',
  'sole',
  'another',
]);

function leftOfNoun(framing: Framing, sentence: PlacedSentence): Subject {
  const { lexemes } = sentence.scan;
  let at = framing.outerFrom - 1;
  let isOne = false;
  while (at >= 0 && !isNamedAt(sentence, at)) {
    const { word } = lexemes[at] as Lexeme;
    if (word === 'one' || word === 'another') isOne = true;
    const skipped = determiners.has(word) || nounSkips.has(word) || adverbs.has(word) || /^\d+$/.test(word);
    if (!skipped && !isBased(lexemes, at)) break;
    at -= 1;
  }
  if (lexemes[at]?.word === 'as' && lexemes[at - 1]?.word === 'thing') return nobody;
  // "two Carter nominees and a Clinton appointee": the one is not about the other.
  if (lexemes[at]?.word === 'and' && /^(appointee|nominee|pick)s?$/.test(lexemes[at - 1]?.word ?? ''))
    return nobody;
  // "the commission’s Republican appointees".
  if (lexemes[at]?.possessive && otherBodies.has(lexemes[at]?.word ?? ''))
    return { ...nobody, isOther: true };
  if (isAtHead(lexemes, at)) return { ...nobody, isOther: true };
  // "replacing Justice Kennedy with a Trump nominee": no apposition.
  if (/^(with|for|by|from|against|than)$/.test(lexemes[at]?.word ?? '')) return nobody;
  // "As Clinton’s second nominee, NAME": the name follows.
  if (lexemes[at]?.word === 'as' && at === 0) return rightOfInitial(framing, sentence);
  if (lexemes[at]?.word === 'as' && framing.plural !== true) return objectBefore(sentence, at);
  const subject = subjectLeftOf(sentence, at, framing.plural === true && !isOne);
  // "during the Obama administration, and Democratic appointees now": a clause of its own.
  const isClause = framing.plural === true && lexemes[at]?.word === 'and' && lexemes[at - 1]?.word === ',';
  if (isClause && subject.isOther) return nobody;
  const isOwned = framing.head === 'appointee' && lexemes[framing.appointer.to - 1]?.possessive === true;
  const isDefinite = framing.plural === false && (isOwned || lexemes[at + 1]?.word === 'the');
  if (isDefinite && subject.names.length === 0 && !subject.isOther && !isOne)
    return { ...subject, isPronoun: true, plural: false };
  // "that he four appointees": several are no "he".
  if (framing.plural === true && !isOne && subject.isPronoun && subject.names.length === 0)
    return { ...subject, isPronoun: false, plural: undefined };
  const isSingular = framing.plural === false && /^(a|an)$/.test(lexemes[framing.outerFrom - 1]?.word ?? '');
  return isOne || isSingular ? { ...subject, plural: subject.names.length > 1 } : subject;
}

const isBased = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at + 1]?.word === '-' && lexemes[at + 2]?.word === 'based';

/** "portraying NAME as loyal to the president who appointed him": the nearest name, when no title tells more. */
function objectOf(framing: Framing, sentence: PlacedSentence): Subject {
  if (framing.plural === true) {
    const two = sentence.names.filter(({ to }) => to <= framing.from).slice(-2);
    return two.length === 2 ? toSubject(two) : { ...nobody, plural: true };
  }
  const isTitled = sentence.names.some(({ to }) => to <= framing.from);
  const near =
    isTitled || framing.appointer.who.kind !== 'own-president'
      ? nobody
      : objectBefore(sentence, framing.from);
  return { ...near, isPronoun: true, plural: false };
}

const objectReach = 14;

/** "dismissed Judge X as an Obama judge": the name before "as". */
function objectBefore(sentence: PlacedSentence, at: number): Subject {
  for (let end = at; end > Math.max(0, at - objectReach); end -= 1) {
    const named = sentence.names.find(({ to }) => to === end);
    if (named !== undefined) return toSubject([named]);
    const plain = plainNameBefore(sentence.scan.lexemes, end);
    if (plain !== undefined && !isPresident(sentence.scan.lexemes, plain.to - 1)) return toSubject([plain]);
  }
  return nobody;
}

function leftOfParticiple(framing: Framing, sentence: PlacedSentence): Subject {
  const { lexemes } = sentence.scan;
  // "appointed FBI Director by": with a capital only where it is the noun itself, not part of a court’s name.
  const isComplement = framing.position === 'participle' && lexemes[framing.from + 1]?.capital === true;
  const isNamedOffice =
    // "owe their positions to": of a debt the subject alone tells.
    framing.head !== 'owes' &&
    lexemes
      .slice(framing.from + 1, framing.appointer.from)
      .some(
        ({ word, capital }) =>
          (otherOffices.has(word) || severalPosts.has(word)) && (!capital || isComplement),
      );
  if (isNamedOffice || isToAcronym(framing, sentence) || isToOtherPost(lexemes, framing.outerTo))
    return { ...nobody, isOther: true };
  let at = framing.outerFrom - 1;
  while (at >= 0 && (adverbs.has(lexemes[at]?.word ?? '') || (lexemes[at]?.word ?? '').endsWith('ly')))
    at -= 1;
  // "the judges were “picked by Carter”": a quotation of the participle alone.
  if (lexemes[at]?.word === '"' && beVerbs.has(lexemes[at - 1]?.word ?? '')) at -= 1;
  const word = lexemes[at]?.word ?? '';
  if (at < 0 || word === '"' || (word === '(' && at === 0)) return rightOfInitial(framing, sentence);
  if (word === 'having' || (word === 'been' && lexemes[at - 1]?.word === 'having')) {
    const first = sentence.names[0];
    return first === undefined ? { ...nobody, isPronoun: true } : toSubject([first]);
  }
  const subject = subjectLeftOf(sentence, at, undefined);
  if (subject.names.length > 0 || subject.isOther || subject.isPronoun) return subject;
  if (!subject.isJudge && subject.plural === undefined && isOtherNoun(lexemes[at]))
    return { ...subject, isOther: true };
  const names = namesAfter(sentence, framing.outerTo, subject.plural === true);
  return names.length === 0 ? subject : { ...subject, names };
}

/** "appointed to positions under": more than one post, of whatever kind. */
const severalPosts = new Set(['positions', 'posts', 'jobs']);

/** "appointed to the FEC in 2008 by", "named by Obama to NLRB": an agency by its initials; a court has none but these. */
function isToAcronym(framing: Framing, { scan: { lexemes, text, isTitleCase } }: PlacedSentence): boolean {
  if (isTitleCase) return false;
  return [framing.from + 1, framing.outerTo].some((link) => {
    if (lexemes[link]?.word !== 'to') return false;
    const body = lexemes[lexemes[link + 1]?.word === 'the' ? link + 2 : link + 1];
    if (body === undefined || body.word === 'scotus') return false;
    return /^[A-Z]{3,5}$/.test(text.slice(body.start, body.end));
  });
}

/** "a review group appointed by Obama": a noun right before the participle, of something that is no judge. */
function isOtherNoun(lexeme: Lexeme | undefined): boolean {
  if (lexeme?.kind !== 'word' || lexeme.capital || lexeme.word.endsWith('ly')) return false;
  return ![determiners, beVerbs, haveVerbs, numbers, relatives, joints].some((list) => list.has(lexeme.word));
}

const joints = new Set([
  'and',
  'or',
  'but',
  'being',
  'not',
  'as',
  'when',
  'while',
  'if',
  'of',
  'by',
  'to',
  'then',
]);
