/** The closed word lists of the framing grammar, in lower case without stops. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const judgeNouns = words('judge judges justice justices jurist jurists magistrate magistrates');
export const pluralJudgeNouns = words('judges justices jurists magistrates');

/** Several judges as one; "majority" and the like only where the wording itself says appointed. */
export const judgeGroups = words('panel majority minority bloc bench members colleagues judiciary');

/** Words that speak of a court at all; one of them nearby lets a bare "appointee" be a judge. */
export const courtWords = words(`
  judge judges justice justices jurist jurists judicial judiciary bench benches court courts courtroom scotus
  circuit ruling rulings ruled panel dissent dissented dissenting dissenter dissenters injunction jurisprudence appellate opinion
  magistrate plaintiffs`);

/** People whom presidents appoint and who are no judges. */
export const otherOffices = words(`
  attorney attorneys prosecutor prosecutors secretary secretaries ambassador ambassadors commissioner commissioners
  counsel counsels official officials lawyer lawyers administrator administrators director directors chairman
  chairwoman chair chairs monitor monitors master masters trustee trustees czar envoy adviser advisers advisor
  advisors governor governors commission board boards agency cabinet committee regulator regulators delegate
  delegates inspector watchdog general solicitor bureaucrats bureaucrat aide aides marshal candidate candidates
  referee task council administration department staff nominee nominees successor electors elector senator senators president individual individuals commissions therapist psychologist
  psychiatrist receiver mediator arbitrator guardian officers officer diplomat diplomats minister
  ministers clerks staffers employees superintendent superintendents postmaster ig igs archivist librarian comptroller undersecretary negotiator`);

/** Bodies that presidents appoint people to and that are no courts. */
export const otherBodies = words(
  'board boards commission agency nlrb ftc fcc epa fbi doj cabinet committee department regulators bureau',
);

/** Words of legal news that speak of a court only where nothing else is talked about. */
export const legalWords = words(`
  lawsuit lawsuits case cases legal order orders decision decisions rule rules appeal appeals defeats sued suit
  presiding presides presided hearing trial verdict law laws ban blocked`);

export const partyAdjectives: Readonly<Record<string, 'D' | 'R'>> = {
  democratic: 'D',
  democrat: 'D',
  dem: 'D',
  republican: 'R',
  gop: 'R',
};
export const partyNouns: Readonly<Record<string, 'D' | 'R'>> = {
  democrat: 'D',
  democrats: 'D',
  dem: 'D',
  dems: 'D',
  republican: 'R',
  republicans: 'R',
  gop: 'R',
};

export const beVerbs = words(`is was were are be been being isn't wasn't weren't`);
export const haveVerbs = words('has had have having');
export const adverbs = words(`
  also first originally both all each since once herself himself themselves recently initially previously then not
  later only just just ever actually notably either still now long originally newly twice himself already
  subsequently respectively unanimously there even too ironically coincidentally`);

export const determiners = words('a an the another one this that these those');

/** What may stand between a name and the apposition about it: "Judge X of the Y court in Z, an Obama appointee". */
export const nominalGlue = words(`
  of in for from at on to with the a an and who whom was us court courts district circuit federal appeals judge judges
  justice chief senior former based sitting retired which bench by named jr sr ii iii iv whose here there now`);

/** Participles, by what they say: seated, or only proposed. */
export const seatedParticiples = words(
  'appointed elevated installed placed put seated promoted reappointed handpicked',
);
export const proposedParticiples = words(
  'nominated named picked tapped chosen selected renominated recommended',
);
/** What is done with other things too: of a judge only, and with the court beside it. */
export const looseParticiples = words('sent brought raised recruited lifted');
export const activeVerbs = words(
  'appointed nominated named picked handpicked tapped chose selected elevated installed placed put seated promoted',
);

export const subordinators = words(
  'who whom which that after when while because but where if whose although though before until unless than',
);

export const governorTitles = words('gov governor governors mayor mayors govs');
export const numbers = words(`
  two three four five six seven eight nine ten eleven twelve 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 several many most
  both all few some multiple dozens numerous`);

/** Comments on the framing that come before it, longest first; the marked wording is the cue. */
export const cues: readonly string[] = [
  'perhaps not surprisingly',
  'perhaps not coincidentally',
  'perhaps unsurprisingly',
  'not surprisingly',
  'perhaps tellingly',
  'not coincidentally',
  'as it happens',
  'no surprise',
  'it should be noted',
  'it is worth noting',
  "it's worth noting",
  'worth noting',
  'in case you were wondering',
  'of course',
  'for what it is worth',
  'surprise surprise',
  'despite being',
  'even though',
  'unsurprisingly',
  'surprisingly',
  'predictably',
  'tellingly',
  'notably',
  'naturally',
  'ironically',
  'interestingly',
  'coincidentally',
  'significantly',
  'remarkably',
  'curiously',
  'apparently',
  'even',
  'despite',
  'though',
  'although',
];
