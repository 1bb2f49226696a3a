// The same specs run in Chromium and in Firefox; SLANTLIGHT_BROWSER says in which (see harness/test-browser.ts).
export default {
  rootDir: '../..',
  roots: ['<rootDir>/test/e2e'],
  testMatch: ['**/*.spec.ts'],
  testTimeout: 60_000,
  // Two browsers at once would only slow each other down.
  maxWorkers: 1,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '<rootDir>/test/esbuild-transform.cjs' },
};
