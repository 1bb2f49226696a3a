/** Verbs that report what somebody says, in the forms in which they do. All in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Report with or without "that": "Stone said the case was closed". */
export const plainReportingVerbs = words(
  'say says said saying claim claims claimed claiming argue argues argued arguing allege alleges alleged alleging ' +
    'contend contends contended contending insist insists insisted insisting assert asserts asserted asserting ' +
    'maintain maintains maintained maintaining complain complains complained complaining',
);

/** Report only before "that", since they take other objects too: "wrote that", but "wrote a letter". */
export const thatReportingVerbs = words(
  'write writes wrote written writing add adds added adding note notes noted noting state states stated stating ' +
    'explain explains explained explaining tell tells told telling warn warns warned warning acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting ' +
    'concede concedes conceded conceding predict predicts predicted predicting declare declares declared declaring ' +
    'announce announces announced announcing respond responds responded responding reply replies replied replying ' +
    'testify testifies testified testifying conclude concludes concluded concluding find finds found finding rule ' +
    'rules ruled ruling hold holds held holding deny denies denied denying promise promises promised promising vow ' +
    'vows vowed vowing tweet tweets tweeted tweeting report reports reported reporting observe observes observed ' +
    'observing emphasize emphasizes emphasized emphasizing stress stresses stressed stressing recall recalls ' +
    'recalled recalling reiterate reiterates reiterated reiterating charge charges charged charging boast boasts ' +
    'boasted boasting confirm confirms confirmed confirming caution cautions cautioned cautioning ' +
    'believe believes believed believing think thinks thought thinking',
);

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
    'complaints contention contentions suggestion suggestions',
);

/** What they are accused of is the accuser's: "accused the firm of fraud". */
export const accusingVerbs = words('accuse accuses accused accusing');

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

export const prepositions = words(
  'in on at by for from with to of as under over after before during about against among into through since until ' +
    'between without within upon via per according despite amid last next this earlier late today yesterday ' +
    'tomorrow monday tuesday wednesday thursday friday saturday sunday',
);

/** Part a clause from the one before it. */
export const conjunctions = words(
  'and but or nor yet so because although though while when whereas if unless since as that who which whose whom ' +
    'where what why how whether than',
);
