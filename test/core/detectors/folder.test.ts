import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { detectors } from '../../../src/core/detectors/index.ts';

const notDetectors = ['detector.ts', 'index.ts'];

test('every file of the folder is in the list under its own name', () => {
  const files = readdirSync('src/core/detectors').filter((file) => !notDetectors.includes(file));
  expect(detectors.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});
