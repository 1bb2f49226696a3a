import type { Framing } from './framing.ts';
import type { Lexeme } from './lexemes.ts';
import { namesAfter } from './name-lists.ts';
import { nounPhraseEndingAt } from './noun-phrase.ts';
import { isAtHead, isToOtherPost } from './other-posts.ts';
import { firstPlainName, isPresident, plainNameAt, plainNameBefore } from './plain-names.ts';
import { rightOfAttribute, rightOfInitial, rightOfNoun } from './right-subject.ts';
import type { PlacedSentence } from './roster.ts';
import { nobody, type Subject, toSubject } from './subject.ts';
import { adverbs, beVerbs, determiners, haveVerbs, judgeNouns, numbers, otherOffices } from './words.ts';

/** Whom the framing describes, as far as its own sentence tells. */
export function findSubject(framing: Framing, sentence: PlacedSentence): Subject {
  switch (framing.position) {
    case 'before-judge':
      return merge(rightOfAttribute(framing, sentence), leftOfNoun(framing, sentence));
    case 'noun':
      return merge(rightOfNoun(framing, sentence), leftOfNoun(framing, sentence));
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
      return leftOfParticiple(framing, sentence);
  }
}

/** The right side decides when it names someone; what kind of people they are comes from either. */
function merge(right: Subject, left: Subject): Subject {
  if (right.names.length > 0 || right.isOther) return right;
  // "In New Orleans, two Obama-appointed judges": a noun of its own has no one to its left but in apposition.
  const names =
    right.isJudge && right.plural === true && left.plural === false && left.names.length === 1
      ? []
      : left.names;
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
  if (isAtHead(lexemes, at)) return { ...nobody, isOther: true };
  // "replacing Justice Kennedy with a Trump nominee": no apposition.
  if (/^(with|for|by|from|against|than)$/.test(lexemes[at]?.word ?? '')) return nobody;
  // "As Clinton’s second nominee, NAME": the name follows.
  if (lexemes[at]?.word === 'as' && at === 0) return rightOfInitial(framing, sentence);
  if (lexemes[at]?.word === 'as' && framing.plural !== true) return objectBefore(sentence, at);
  const subject = subjectLeftOf(sentence, at, framing.plural === true && !isOne);
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

const isNamedAt = (sentence: PlacedSentence, at: number): boolean =>
  sentence.names.some(({ from, to }) => at >= from && at < to);

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
  // "owe their positions to": of a debt the subject alone tells.
  const isNamedOffice =
    framing.head !== 'owes' &&
    lexemes
      .slice(framing.from + 1, framing.appointer.from)
      .some(({ word, capital }) => (otherOffices.has(word) || severalPosts.has(word)) && !capital);
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

const pronouns = new Set(['he', 'she', 'him', 'her']);
const relatives = new Set(['who', 'that', 'which', 'whom']);

/** The subject whose description begins right of `start`. */
function subjectLeftOf(sentence: PlacedSentence, start: number, wantsPlural: boolean | undefined): Subject {
  const { lexemes } = sentence.scan;
  let at = start;
  let isCopula = false;
  let plural: boolean | undefined;
  while (at >= 0 && !isNamedAt(sentence, at)) {
    const { word } = lexemes[at] as Lexeme;
    if (beVerbs.has(word) || (isCopula && haveVerbs.has(word))) {
      isCopula = true;
      if (word === 'was' || word === 'is' || word === 'has') plural = false;
      if (word === 'were' || word === 'are' || word === 'have') plural = true;
    } else if (isCopula && (word === 'all' || word === 'both')) plural = true;
    else if (!adverbs.has(word)) break;
    at -= 1;
  }
  const word = lexemes[at]?.word ?? '';
  if (pronouns.has(word)) return pronounAt(sentence, at);
  if (word === 'they' || (word === 'them' && lexemes[at - 1]?.word === 'of'))
    return { ...nobody, isPronoun: true, plural: true };
  // "Justice NAME, who joined the majority in Lawrence, was appointed by".
  const clause = isCopula && word === ',' ? relativeBefore(lexemes, at) : undefined;
  if (clause !== undefined) return nounPhraseEndingAt(sentence, clause, plural === true);
  if (relatives.has(word)) {
    const isPart = lexemes[at - 1]?.word === 'of';
    const count = isPart ? lexemes[at - 2]?.word : undefined;
    const end = isPart ? skipQuantity(lexemes, at - 2) : at - 1;
    const subject = nounPhraseEndingAt(sentence, end, wantsPlural ?? plural !== false);
    return { ...subject, plural: count === 'one' ? false : (plural ?? subject.plural) };
  }
  if (isCopula && plural === false && opensWithJudge(lexemes, at))
    return { ...nobody, isJudge: true, isPronoun: true, plural };
  const subject = nounPhraseEndingAt(sentence, at, wantsPlural ?? plural ?? true);
  // "judges who met Ann Example had all been appointed": a lone name is no plural subject.
  if (plural === true && isCopula && subject.names.length === 1)
    return { ...clauseSubject(sentence, at), names: [], plural };
  const isFound =
    subject.names.length > 0 ||
    subject.isJudge ||
    subject.isOther ||
    subject.isPronoun ||
    subject.plural === true;
  if (!isFound && (isCopula || word === 'and')) {
    return { ...clauseSubject(sentence, at), ...(plural === undefined ? {} : { plural }) };
  }
  return { ...subject, plural: subject.names.length > 1 ? true : (plural ?? subject.plural) };
}

const longestTitle = 5;

/** "The federal judge assigned to the case against President Carter is": all up to the verb tells which judge. */
function opensWithJudge(lexemes: readonly Lexeme[], verb: number): boolean {
  if (!/^(the|a|an)$/.test(lexemes[0]?.word ?? '')) return false;
  const head = lexemes.slice(0, longestTitle).findIndex(({ word }) => /^(judge|justice)$/.test(word));
  return (
    head > 0 &&
    /^(assigned|overseeing|presiding|hearing|handling|weighing|chosen|selected)$/.test(
      lexemes[head + 1]?.word ?? '',
    ) &&
    !lexemes
      .slice(head, verb)
      .some(({ word, kind }) => relatives.has(word) || (kind === 'mark' && word !== '-'))
  );
}

const longestClause = 24;

/** The comma before "who" or "both of whom" of the clause that ends at `end`. */
function relativeBefore(lexemes: readonly Lexeme[], end: number): number | undefined {
  for (let at = end - 1; at > Math.max(0, end - longestClause); at -= 1) {
    if (lexemes[at]?.word === 'who' && lexemes[at - 1]?.word === ',') return at - 1;
    if (lexemes[at]?.word === 'whom' && lexemes[at - 3]?.word === ',') return at - 3;
  }
  return undefined;
}

function skipQuantity(lexemes: readonly Lexeme[], from: number): number {
  let at = from;
  while (
    /^(all|both|each|one|some|most|none)$/.test(lexemes[at]?.word ?? '') ||
    numbers.has(lexemes[at]?.word ?? '')
  )
    at -= 1;
  return at;
}

/** "Stevens spent 35 years on the court after he was nominated by": the name that opens the sentence. */
function pronounAt(sentence: PlacedSentence, at: number): Subject {
  const { lexemes, isTitleCase } = sentence.scan;
  const named = sentence.names.findLast(({ to }) => to <= at);
  if (named !== undefined) return { ...toSubject([named]), plural: false };
  const plain = isTitleCase ? undefined : firstPlainName(lexemes, at);
  return plain === undefined
    ? { ...nobody, isPronoun: true, plural: false }
    : { ...toSubject([plain]), plural: false };
}

/** The name that opens the sentence: "Tanya Chutkan, who was born in Jamaica, is an Obama appointee". */
function clauseSubject(sentence: PlacedSentence, at: number): Subject {
  const { lexemes, isTitleCase } = sentence.scan;
  const named = sentence.names.find(({ to }) => to <= at + 1);
  if (named !== undefined) return toSubject([named]);
  if (!isTitleCase) {
    const plain =
      plainNameAt(lexemes, 0) ?? plainNameAt(lexemes, lexemes.findIndex(({ word }) => word === ',') + 1);
    if (plain !== undefined && plain.to <= at + 1) return { ...toSubject([plain]), isJudge: false };
  }
  const words = lexemes.slice(0, at + 1).map(({ word }) => word);
  return {
    ...nobody,
    isPronoun: words.some((word) => pronouns.has(word)),
    isOther: words.some((word) => otherOffices.has(word)) && !words.some((word) => judgeNouns.has(word)),
    isJudge: words.some((word) => judgeNouns.has(word)),
  };
}
