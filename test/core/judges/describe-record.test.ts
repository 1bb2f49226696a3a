import { expect, test } from '@jest/globals';
import { describeAsOf, describeJudge, describeVerdict } from '../../../src/core/judges/describe-record.ts';
import { findAppointments } from './read-article.ts';

test('a record in a person’s words, the latest seat first', () => {
  const [found] = findAppointments(
    'Judge Susan Black of the 11th Circuit, a Carter appointee, agreed.',
    '2005-06-01',
  );
  const [judge] = found?.appointment.record.candidates ?? [];
  expect(judge && describeJudge(judge)).toEqual([
    'U.S. Court of Appeals for the Eleventh Circuit: nominated by George H. W. Bush on 10 March 1992, confirmed by voice ' +
      'vote on 11 August 1992, commissioned on 12 August 1992, senior status since 25 February 2011.',
    'U.S. District Court for the Middle District of Florida: nominated by Jimmy Carter on 22 May 1979, confirmed by voice ' +
      'vote on 23 July 1979, commissioned on 24 July 1979, ended on 3 September 1992 ' +
      '(appointment to another judicial position).',
  ]);
  expect(found && describeVerdict(found.appointment)).toBe(
    'True of an earlier seat of Susan Harrell Black, not of the present one (George H. W. Bush).',
  );
});

test('an unnamed judge cannot be looked up', () => {
  const [found] = findAppointments('An Obama judge blocked the order.');
  expect(found && describeVerdict(found.appointment)).toBe(
    'No judge is named, so there is nothing to look up in the federal record.',
  );
});

test('says what the record is true of', () => {
  const [found] = findAppointments('An Obama judge blocked the order.');
  expect(found && describeAsOf(found.appointment.record)).toMatch(
    /^Record of commissions as of .* 2026; of deaths, .* as of 14 February 2024\.$/,
  );
});
