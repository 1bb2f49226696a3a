import { expect, test } from '@jest/globals';
import type { Verdict } from '../../../src/core/judge.ts';
import { findAppointments } from './read-article.ts';

const cases: readonly [verdict: Verdict, text: string, date?: string][] = [
  [
    'matches',
    'U.S. District Judge Barbara Jacobs Rothstein, a Carter appointee, denied the motion.',
    '2021-01-21',
  ],
  [
    'matches',
    'Judge Barbara Rothstein of Seattle, appointed by President Jimmy Carter, agreed.',
    '2021-01-21',
  ],
  [
    'matches',
    'Judge Susan Black of the 11th Circuit, a George H.W. Bush appointee, dissented.',
    '2005-06-01',
  ],
  ['earlier-seat', 'Judge Susan Black of the 11th Circuit, a Carter appointee, dissented.', '2005-06-01'],
  ['matches', 'Justice Sonia Sotomayor, an Obama appointee, dissented.', '2020-01-10'],
  ['earlier-seat', 'Justice Sonia Sotomayor, a Clinton appointee, dissented.', '2020-01-10'],
  [
    'earlier-seat',
    'Justice Sonia Sotomayor, first appointed by President George H.W. Bush, dissented.',
    '2020-01-10',
  ],
  ['contradicts', 'Justice Elena Kagan of the Supreme Court, a Reagan appointee, dissented.', '2020-01-10'],
  [
    'contradicts',
    'U.S. District Judge Barbara Jacobs Rothstein of Seattle, an Obama appointee, agreed.',
    '2021-01-21',
  ],
  // A surname alone proves nothing, whoever made the appointment.
  ['ambiguous', 'Judge Smith, a Clinton appointee, agreed.', '2010-03-01'],
  ['ambiguous', 'Judge Johnson, an Obama appointee, agreed.', '2015-03-01'],
  // Without a court nothing is contradicted.
  ['ambiguous', 'Judge Elena Kagan, a Reagan appointee, dissented.', '2012-01-10'],
  // When a judge came to the bench hardly tells who did it.
  [
    'ambiguous',
    'U.S. District Judge Barbara Jacobs Rothstein of Seattle, a holdover from the Obama administration, agreed.',
    '2021-01-21',
  ],
  [
    'ambiguous',
    'Justice Elena Kagan of the Supreme Court, who came to the bench under Reagan, dissented.',
    '2020-01-10',
  ],
  // Of father and son, the record decides.
  ['matches', 'U.S. District Judge John Bates of Washington, D.C., a Bush appointee, agreed.', '2018-04-25'],
  [
    'matches',
    'U.S. District Judge Roger L. Gregory of the 4th Circuit, a Clinton appointee, agreed.',
    '2000-12-29',
  ],
  // Perhaps a seat that the record doesn't know: of a state, or given by a governor.
  [
    'ambiguous',
    'U.S. District Judge James Boasberg of Washington, D.C., first appointed by President George W. Bush, agreed.',
    '2018-07-02',
  ],
  [
    'ambiguous',
    'U.S. District Judge James Boasberg of Washington, D.C., appointed by Gov. Jerry Brown, agreed.',
    '2018-07-02',
  ],
  // A nickname that nobody listed is no unknown judge, and another court in the sentence is not the judge's.
  [
    'ambiguous',
    '“That is settled,” said District Judge Lee Yeakel, a George W. Bush appointee.',
    '2020-04-01',
  ],
  ['not-in-record', 'Magistrate Judge Ann Example, a Trump appointee, agreed.', '2019-01-10'],
  ['not-in-record', 'U.S. District Judge Xerxes Nowhere, a Trump appointee, agreed.', '2019-01-10'],
];

test.each(cases)('%s: %s', (verdict, text, date) => {
  const [found] = findAppointments(text, date);
  expect(found?.appointment.record.verdict).toBe(verdict);
});

/** The framings of a text, each with its verdict and who the record knows by that name. */
function verdictsIn(text: string, date: string) {
  return findAppointments(text, date).map(({ quote, appointment: { record } }) => [
    quote,
    record.verdict,
    record.candidates.map(({ name }) => name),
  ]);
}

test('a lapsed nomination is never contradicted', () => {
  const text = 'U.S. District Judge Scott Palk of Oklahoma City, an Obama nominee, signed the order.';
  expect(verdictsIn(text, '2019-05-01')).toEqual([['Obama nominee', 'ambiguous', ['Scott Lawrence Palk']]]);
});

test('a seat commissioned after the article does not count', () => {
  const text = 'Judge Brett Kavanaugh of the D.C. Circuit, appointed by President Donald Trump, agreed.';
  const found = (verdict: Verdict) => [
    ['appointed by President Donald Trump', verdict, ['Brett M. Kavanaugh']],
  ];
  expect(verdictsIn(text, '2016-05-01')).toEqual(found('ambiguous'));
  expect(verdictsIn(text, '2019-05-01')).toEqual(found('matches'));
});

test('the later mention of a surname is the judge named in full before', () => {
  const text =
    'U.S. District Judge Barbara Rothstein ruled on Thursday.\n' +
    'Perhaps predictably, Rothstein is a Democrat-appointed judge and was chosen for the bench in 1979 by President Jimmy Carter.';
  const found = findAppointments(text, '2021-01-21');
  expect(found.map(({ quote }) => quote)).toEqual([
    'Democrat-appointed',
    'chosen for the bench in 1979 by President Jimmy Carter',
  ]);
  for (const { appointment } of found) {
    expect(appointment.record.verdict).toBe('matches');
    expect(appointment.record.candidates.map(({ name }) => name)).toEqual(['Barbara Jacobs Rothstein']);
    expect(appointment.cue).toBe('Perhaps predictably');
  }
});

test('an appointer who stands between two judges is none of them', () => {
  const found = findAppointments(
    'The judges are Jennifer Elrod, named by President Bush, and Kurt Engelhardt, appointed by President Trump.',
    '2019-12-19',
  );
  expect(found.map(({ appointment: { judges, record } }) => [judges, record.verdict])).toEqual([
    [['Jennifer Elrod'], 'matches'],
    [['Kurt Engelhardt'], 'matches'],
  ]);
});
