import { expect, test } from '@jest/globals';
import judgeAppointment from '../../../src/core/detectors/judge-appointment.ts';
import { findAppointments } from './read-article.ts';

/** Presidents of one party against those of the other; the Bushes stand alone, as two of one name. */
const pairs: readonly (readonly [string, string])[] = [
  ['Barack Obama', 'Donald Trump'],
  ['Obama', 'Trump'],
  ['Bill Clinton', 'Ronald Reagan'],
  ['Clinton', 'Reagan'],
  ['Jimmy Carter', 'Gerald Ford'],
  ['Carter', 'Ford'],
  ['Democratic', 'Republican'],
  ['Democrats', 'Republicans'],
  ['Democrat', 'Republican'],
];

/** Exchanges each word of a pair for the other, in one pass. */
function mirror(text: string): string {
  const words = new Map<string, string>();
  for (const [one, other] of pairs) {
    words.set(one, other);
    if (!words.has(other)) words.set(other, one);
  }
  return text.replace(
    /(?:Barack |Donald |Bill |Ronald |Jimmy |Gerald )?\b[A-Z][a-z]+/g,
    (word) => words.get(word) ?? word,
  );
}

const mirroredParty = { D: 'R', R: 'D' } as const;

test.each(judgeAppointment.flags.map((flag) => flag.replaceAll(/[«»]/g, '')))('mirrored: %s', (text) => {
  const plain = findAppointments(text);
  const mirrored = findAppointments(mirror(text));
  expect(mirrored.map(({ quote }) => quote)).toEqual(plain.map(({ quote }) => mirror(quote)));
  for (const [index, { appointment }] of plain.entries()) {
    const other = mirrored[index]?.appointment;
    expect(other?.form).toBe(appointment.form);
    expect(other?.group).toBe(appointment.group);
    expect(other?.judges).toEqual(appointment.judges);
    expect(other?.party).toBe(appointment.party === null ? null : mirroredParty[appointment.party]);
    expect(other?.appointer).toBe(appointment.appointer === null ? null : mirror(appointment.appointer));
  }
});

test.each([...judgeAppointment.passes])('mirrored, still nothing: %s', (text) => {
  expect(findAppointments(mirror(text))).toEqual([]);
});
