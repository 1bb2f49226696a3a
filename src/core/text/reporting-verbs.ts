/** Verbs that report what somebody says, in the forms in which they do. All in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Report with or without "that": "Stone said the case was closed". */
export const plainReportingVerbs = words(
  'say says said saying claim claims claimed claiming argue argues argued arguing allege alleges alleged alleging ' +
    'contend contends contended contending insist insists insisted insisting assert asserts asserted asserting ' +
    'complain complains complained complaining',
);

/** Report only before "that", since they take other objects too: "wrote that", but "wrote a letter". */
export const thatReportingVerbs = words(
  'maintain maintains maintained maintaining suggest suggests suggested suggesting indicate indicates indicated indicating estimate estimates estimated ' +
    'estimating fear fears feared fearing hope hopes hoped hoping expect expects expected expecting feel feels felt ' +
    'worry worries worried worrying doubt doubts doubted guess guesses guessed imagine imagines imagined lament ' +
    'laments lamented lamenting remark remarks remarked remarking counter counters countered disclose discloses ' +
    'disclosed agree agrees agreed post posts posted pledge pledges pledged swear swears swore propose proposes ' +
    'proposed inform informs informed assure assures assured informing assuring decide decides decided demand demands ' +
    'demanded advise advises advised joke jokes joked opine opines opined proclaim proclaims proclaimed reason reasons ' +
    'reasoned speculate speculates speculated speculating theorize theorized mention mentions mentioned ' +
    'mentioning reckon reckons reckoned retort retorts retorted quip quips quipped profess professes ' +
    'professed signal signals signaled signalled ' +
    'write writes wrote written writing add adds added adding note notes noted noting state states stated stating ' +
    'explain explains explained explaining tell tells told telling warn warns warned warning acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting ' +
    'concede concedes conceded conceding predict predicts predicted predicting declare declares declared declaring ' +
    'announce announces announced announcing respond responds responded responding reply replies replied replying ' +
    'testify testifies testified testifying conclude concludes concluded concluding find finds found finding rule ' +
    'rules ruled ruling hold holds held holding deny denies denied denying promise promises promised promising vow ' +
    'vows vowed vowing tweet tweets tweeted tweeting report reports reported reporting observe observes observed ' +
    'observing emphasize emphasizes emphasized emphasizing stress stresses stressed stressing recall recalls ' +
    'recalled recalling reiterate reiterates reiterated reiterating charge charges charged charging boast boasts ' +
    'boasted boasting brag brags bragged bragging confirm confirms confirmed confirming caution cautions cautioned cautioning ' +
    'believe believes believed believing think thinks thought thinking',
);

/** Forms of these verbs that are nouns or adverbs more often: they report only before "that". */
export const nounForms = words(
  'state states question questions post posts remark remarks hope hopes fear fears demand demands report reports ' +
    'estimate estimates reason reasons signal signals joke jokes guess guesses promise promises charge charges ' +
    'stress worry worries doubt doubts propose feel feels note notes recall',
);

/** Some of those that report, all the same, behind what they report: "..., Stone notes." */
export const nounFormsOfAsides = words('reports notes');

/** Have a listener between them and what they report: "told reporters that". */
export const tellingVerbs = words(
  'tell tells told telling warn warns warned warning promise promises promised promising remind reminds reminded ' +
    'reminding inform informs informed informing assure assures assured assuring advise advises advised advising ask ' +
    'asks asked asking',
);

/** Report what somebody says to do or to have done: "denied hiding the file". */
export const doingVerbs = words(
  'deny denies denied denying admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging ' +
    'reported reporting suggest suggests suggested suggesting recalls recalled recalling mention mentions mentioned ' +
    'mentioning describe describes described describing',
);

/** After a comma the outlet goes on with these itself. */
export const turningWords = words('but though although while yet even despite whereas however');

/** Report before "whether", "if", "how" and "why" as well. */
export const askingVerbs = words(
  'ask asks asked asking wonder wonders wondered wondering question questions questioned questioning explain ' +
    'explains explained explaining describe describes described describing recall recalls recalled recalling say ' +
    'says said saying',
);

/** Report what somebody says they will do: "vowed to end the rule". */
export const promisingVerbs = words(
  'promise promises promised promising vow vows vowed vowing pledge pledges pledged pledging threaten threatens ' +
    'threatened threatening swear swears swore offer offers offered claim claims claimed claiming',
);

/**
 * Report what a court decided. Its decision is told in the outlet's words, and what the outlet calls the parties
 * ("the tech giant") is not taken for the court's: see `Reported.isRuling`.
 */
export const rulingVerbs = words('rule rules ruled ruling hold holds held holding find finds found finding');

/** Stand beside a direct quotation besides all of the above: "asked the judge". */
export const quotingVerbs = words(
  'ask asks asked asking quip quips quipped continue continues continued continuing shout shouts shouted joke jokes ' +
    'joked exclaim exclaimed post posts posted remark remarks remarked call calls called calling describe describes ' +
    'described describing dub dubbed accuse accuses accused accusing urge urges urged quote quotes quoted cite cites ' +
    'cited answer answers answered counter counters countered blast blasts blasted slam slams slammed demand ' +
    'demands demanded question questions questioned',
);

/** Report without a speaker before "that": "claims that the site was used". */
export const reportingNouns = words(
  'claim claims allegation allegations accusation accusations assertion assertions argument arguments complaint ' +
    'complaints contention contentions suggestion suggestions belief beliefs fear fears warning warnings statement ' +
    'statements view hope hopes idea notion concern concerns promise promises conclusion prediction predictions ' +
    'opinion theory assurance assurances testimony worry worries rumor rumors rumour rumours speculation',
);

/** Say that the quotation marks stand for a name, a text, or the word as a word. */
export const namingWords = words(
  'according word words term terms phrase phrases name named names nickname nicknamed called dubbed termed known ' +
    'label labels labeled labelled labeling refer refers referred referring reference mean means meant meaning define ' +
    'defined defines definition title titled titles headline headlined entitled slogan slogans sign signs banner banners ' +
    'chant chants chanted chanting song songs album book books film films movie movies show series episode hashtag ' +
    'spell spelled spelt read reads reading letter letters rating rated grade quotation quotations quote quotes speech ' +
    'interview tweet tweets statement message used uses using use describes described characterized characterised ' +
    'characterize say wrote vote voted answer hear heard listed search searched word-for-word role played plays ' +
    'button tag tagged caption captioned styled considered deemed stamped marked category categories verdict pleaded',
);

/** What they are accused of is the accuser's: "accused the firm of fraud". */
export const accusingVerbs = words('accuse accuses accused accusing');

/** The same before "for": "criticized the mayor for wasting money". */
export const blamingVerbs = words(
  'criticize criticizes criticized criticizing criticise criticises criticised criticising blame blames blamed ' +
    'blaming slam slams slammed slamming blast blasts blasted blasting attack attacks attacked attacking fault faults ' +
    'faulted praise praises praised praising chide chides chided rebuke rebukes rebuked mock mocks mocked ridicule ' +
    'ridicules ridiculed denounce denounces denounced condemn condemns condemned',
);

/** May stand between a speaker and the verb. */
export const verbCompanions = words(
  'also has have had then later again just now once recently previously repeatedly reportedly already still even ' +
    'only further earlier has been had publicly falsely rightly wrongly correctly simply never not did does do ' +
    'would could will may might openly explicitly flatly quickly immediately long often always',
);

/** Show that a phrase holds a verb, and so is no name of a speaker. */
export const auxiliaries = words(
  'is are was were be been being am has have had do does did will would can could may might must shall should not',
);

export const pronouns = words('i he she it we they you who which that this these those one another others');

/** Those that can only be subjects: what they stand before is a clause. */
export const subjectPronouns = words('i he she we they');

export const prepositions = words(
  'in on at by for from with to of as under over after before during about against among into through since until ' +
    'between without within upon via per according despite amid last next this earlier late today yesterday ' +
    'tomorrow monday tuesday wednesday thursday friday saturday sunday',
);

/** End a phrase of time or place: "on Friday", "in a letter". */
export const datingNouns = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday week month year morning evening night ' +
    'afternoon day weekend january february march april june july august september october november december ' +
    'statement statements interview interviews tweet tweets speech letter filing filings report post court ' +
    'conference email e-mail memo reporters hearing briefing debate rally column op-ed essay book brief testimony ' +
    'twitter facebook call stage television tv radio complaint lawsuit recently earlier later',
);

/** Part a clause from the one before it. */
export const conjunctions = words(
  'and but or nor yet so because although though while when whereas if unless since as that who which whose whom ' +
    'where what why how whether than',
);
