import { existsSync } from 'node:fs';

/** The reports that seeds.spec.ts opens are kept beside the repository; the specs on our own articles stand for it. */
const hasSeeds = existsSync(new URL('../../../shared/seeds/', import.meta.url));

// The same specs run in Chromium and in Firefox; SLANTLIGHT_BROWSER says in which (see harness/test-browser.ts).
export default {
  rootDir: '../..',
  roots: ['<rootDir>/test/e2e'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...(hasSeeds ? [] : ['/seeds.spec.ts$'])],
  testTimeout: 60_000,
  // Two browsers at once would only slow each other down.
  maxWorkers: 1,
  // A spec that fails while it starts may leave a server behind, which must not keep the run from ending.
  forceExit: true,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '<rootDir>/test/esbuild-transform.cjs' },
};
