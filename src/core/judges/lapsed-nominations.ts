import lapsed from '../../data/lapsed-nominations.json' with { type: 'json' };
import type { Found } from './find-judge.ts';

const since = new Map(lapsed.map(({ id, nominated }) => [id, nominated]));

/**
 * Whether each of them was, by that day, nominated to the Supreme Court and never got there: "nominated by" then tells
 * of that nomination, whoever is named as the president.
 */
export const hadLapsedNomination = (judges: readonly Found[], date: string | undefined): boolean =>
  judges.length > 0 &&
  judges.every(
    ({ candidates }) =>
      candidates.length > 0 && candidates.every(({ id }) => (since.get(id) ?? '9999') <= (date ?? '9998')),
  );
