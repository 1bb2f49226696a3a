import type { Lexeme } from './lexemes.ts';
import { nounPhraseEndingAt } from './noun-phrase.ts';
import { firstPlainName, plainNameAt } from './plain-names.ts';
import type { PlacedSentence } from './roster.ts';
import { nobody, type Subject, toSubject } from './subject.ts';
import { adverbs, beVerbs, haveVerbs, judgeNouns, numbers, otherOffices } from './words.ts';

const pronouns = new Set(['he', 'she', 'him', 'her']);
export const relatives = new Set(['who', 'that', 'which', 'whom']);

export const isNamedAt = (sentence: PlacedSentence, at: number): boolean =>
  sentence.names.some(({ from, to }) => at >= from && at < to);

/** The subject whose description begins right of `start`. */
export function subjectLeftOf(
  sentence: PlacedSentence,
  start: number,
  wantsPlural: boolean | undefined,
): Subject {
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
  // "The 85-year-old was appointed by": whoever was told of before.
  if (isCopula && plural === false && isOfAge(lexemes, at)) return { ...nobody, isPronoun: true, plural };
  if (word === 'they' || (word === 'them' && lexemes[at - 1]?.word === 'of'))
    return { ...nobody, isPronoun: true, plural: true };
  // "Justice NAME, who joined the majority in Lawrence, was appointed by".
  const clause = isCopula && word === ',' ? relativeBefore(lexemes, at) : undefined;
  if (clause !== undefined) {
    const subject = nounPhraseEndingAt(sentence, clause, plural === true);
    const isJudge = isApposed(lexemes, clause + 1) && tellsOfJudge(lexemes, clause + 1);
    // "A, who dissented, and B, who did not, were both appointed by": the nearest is only one of them.
    if (
      plural === true &&
      subject.names.length === 1 &&
      [start, start + 1].some((place) => lexemes[place]?.word === 'both')
    )
      return { ...subject, names: [], isJudge: true, plural };
    if (lexemes[clause + 1]?.word.startsWith('who') || subject.names.length > 0)
      return isJudge ? { ...subject, isJudge } : subject;
  }
  if (relatives.has(word)) {
    const isPart = lexemes[at - 1]?.word === 'of';
    const count = isPart ? lexemes[at - 2]?.word : undefined;
    const end = isPart ? skipQuantity(lexemes, at - 2) : at - 1;
    const subject = nounPhraseEndingAt(sentence, end, wantsPlural ?? plural !== false);
    return { ...subject, plural: count === 'one' ? false : (plural ?? subject.plural) };
  }
  if (isCopula && plural === false && opensWithJudge(lexemes, at))
    return { ...nobody, isJudge: true, isPronoun: true, plural };
  // "Judge NAME, whose husband was appointed by": he is no judge for that.
  if (isCopula && lexemes[at - 1]?.word === 'whose') return { ...nobody, isOther: true };
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

/** "the 85-year-old". */
const isOfAge = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.word === 'old' && lexemes[at - 2]?.word === 'year' && lexemes[at - 5]?.word === 'the';

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
    if (isApposed(lexemes, at)) return at - 1;
    if (lexemes[at]?.word === 'whom' && lexemes[at - 3]?.word === ',') return at - 3;
  }
  return undefined;
}

/** "NAME, a judge in her eighties, was": the apposition opens at `at`. */
const isApposed = (lexemes: readonly Lexeme[], at: number): boolean =>
  /^(the|a|an)$/.test(lexemes[at]?.word ?? '') &&
  lexemes[at - 1]?.word === ',' &&
  lexemes[at - 2]?.capital === true;

const tellsOfJudge = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes.slice(at + 1, at + longestTitle).some(({ word }) => /^(judge|justice)$/.test(word));

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

/** The name that opens the sentence: "Ann Stone, who grew up in Ohio, is a Carter appointee". */
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
