import { expect, test } from '@jest/globals';
import { mirror } from '../../../scripts/judges/mirror.ts';
import { findAppointments } from './read-article.ts';

/** Framings between « and »: rarer constructions. */
const framings: readonly string[] = [
  'Judge Ann Example was «appointed by none other than Jimmy Carter».',
  'It was a rebuke from a court on which «his appointees» hold six seats, said Trump.',
  'The court reversed it, two of its judges also «Trump picks».',
  'Judge Ann Example (D. Ariz.; «appointed by Carter») wrote the order.',
  'It is by Judge Ann Example (C.D. Cal., «Carter appointee»).',
  'Judge Ann Example, a former U.S. Navy fighter pilot «appointed by Reagan», was lenient.',
  'Judge Ann Example was «made a federal judge by Carter» in 1979.',
  'Judge Ann Example, «appointed to a state court by Gov. Bob Sample», a Republican, and «to the federal bench by Obama», agreed.',
  'The court heard it after «Reagan appointed» Judge Laurence Silberman sided with them.',
  'Even «Carter appointed» judges were skeptical.',
  'Judge Ann Example, an «appointment of President Reagan», dissented.',
  'Judge Ann Example is the only judge in the country «appointed by presidents of two different parties».',
  'Gov. Newsom appointed two justices to the court. «Newsom’s appointees», Ann Example and Bob Sample, agreed.',
  'The rule was blocked by two «Carter appointees».',
  'The suit was rejected by the court’s «Carter appointees».',
  'On the court two «Republican appointees» outvoted a «Democratic one».',
  'The court is split between judges «chosen by Democratic» and by «Republican presidents».',
  'The «Carter Fifth Circuit judge» dissented.',
  'Two «Carter appointed» Democratic judges ruled.',
  'Who helped confirm both of Mr. «Carter’s justices» was heard, and «Carter’s judges» could be sympathetic.',
  'Joining in the opinion were two of «Carter‘s Third Circuit appointees», judges both.',
  '«Carter’s appointed» judge dismissed the suit.',
  'Led by «Carter Appointee», Third Circuit Rejects Claims',
  'The dissent came from «Carter appointed» Chief U.S. District Judge Ann Example.',
  'The judges are: Diana Motz «(Clinton)», Andre Davis «(Obama)» and James Wynn «(Obama)»',
  'The Hon. Roger W. Titus, a «Bush appointee», said the judges erred.',
  'The 4th Circuit has a higher percentage of «Democratic appointees» than other courts.',
  'On the panel of two «R-appointed» judges and one «D-appointed» judge she agreed.',
  'Most of «Carter’s appointees» were cautious judges, and so were most of «his picks», as their rulings show.',
];

const findMarks = (text: string): string[] => findAppointments(text).map(({ quote }) => quote);
const without = (marked: string): string => marked.replaceAll(/[«»]/g, '');
const quotesIn = (marked: string): string[] =>
  [...marked.matchAll(/«(.*?)»/g)].map(([, quote = '']) => quote);

test.each(framings)('%s', (marked) => {
  expect(findMarks(without(marked))).toEqual(quotesIn(marked));
});

test.each(framings)('mirrored: %s', (marked) => {
  expect(findMarks(mirror(without(marked)))).toEqual(quotesIn(marked).map(mirror));
});

test.each([
  'The remaining 14% of the seats on the courts are vacant, and 86% were appointed by Carter.',
  'Senators say the court does not need more Carter appointees.',
  'It was about preventing another Carter appointee to the Court.',
  'The archivist, a Carter appointee, told the court so.',
  'She was nominated by Carter to be a judge, and Republicans blocked the vote.',
  'Judge Ann Example, a friend of the man appointed by Carter to run the agency, spoke.',
  'Judge Ann Example heard of a mistake made by a judge’s clerk and by Carter.',
  'Carter appointed judges who agreed with him.',
  'The senator has supported most of Carter’s judges.',
  'Democrats have slowed Carter’s judges in committee.',
  'Carter’s judges could shape the law for decades.',
  'Carter’s four appointees to the D.C. Circuit were confirmed after a fight.',
  'Nearly one in six appeals court judges is now a Carter appointee.',
  'She said the judge, nominated by Carter in July, would respect precedent.',
  'Carter appointed Republican judges to the court.',
  'Sessions, whom Trump appointed attorney general, called the ruling by the judge improper.',
  'Led by a Carter appointee, the agency appealed to the court.',
  'Judge Says Carter Appointee Served Illegally',
  'Carter Appointee at Interior Resigns After Court Ruling',
  'Mr. Carter’s chosen judges are still being counted.',
  'The kind of judges Carter nominated was new to the courts.',
  'Carter’s appointees hold 10 percent of the judgeships of the district courts.',
  'Republican appointees on the courts are creating few vacancies for Carter to fill.',
  'The average age of Carter’s appointees to the circuit courts is 49.',
  'Nearly 90 percent of Carter appointees to the courts are members.',
  'By then, Carter appointees could make up a third of the federal bench.',
  'A justice appointed by Carter would shift the court for decades.',
  'The commission’s Republican appointees voted against the plan, which a judge had blocked.',
  'Patronage it is, though district judges are formally nominated by the president, who was Carter.',
  'Every judge is an American, appointed by the president and confirmed by the Senate under Carter.',
])('no framing: %s', (text) => {
  expect(findMarks(text)).toEqual([]);
});

test('his predecessor is the one before the president who was named', () => {
  const text = 'The court sat. Trump bashed a judge appointed by his predecessor.';
  expect(findAppointments(text, '2022-12-02')[0]?.appointment.appointer).toBe('Barack Obama');
  expect(findAppointments(text, '2018-12-02')[0]?.appointment.appointer).toBe('Barack Obama');
});
