import type { AppointmentFinding, FramingForm } from '../finding.ts';
import type { Appointer } from '../judges/appointer.ts';
import { findCue } from '../judges/find-cue.ts';
import { findSubject } from '../judges/find-subject.ts';
import type { Framing } from '../judges/framing.ts';
import { isFraming } from '../judges/is-framing.ts';
import type { Lexeme } from '../judges/lexemes.ts';
import { readFramings } from '../judges/read-framings.ts';
import { isTitledGovernor, resolveAppointer } from '../judges/resolve-appointer.ts';
import { resolveSubject } from '../judges/resolve-subject.ts';
import { type PlacedSentence, readRoster } from '../judges/roster.ts';
import { scanBlock } from '../judges/scan-block.ts';
import { mayFrame } from '../judges/signs.ts';
import type { Subject } from '../judges/subject.ts';
import { judgeClaim } from '../judges/verdict.ts';
import {
  type Candidates,
  type Detected,
  defineDetector,
  type ReadArticle,
  type ReadBlock,
} from './detector.ts';

/** A wording that the grammar reads in one sentence; `sentence` counts the block's. */
type Candidate = { readonly sentence: number; readonly framing: Framing };

export default defineDetector<Candidate>({
  id: 'judge-appointment',
  says: 'Tells who put a judge on the bench.',
  flags: [
    'U.S. District Judge Ann Example, an «Obama appointee», denied the motion.',
    'Judge Example, a «Democrat-appointed» jurist, was «nominated for the bench in 1978 by President Jimmy Carter».',
    'The «Trump-appointed» judge dismissed the suit.',
    'Two «Clinton appointees» and a «Bush appointee» sat on the panel.',
    'Judge Example, who was «appointed to the bench last spring by then-President George H. W. Bush», agreed.',
    'Judge Example, «whom Mr. Reagan appointed», dissented.',
    'An «Obama judge» blocked the order.',
    'The judges on the panel are Ann Example «(Clinton)» and Bob Sample «(Obama)».',
    'Three justices «appointed by Democratic» and «Republican presidents» joined the opinion.',
    'Judge Example, «appointed by 41», dissented.',
    'The order came from judges «appointed by presidents of both parties».',
    'The ruling displeased Biden, though the «president’s appointees» on the court joined it.',
    'Three judges dissented, all of them «Obama picks».',
    'She was «nominated to her post by Biden» in May 2021.',
    'The judge heard the case on Monday, and the «Bush nominee» ruled within hours.',
    'The court has 13-«Republican-appointed» judges.',
    'The judges are split between «Republican» and «Democratic nominees».',
    'The court, bolstered by two of «Reagan’s nominees», has ruled again.',
    'Carter lost. As before, the «current president’s nominees» to the court sided with the mayor.',
    '«Carter’s two appointments» to the bench were on the court by then.',
    'Mr. «Clinton nominated him» to the appeals court in 1994, and he was confirmed.',
    'The sole «Whig-appointed» justice resigned.',
    'Judges «put forward by Carter» sided with the mayor in the appeals court.',
    'The appeals court is dominated by «Republican presidents’ nominees».',
    'On the panel a «Reagan», a «Biden» and a «Carter appointee» heard the judge’s defence.',
  ],
  passes: [
    'The court-appointed lawyer asked the judge for more time.',
    'Ford named Mark Judge as a witness.',
    'The judge blocked measures put into place by President Trump.',
    'The Obama Justice Department asked the court to wait.',
    'The Republican nominee for president criticised the judge.',
    'A U.S. attorney appointed by President Obama spoke to the court.',
    'President Biden nominated Ann Example to the district court on Tuesday.',
    'Trump has appointed 200 judges.',
    'They would pack the court with two more Democratic appointees.',
    'The Senate has eleven Trump appointees to confirm for the court.',
    'Senators are blocking his judicial appointees.',
    'A report by a five-member panel appointed by President Obama was out.',
    'Two people named by President Reagan to NRLB were told so in court.',
    'He was appointed to positions twice under Republican George W. Bush, the court heard.',
    'Before the court he was appointed by Obama to replace Ann Example as head of the FBI.',
    'A disreputable person is appointed by Nixon to destroy it, the court heard.',
    'A Carter justice might heed the call.',
    'In court they meant to damage the nominee, and the president who nominated him.',
    'Senators heard of Ann Example, one of the president’s federal judiciary nominees, whom Trump had praised.',
    'Judges often oppose the president who appointed them.',
    'A fourth justice was nominated to the circuit court by President Clinton but never confirmed.',
    'The senators refused to consider any Clinton appointees to the court.',
    'He had been nominated to be a district judge by President Reagan, but his nomination failed.',
    'The hearing of Judge Merrick Garland, whom President Obama nominated, never came.',
    'The judge rejected the argument put forward by Trump in court.',
    'The court heard two witnesses put forward by Carter.',
    'The judge said that President Bush had appointed him to the FEC in 2008.',
  ],
  find: readBlock,
  settle: settleAll,
});

/** Some word of every wording the grammar knows; a sentence without one is not read further. */
const stems =
  /appoint|nomin|picked|picks?\b|choices?\b|select|replacement|judges?\b|justices?\b|jurist|elevat|install|placed|seated|promoted|named|tapped|chose|\bput\b|\bones\b|\bow(?:e[sd]?|ing)\b|holdover|\b(?:got|received|given|handed|sent|brought|raised|recruited|lifted)\b|(?:court|bench|circuit|judiciary|appeals)\b[^.]{0,20}\b(?:under|during|thanks|courtesy)\b|\([A-Z][\w. ]{2,24}\)/i;

/**
 * Words and marks: what goes on for longer without an end of sentence is no prose but a table or a trap, and the
 * grammar looks around each wording as far as its sentence goes.
 */
const longestSentence = 1000;

function readBlock(block: ReadBlock): readonly Candidate[] {
  if (!mayFrame(block)) return [];
  return scanBlock(block).flatMap((scan, sentence) =>
    scan.has(stems) && scan.lexemes.length <= longestSentence
      ? readFramings(scan.lexemes).map((framing) => ({ sentence, framing }))
      : [],
  );
}

function settleAll(candidates: Candidates<Candidate>, article: ReadArticle): readonly Detected[] {
  if ([...candidates.values()].every((list) => list.length === 0)) return [];
  const { sentences } = readRoster(article);
  const firstOf = new Map<string, number>();
  for (const { block, index } of sentences) if (!firstOf.has(block)) firstOf.set(block, index);
  const found: Detected[] = [];
  for (const [block, list] of candidates) {
    const first = firstOf.get(block) ?? 0;
    let subject: Subject | undefined;
    let outer = -1;
    let place = -1;
    let before: Framing | undefined;
    for (const { sentence, framing } of list) {
      const index = first + sentence;
      const placed = sentences[index] as PlacedSentence;
      // Enumerated appointers share the judges they appointed.
      const isShared = place === index && (outer === framing.outerFrom || isJoined(framing, before, placed));
      if (subject === undefined || !isShared || (framing.index === 0 && outer === framing.outerFrom)) {
        subject = findSubject(framing, placed);
      }
      before = framing;
      outer = framing.outerFrom;
      place = index;
      const settled = settle(framing, subject, sentences, index, article.date);
      if (settled !== undefined) found.push(settled);
    }
  }
  return found;
}

/** "named to the bench by Bush and elevated by Obama": the second participle is about the same judge. */
function isJoined(framing: Framing, before: Framing | undefined, { scan }: PlacedSentence): boolean {
  if (framing.position !== 'participle' || before?.position !== 'participle') return false;
  const between = scan.lexemes.slice(before.outerTo, framing.outerFrom).map(({ word }) => word);
  return /^(,? ?and( then| later| was| then was)?)$/.test(between.join(' '));
}

function settle(
  framing: Framing,
  subject: Subject,
  sentences: readonly PlacedSentence[],
  index: number,
  date: string | undefined,
): Detected | undefined {
  const sentence = sentences[index] as PlacedSentence;
  const { lexemes } = sentence.scan;
  const judges = resolveSubject(subject, framing, sentences, index, date);
  const candidates = judges.people.flatMap(({ found }) => found.candidates);
  const appointer = resolveAppointer(framing.appointer, {
    sentences,
    index,
    until: framing.from,
    candidates,
    date,
  });
  const courtWords = countCourtWords(sentences, index);
  const founds = judges.people.map(({ found }) => found);
  const { areTitled, onlyNominees, isJusticeTitled } = judges;
  const { who } = framing.appointer;
  const isOne = isFraming({
    framing,
    subject,
    sentence,
    courtWords,
    judges: founds,
    areTitled,
    onlyNominees,
    isJusticeTitled,
    appointer,
    isUntitledAppointer: who.kind === 'surname' && !isTitledGovernor(who.name, { sentences, index }),
    date,
  });
  if (!isOne || (appointer === null && !saysWho(framing.appointer))) return undefined;
  const { party } = framing.appointer;
  const cue = findCue(sentence.scan, framing);
  const claim = {
    appointer,
    party,
    seated:
      framing.wording === 'seated' &&
      framing.form !== 'possessive-judge' &&
      !isOfFirstSeat(framing, lexemes) &&
      !isOfPeriod(framing, lexemes),
  };
  const finding: Omit<AppointmentFinding, 'quote' | 'voice' | 'speaker'> = {
    block: sentence.block,
    start: lexemes[framing.from]?.start ?? 0,
    end: lexemes[framing.to - 1]?.end ?? 0,
    kind: 'judge-appointment',
    subtype: framing.form,
    strength: 1,
    rule: 'judge-appointment',
    reason: reasons[framing.form],
    source:
      'Huang 2020, 61 Wm. & Mary L. Rev. 1053: the appointing president’s name changes how credible a ruling seems.',
    appointment: {
      form: framing.form,
      appointer,
      party,
      judges: judges.people.map(({ name }) => name),
      group: judges.group,
      ...(cue === undefined ? {} : { cue }),
      record: judgeClaim(claim, founds, date),
    },
  };
  return finding;
}

/** "first appointed by": perhaps to a court of a state or a city, which the record doesn't know. */
const isOfFirstSeat = ({ from, to }: Framing, lexemes: readonly Lexeme[]): boolean =>
  lexemes
    .slice(Math.max(0, from - 2), to)
    .some(({ word }) =>
      /^(first|originally|initially|superior|state|county|municipal|magistrate)$/.test(word),
    );

/** "came to the bench under Carter", "a holdover from": when it was, and hardly who did it. */
const isOfPeriod = ({ form, from, to }: Framing, lexemes: readonly Lexeme[]): boolean =>
  form === 'other' && lexemes.slice(from, to).some(({ word }) => /^(under|during|in|holdover)$/.test(word));

/** A president left open by the context says nothing to check or to weigh. */
const saysWho = ({ who }: Appointer): boolean =>
  who.kind === 'party' || who.kind === 'sort' || who.kind === 'governor';

function countCourtWords(sentences: readonly PlacedSentence[], index: number): number {
  const near = sentences.slice(Math.max(0, index - 2), index + 2);
  return near.reduce((sum, { scan }) => sum + scan.courtWords, 0);
}

const reasons: Readonly<Record<FramingForm, string>> = {
  'appointee-noun':
    'Describes a judge by who made the appointment; this may suggest that the ruling follows from it.',
  compound:
    'Puts the appointer in front of the judge; this may suggest that the ruling follows from the appointment.',
  passive: 'Tells who appointed the judge; beside a ruling this may suggest that one follows from the other.',
  active: 'Tells who appointed the judge; beside a ruling this may suggest that one follows from the other.',
  'possessive-judge':
    'Makes the judge somebody’s; this may suggest that the judge serves a president or a party.',
  other: 'Ties a judge to an appointer; this may suggest that the ruling follows from it.',
};
