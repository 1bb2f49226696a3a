import { supremeCourt } from './courts.ts';
import type { Found } from './find-judge.ts';
import { type Framing, isOwned } from './framing.ts';
import { isGeneralTalk } from './general-talk.ts';
import { isJudged, isOfHeadline } from './headlines.ts';
import { isEvent } from './is-event.ts';
import type { Lexeme } from './lexemes.ts';
import { speaksOfOtherBody } from './noun-phrase.ts';
import type { PlacedSentence } from './roster.ts';
import { anySeat, hasSeat, isNominated, isSeatedOn } from './seats-on-day.ts';
import { isNamed, type Subject } from './subject.ts';
import { comparesJudges } from './unnamed-nominees.ts';
import {
  judgeNouns,
  legalWords,
  looseParticiples,
  otherBodies,
  otherOffices,
  pluralJudgeNouns,
} from './words.ts';

/** What speaks for or against a framing. */
export type Evidence = {
  readonly framing: Framing;
  readonly subject: Subject;
  readonly sentence: PlacedSentence;
  /** Court words in this sentence and its neighbours. */
  readonly courtWords: number;
  /** The judges named, with what the record knows of each. */
  readonly judges: readonly Found[];
  /** The article titles each of them as a judge. */
  readonly areTitled: boolean;
  /** Every one of them is only a nominee where the article gives a title. */
  readonly onlyNominees: boolean;
  readonly isJusticeTitled: boolean;
  readonly appointer: string | null;
  /** By surname alone, and the article gives no title that tells who it is. */
  readonly isUntitledAppointer: boolean;
  readonly date: string | undefined;
};

/**
 * Whether the wording describes a sitting judge in passing. It doesn't when someone else is described, when the
 * nomination or confirmation is itself told, or when it is talk about appointing judges in general.
 */
export function isFraming(evidence: Evidence): boolean {
  const { framing, subject } = evidence;
  if (subject.isOther && !namesCourt(evidence) && !isOfGovernor(evidence)) return false;
  if (!isAboutJudges(evidence) || isGeneralTalk(evidence)) return false;
  // "the president who nominated him" of a nominee at the hearing.
  if (framing.appointer.who.kind === 'own-president') {
    // Of many it is talk about presidents in general; two are some.
    const isPerson = /^(man|woman)$/.test(evidence.sentence.scan.lexemes[framing.from]?.word ?? '');
    const areSome = framing.plural !== true || evidence.judges.length === 2 || isPerson;
    return areSome && !evidence.onlyNominees && !speaksOfNominee(evidence);
  }
  const isNomination =
    framing.wording === 'proposed' && framing.form !== 'possessive-judge' && framing.form !== 'compound';
  return isNomination ? !isEvent(evidence) : !isPending(evidence);
}

/** "to damage the nominee, and the president who nominated him": the seat is still open. */
const speaksOfNominee = ({ sentence }: Evidence): boolean =>
  sentence.scan.lexemes.some(({ word }) => word === 'nominee' || word === 'nomination');

/** The marked words name a court or the office themselves: "nominated to the court by", "named a federal judge by". */
function namesCourt({ framing, sentence }: Evidence): boolean {
  const from = framing.position === 'participle' ? framing.outerFrom : framing.from;
  return sentence.scan.lexemes
    .slice(from, framing.to)
    .some(
      ({ word }) =>
        /^(court|bench|circuit|judgeship|judicial)$/.test(word) ||
        (framing.position === 'participle' && /^(judge|justice)$/.test(word)),
    );
}

/** "She was nominated to her post by": an opening sentence, dated, that names no office, and nothing tells whose. */
function isToOwnPost({ framing, sentence, subject }: Evidence): boolean {
  const { lexemes } = sentence.scan;
  return (
    sentence.index === 0 &&
    subject.isPronoun &&
    framing.position === 'participle' &&
    lexemes
      .slice(framing.from, framing.to)
      .some(({ word }, at, words) => word === 'post' && /^(her|his|the)$/.test(words[at - 1]?.word ?? '')) &&
    lexemes.slice(framing.to).some(({ word }) => /^(19|20)\d\d$/.test(word)) &&
    !lexemes.some(({ word, capital }) => otherOffices.has(word) && !capital)
  );
}

function isAboutJudges(evidence: Evidence): boolean {
  const { framing, subject, courtWords, sentence, judges } = evidence;
  // "owes his seat to Carter", "since his appointment by Carter": senators and directors do too.
  if (framing.head === 'owes' && !subject.isPronoun)
    return (
      subject.isJudge ||
      subject.names.some(isNamed) ||
      (subject.names.length > 0 && courtWords > 0 && isNameOfJudge(evidence))
    );
  if (framing.head === 'owes' || isOfAct(framing)) return evidence.areTitled;
  if (evidence.isUntitledAppointer) return isOfUntitled(evidence);
  if (isOfJudgesOnly(framing, sentence) && !subject.isJudge && !evidence.areTitled) return false;
  if (subject.names.length === 0 && isJudged(framing, sentence)) return false;
  if (subject.isJudge || subject.names.some(isNamed)) return true;
  if (namesCourt(evidence) || isToOwnPost(evidence)) return true;
  if (isOfHeadline(framing, sentence)) return true;
  const own = sentence.scan.courtWords;
  const isOfAdministration = sentence.scan.lexemes[framing.appointer.to - 1]?.word === 'administration';
  if (isOfAnyPost(framing, sentence) && own === 0 && subject.names.length === 0) return false;
  if (isOfAdministration && own === 0 && subject.names.length === 0) return false;
  if (framing.appointer.who.kind === 'governor' || framing.appointer.who.kind === 'surname')
    return subject.names.length === 0
      ? own > 0 || (courtWords > 1 && isAboutOne(framing, sentence))
      : courtWords > 1 && (isSecondMention(evidence) || areApposed(evidence));
  if (subject.names.length > 0 || judges.length > 0) return isNameOfJudge(evidence);
  // In a headline names are not told from other words.
  if (framing.position === 'bracket')
    return sentence.scan.isTitleCase && sentence.scan.lexemes.some(({ word }) => pluralJudgeNouns.has(word));
  if (speaksOfOtherBody(sentence.scan.lexemes)) return false;
  if (courtWords > 0) return true;
  if (framing.head === 'pick') return comparesJudges(sentence.scan.lexemes, framing) && isLegalTalk(sentence);
  return framing.head === 'appointee' && isLegalTalk(sentence);
}

/** "a Newsom appointee"; "Appointed by Governor Newsom in 2020.": where the sentence names no other post. */
const isAboutOne = ({ position, outerFrom }: Framing, { scan }: PlacedSentence): boolean =>
  position === 'noun' ||
  (position === 'participle' && outerFrom === 0 && !scan.lexemes.some(({ word }) => otherOffices.has(word)));

/** "Example, an appointee of Gov. Newsom, agreed": nobody in the record has the name, but courts are talked of. */
const isOfGovernor = (evidence: Evidence): boolean =>
  evidence.subject.isStranger === true &&
  /^(governor|surname)$/.test(evidence.framing.appointer.who.kind) &&
  !evidence.isUntitledAppointer &&
  evidence.courtWords > 1 &&
  isSecondMention(evidence);

/** "Example was appointed by Gov. Newsom": a surname alone, beside courts, with no other post in the sentence. */
const isSecondMention = ({ subject, sentence: { scan }, framing: { head } }: Evidence): boolean =>
  /^(appointed|elevated|appointees?)$/.test(head) &&
  subject.names.every(({ from, to }) => to - from === 1) &&
  !scan.lexemes.some(({ word }) => otherOffices.has(word) || otherBodies.has(word));

/** "Newsom’s appointees, Ann Example and Bob Sample": where the article titles the governor and the sentence no other post. */
const areApposed = ({ framing, sentence: { scan } }: Evidence): boolean =>
  framing.head === 'appointee' &&
  framing.plural === true &&
  isOwned(framing, scan.lexemes) &&
  !scan.lexemes.some(({ word }) => otherOffices.has(word) || otherBodies.has(word));

/** "a Hochul appointee": of someone whom only the wording tells to appoint judges, so a judge must be beside it. */
function isOfUntitled(evidence: Evidence): boolean {
  const { framing, subject, sentence, areTitled } = evidence;
  const { scan } = sentence;
  const { lexemes } = scan;
  const { head, outerFrom, form } = framing;
  const isAppointed = /^(appointed|nominated|elevated|appointees?)$/.test(head);
  if (!isAppointed || areTitled || subject.names.some(isNamed)) return isAppointed;
  if (form === 'passive') return isJudgeAt(lexemes[outerFrom - 1]) || namesCourt(evidence);
  if (subject.isJudge) return true;
  const isOther = lexemes.some(({ word }) => otherOffices.has(word) || otherBodies.has(word));
  return form === 'appointee-noun' && subject.names.length === 0 && scan.courtWords > 0 && !isOther;
}

const isJudgeAt = (lexeme: Lexeme | undefined): boolean => judgeNouns.has(lexeme?.word ?? '');

/** Words that tell of other things and people as often: of a judge only. */
const isOfJudgesOnly = ({ head, plural, from }: Framing, { scan }: PlacedSentence): boolean =>
  looseParticiples.has(head) ||
  scan.lexemes[from + 1]?.word === 'there' ||
  head === 'holdover' ||
  head === 'promoted' ||
  (/^(choice|selection|appointment)$/.test(head) && plural === false);

const isOfAct = ({ head, position }: Framing): boolean => head === 'appointment' && position === 'object';

/** "the president’s appointees", "his own appointees": the sentence itself must speak of a court. */
function isOfAnyPost(framing: Framing, { scan }: PlacedSentence): boolean {
  const { position, appointer } = framing;
  if (position !== 'noun') return false;
  const isOfPresident = appointer.who.kind === 'the-president';
  return appointer.who.kind === 'pronoun' || (isOfPresident && isOwned(framing, scan.lexemes));
}

/** Names without a title: the record has such a judge by that appointer, and courts are talked of, or the name is full. */
function isNameOfJudge(evidence: Evidence): boolean {
  const { judges, courtWords, date, framing, areTitled } = evidence;
  // "he" is a judge whom the record doesn't know: of a state, a magistrate.
  if (areTitled && courtWords > 1 && judges.every(({ candidates }) => candidates.length === 0)) return true;
  const confirmed = judges.every((found) => isLikelyMeant(found, date));
  if (isMister(evidence)) return false;
  if (framing.position === 'bracket') {
    const isOfJudges = evidence.sentence.scan.lexemes.some(({ word }) => pluralJudgeNouns.has(word));
    return courtWords > 0 && (confirmed || courtWords > 1 || isOfJudges);
  }
  if (!confirmed) return false;
  return (
    courtWords > 0 ||
    judges.every(({ fit, candidates }) => fit === 'first' || candidates.length <= commonSurname)
  );
}

/** By a given name, or by the surname of one who serves or has sat on the Supreme Court. */
function isLikelyMeant(found: Found, date: string | undefined): boolean {
  if (found.fit === 'near' || !hasSeat(found, date)) return false;
  // "Lindsey Graham": only middle initials agree, and those of more judges than one.
  if (found.fit === 'middle' && found.candidates.length > 1) return false;
  return found.fit !== 'surname' || found.serving || anySeat(found, ({ court }) => court === supremeCourt);
}

/** "Mr. Barr": a judge is not called so beside other judges. */
const isMister = ({ subject, sentence }: Evidence): boolean =>
  subject.names.some(({ from }) => /^(mr|mister)$/.test(sentence.scan.lexemes[from - 1]?.word ?? ''));

/** A surname that more serving judges share says too little alone. */
const commonSurname = 2;

function isLegalTalk({ scan }: PlacedSentence): boolean {
  return (
    scan.lexemes.some(({ word }) => legalWords.has(word)) &&
    !scan.lexemes.some(({ word }) => otherOffices.has(word))
  );
}

/** The record gives the judge that seat only after the article's day, or the article knows them as nominees only. */
function isPending({ judges, date, onlyNominees }: Evidence): boolean {
  if (judges.length === 0 || judges.some((found) => isSeatedOn(found, date))) return false;
  return onlyNominees || judges.every((found) => isNominated(found, date));
}
