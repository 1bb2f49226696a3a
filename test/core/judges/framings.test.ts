import { expect, test } from '@jest/globals';
import { mirror } from '../../../scripts/judges/mirror.ts';
import { findAppointments } from './read-article.ts';

type Case = readonly [marked: string, judges?: readonly string[], group?: boolean];

/** Framings between « and »; who the first of them is about, and whether it is a group. */
const framings: readonly Case[] = [
  ['He accuses «GOP appointed» Justices of being biased.', [], true],
  [
    'It went to the Supreme Court, where «Trump picks» Neil Gorsuch and Amy Barrett heard it.',
    ['Neil Gorsuch', 'Amy Barrett'],
    true,
  ],
  [
    'The positions of «Republican appointees» Elrod and Engelhardt surprised the court.',
    ['Elrod', 'Engelhardt'],
    true,
  ],
  ['Justice Kagan was patient with the «man who appointed her».', ['Kagan'], false],
  ['Justice O’Connor retired. The «Reagan appointee» was 75.', ['O’Connor'], false],
  ['There are «Republican nominees» outnumbering their colleagues on the Supreme Court.', [], true],
  [
    'Although Kennedy was a conservative «nominated by President Ronald Reagan», he joined the other justices.',
    ['Kennedy'],
    false,
  ],
  [
    'Justice Alito and Chief Justice Roberts, two justices «appointed by the second President Bush», dissented.',
    ['Alito', 'Roberts'],
    true,
  ],
  [
    'An opinion by Judge Ann Example (a senior judge today, «appointed by President Reagan») followed.',
    ['Ann Example'],
    false,
  ],
  ['The judges of the panel had all been «appointed by Republicans».', [], true],
  ['The ruling, by three «Obama appointees» and one «Clinton appointee», stands, said the court.', [], true],
  [
    'It was written by two «Republican-appointed» judges: Jennifer Elrod, «named by President Bush», and Kurt Engelhardt, «appointed by President Trump».',
    ['Jennifer Elrod', 'Kurt Engelhardt'],
    true,
  ],
  ['Gov. Gavin Newsom spoke. Justice Ann Example, a «Newsom appointee», agreed.', ['Ann Example'], false],
  ['Gov. Gavin Newsom spoke. The «Newsom-appointed» judge agreed.', [], false],
  ['«Republican appointees» on the court agreed, «Democratic ones» did not.', [], true],
  [
    'Judge Example presides. “«I’m proud to have appointed her»,” Trump said of the judge.',
    ['Example'],
    false,
  ],
  ['Will the judges (mainly «appointed by Bill Clinton») go to court?', [], true],
  [
    'Justice O’Connor, who voted with the majority, was «appointed by President Ronald Reagan».',
    ['O’Connor'],
    false,
  ],
  ['The judges met. All of them were «appointed by a Republican president».', [], true],
  ['The vote of fellow «Trump pick» Justice Neil Gorsuch decided the ruling.', ['Neil Gorsuch'], false],
  [
    'The court featuring «Reagan’s two appointments», Sandra Day O’Connor and Anthony Kennedy, heard the case.',
    ['Sandra Day O’Connor', 'Anthony Kennedy'],
    true,
  ],
  [
    'The court heard that «Reagan’s first nominee», Sandra Day O’Connor, wrote this decision.',
    ['Sandra Day O’Connor'],
  ],
  [
    'The court heard Justices Sandra Day O’Connor and Anthony Kennedy, who opposed the «president who nominated them».',
    ['Sandra Day O’Connor', 'Anthony Kennedy'],
    true,
  ],
  [
    'Justice Alito, and with him the newest justice, Neil Gorsuch — «Clinton’s nominee» to the court — agreed.',
    ['Neil Gorsuch'],
  ],
  [
    'The order was signed by Judges Ann Example, «appointed by Carter», and Bob Sample, «named by Nixon».',
    ['Ann Example'],
  ],
  [
    'Judge Ann Example, «named to the bench by Carter» and «elevated by Clinton», wrote the order.',
    ['Ann Example'],
  ],
  ['The judge sided with «Carter, who appointed her» to the bench.'],
  ['The case was before a jurist «Carter himself had appointed».'],
  ['«Carter’s nominees» to the Supreme Court did not side with him in court.', [], true],
  ['The justices «Carter appointed» split on the question.', [], true],
  ['The judge, a «Carter nominee», refused.'],
  ['The judge is a «Carter administration appointee» who ruled against the agency.'],
  ['Federal Judge Blocks Order; «Carter Appointee» Cites Law'],
  ['Judge Example is a respected judge here in Ohio who was «nominated by President Carter».', ['Example']],
  ['The judge ruled. Jackson, an «Obama appointee», agreed.', ['Jackson']],
  ['He said the judges were “«picked by Carter»”.', [], true],
  ['Among «Republican nominees», 12 of 38 to rule on the law of the court have backed it.', [], true],
  ['President «Trump’s court picks» were on the bench by then.', [], true],
  [
    'Carter was told on Monday that «his handpicked choice» for the Supreme Court, Justice Neil Gorsuch, wrote it.',
    ['Neil Gorsuch'],
  ],
  [
    'No one heard more of them than Judge Ann Example, an «appointee of President Carter» who oversaw the special counsel’s cases.',
    ['Ann Example'],
  ],
  ['The judges were all «appointed by presidents from both parties» from Reagan to Biden.', [], true],
  ['The lawyer was once counsel to Mayor Bob Sample, and later was «named a federal judge by Reagan».', []],
  [
    'The panel has three «Republican appointees», including one «Reagan nominee» who has spoken of it.',
    [],
    true,
  ],
  [
    'Carter clashed with «his judicial nominees» on the bench, though most cases are before «Republican appointees».',
    [],
    true,
  ],
  ['The dissenters are «appointees of President Reagan», it said.', [], true],
  ['Judge Ann Example, «who President Obama nominated» in 2012, set a date.', ['Ann Example']],
  [
    'The judges were Ann Example «(Carter)», Bob Sample «(Reagan)» and Cy Instance «(Biden)».',
    ['Ann Example'],
  ],
  ['The federal judge assigned to the case against former President Nixon is a «Carter appointee».'],
  ['Justice Ann Example, a «Gov. Jerry Brown appointee», agreed.', ['Ann Example']],
  ['Justice Ann Example, «whom Gov. Rick Perry appointed», agreed.', ['Ann Example']],
  ['The opinion is by «Reagan’s newly appointed» chief justice, Ann Example.', ['Ann Example']],
  [
    'Judge Ann Example was «elevated to the appeals court, where she had argued cases, by President Carter».',
    ['Ann Example'],
  ],
  ['Immigration judges «appointed by Attorney General Jeff Sessions» deny more claims.', [], true],
  ['Judge Ann Example, who «owes her seat to Carter», agreed.', ['Ann Example']],
  ['Three of the justices «owe their positions on the court to Republican presidents».', [], true],
  ['Judge Ann Example has heard no such case since her «appointment by President Reagan».', ['Ann Example']],
  ['Three «GOP appointees», including «two from Reagan», will hear the case in court', [], true],
  ['Similarly, three «Democratic appointees» on the 3rd Circuit refused.', [], true],
  ['Carter lost again. «His Supreme Court nominees» helped strike down the law.', [], true],
  ['«Carter appointed» the federal judge who blocked the order.'],
  ['At the court of appeals a «Carter», an «Obama» and a «Reagan appointee» will make this decision.'],
  ['«Carter Appointed» Judge Blocks Order'],
  ['Only one of the nine judges was «appointed during a Democratic presidency».'],
  ['The judge was «appointed by a Republican», it said.'],
  ['At the court sat Justice Ann Example, «Carter’s replacement» for Justice Bob Sample.', ['Ann Example']],
  ['Every judge «appointed by a Republican president» has ruled so.'],
  ['«Carter nominated two» of the three appeals court judges who will hear the case.', [], true],
  ['All three judges are «Democratic nominees», so the panel may rule.', [], true],
  [
    'Judges Ann Example and Bob Sample, «appointed by Republicans Gerald Ford» and «Ronald Reagan», agreed.',
    ['Ann Example', 'Bob Sample'],
    true,
  ],
  ['The court has one moderate conservative «appointed by a Republican president».'],
  [
    'Judges Ann Example and Bob Sample, both of whom agreed, were «appointed by Carter».',
    ['Ann Example', 'Bob Sample'],
    true,
  ],
  ['«Republican-Appointed» 3-Judge Panel to Hear Case', [], true],
];

const without = (marked: string): string => marked.replaceAll(/[«»]/g, '');

test.each(framings)('%s', (marked, judges = [], group = false) => {
  const found = findAppointments(without(marked));
  expect(found.map(({ quote }) => quote)).toEqual([...marked.matchAll(/«(.*?)»/g)].map(([, quote]) => quote));
  expect(found[0]?.appointment.judges).toEqual(judges);
  expect(found[0]?.appointment.group).toBe(group);
});

test.each(framings)('mirrored: %s', (marked) => {
  const found = findAppointments(mirror(without(marked)));
  const quotes = [...marked.matchAll(/«(.*?)»/g)].map(([, quote = '']) => mirror(quote));
  expect(found.map(({ quote }) => quote)).toEqual(quotes);
});

test.each([
  'Officials and holdover Obama appointees ignored the order of the court.',
  'Another Trump appointee would probably side with the justices.',
  'The group wants to elect more Democratic judges.',
  'Before the court he had been appointed by President Bush to lead the Office of Legal Counsel.',
  'The court heard of a review group appointed by Mr. Obama.',
  'Members of the board, who were appointed by Mr. Obama, went to court.',
  'A Smith appointee ruled in court, said the judge appointed by Example.',
  'The Senate held up Obama administration appointees.',
  'Mr. Barr, appointed by Mr. Trump, said so in court.',
  'Jeff Sessions resigned. Sessions was appointed by President Trump, the court heard.',
  'We cannot judge her because of the president who nominated her.',
  'In court, the allegation is against President Trump’s pick, Brett Kavanaugh.',
  'The fights over three judges President Carter nominated were about the views of the nominees.',
  'In the town of Jackson, a court heard of an Obama appointee at the board.',
  'The constitution has judges appointed by the president with the consent of the Senate; Carter knew it.',
  'On a panel at the Republican nominee’s summit, a judge spoke.',
  'Democratic judge Ann Example faces a challenger in November.',
  'Jackson, nominated by Carter last month, answered questions about her rulings as a judge.',
  'The Senate confirmed three judges appointed by Carter on Thursday.',
  'If they win, justices appointed by a Democratic president would protect the ruling.',
  'Any justice nominated by Carter would be opposed.',
  'The judge heard of Example, once tapped by Carter to run his campaign.',
  'If Garland is selected by Clinton, the court will change.',
  'The Obama Justice and Homeland Security departments went to court.',
  'He might not have been appointed to the court by another Republican president.',
  'On the day President Carter announced Judge Ann Example as his choice for the court, senators spoke.',
  'The judge fined the agency, led by a Reagan appointee.',
  'A spokesman for Judge Ann Example, the Republican nominee in Alabama, said the court had erred.',
  'The judge ruled on the bureau. Cordray, installed by Carter, had named a deputy.',
  'The federal judge assigned to the case said that the director is a Reagan appointee.',
  'Immigration judges are appointed by the U.S. Attorney General.',
  'Gov. Jim Justice opened the court.',
  'Carter nominated the judge who wrote the ruling.',
  'The judge was appointed under Republican rule.',
  'They could not agree on Kennedy’s replacement at the court.',
  'Mueller was appointed FBI Director by President Carter in 1979, the court heard.',
  'The agency has a patron. Its members, painters among them, were appointed by President Carter.',
  'The judge heard that the trade had picked up speed under President Carter.',
  'The judge listened. Nothing was amiss, said a study by a panel appointed by President Carter.',
  'He would add her and Carter’s three other picks to the judges of the court.',
  'At the hearing sat Carter Supreme Court nominee Judge Ann Example.',
  'Lindsey Graham was asked to judge her work, and not the president who nominated her.',
  'In court, Carter’s newly installed campaign chief spoke.',
  'Every judge appointed by a Democrat would vote that way.',
  'Carter Appointed Judge Ann Example to the Court',
  'Carter has named two of the nine justices.',
  'The commission includes one conservative appointed by Carter, the court heard.',
  'The judge heard of Ben Example, who owes his seat in the Senate to Reagan.',
  'The judge heard Comey, who had been popular before his appointment by Carter.',
  'The judge was told of prosecutors appointed by Attorney General Jeff Sessions.',
])('no framing: %s', (text) => {
  expect(findAppointments(text)).toEqual([]);
});
