import { expect, test } from '@jest/globals';
import { mirror, mirroredParty } from '../../../scripts/judges/mirror.ts';
import judgeAppointment from '../../../src/core/detectors/judge-appointment.ts';
import { findAppointments } from './read-article.ts';

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
