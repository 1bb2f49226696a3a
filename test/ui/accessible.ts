import { expect } from '@jest/globals';
import axe from 'axe-core';

/** What needs painting is left to the browsers: jsdom has none. */
const painted = { 'color-contrast': { enabled: false }, 'label-content-name-mismatch': { enabled: false } };

/** Fails on what axe finds wrong. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, { rules: painted });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
