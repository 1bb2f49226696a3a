import { expect, test } from '@jest/globals';
import { inflect } from '../../../src/core/lexicon/inflect.ts';

test.each([
  ['slam', ['slams', 'slammed', 'slamming']],
  ['gut', ['guts', 'gutted', 'gutting']],
  ['tout', ['touts', 'touted', 'touting']],
  ['blast', ['blasts', 'blasted', 'blasting']],
  ['smear', ['smears', 'smeared', 'smearing']],
  ['silence', ['silences', 'silenced', 'silencing']],
  ['bully', ['bullies', 'bullied', 'bullying']],
  ['stay', ['stays', 'stayed', 'staying']],
  ['lash', ['lashes', 'lashed', 'lashing']],
  ['agree', ['agrees', 'agreed', 'agreeing']],
  ['allege', ['alleges', 'alleged', 'alleging']],
  ['travel', ['travels', 'travelled', 'traveling']],
  ['giant', ['giants']],
])('%s', (word, forms) => {
  expect(inflect(word)[0]).toBe(word);
  expect(inflect(word)).toEqual(expect.arrayContaining(forms));
});
