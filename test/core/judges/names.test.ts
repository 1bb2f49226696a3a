import { expect, test } from '@jest/globals';
import { readCourtHints } from '../../../src/core/judges/courts.ts';
import { readableName } from '../../../src/core/judges/directory.ts';
import { findJudges } from '../../../src/core/judges/find-judge.ts';
import { fitName, parseName } from '../../../src/core/judges/names.ts';

test.each([
  ['Barbara Rothstein', 'Barbara Jacobs', 'first'],
  ['Stan Baker', 'R. Stan', 'middle'],
  ['Mike Luttig', 'J. Michael', 'middle'],
  ['Jim Boasberg', 'James Emanuel', 'first'],
  ['Sri Srinivasan', 'Srikanth', 'first'],
  ['Rothstein', 'Barbara Jacobs', 'surname'],
  ['John Q. Roberts', 'John Glover, Jr.', undefined],
  ['Richard Roberts', 'John Glover, Jr.', undefined],
  ['Gustavo Gelpi', 'Gustavo Antonio, Jr.', 'first'],
  ['Robert Lanier Anderson', 'R[obert] Lanier III', 'first'],
])('%s against "%s": %s', (written, given, fit) => {
  expect(fitName(parseName(written), given)).toBe(fit);
});

test('names of the record in reading order', () => {
  expect(readableName('Anderson, R[obert] Lanier III')).toBe('R. Lanier Anderson III');
  expect(readableName('Kendall, [Elton] Joe')).toBe('Joe Kendall');
  expect(readableName('Gelpí, Gustavo Antonio, Jr.')).toBe('Gustavo Antonio Gelpí Jr.');
});

test('accents and hyphens are of no consequence', () => {
  const names = (name: string) =>
    findJudges({ name, hints: {}, date: '2022-01-01' }).candidates.map((judge) => judge.name);
  expect(names('Gustavo Gelpi')).toEqual(['Gustavo Antonio Gelpí Jr.']);
  expect(names('Raul Arias-Marxuach')).toEqual(['Raúl Manuel Arias-Marxuach']);
});

test.each([
  ['the 9th us circuit court of appeals', 'U.S. Court of Appeals for the Ninth Circuit'],
  ['the san francisco based ninth circuit', 'U.S. Court of Appeals for the Ninth Circuit'],
  ['the dc circuit', 'U.S. Court of Appeals for the District of Columbia Circuit'],
  ['the southern district of new york', 'U.S. District Court for the Southern District of New York'],
  ['the supreme court', 'Supreme Court of the United States'],
])('%s', (words, court) => {
  expect(readCourtHints(words.split(' ')).courts).toEqual([court]);
});

test('a town stands for the courts that sit there', () => {
  const { places } = readCourtHints('a federal judge in brownsville texas'.split(' '));
  expect(places).toContain('U.S. District Court for the Southern District of Texas');
});

test('a state’s supreme court is not the nation’s', () => {
  expect(readCourtHints('the ohio supreme court'.split(' '))).toMatchObject({ outside: true });
});
