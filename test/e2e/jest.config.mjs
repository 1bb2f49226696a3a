// The same specs run in Chromium and in Firefox; SLANTLIGHT_BROWSER says in which (see harness/test-browser.ts).
export default {
  rootDir: '../..',
  roots: ['<rootDir>/test/e2e'],
  testMatch: ['**/*.spec.ts'],
  testTimeout: 60_000,
  // Two browsers at once would only slow each other down.
  maxWorkers: 1,
  // A spec that fails while it starts may leave a server behind, which must not keep the run from ending.
  forceExit: true,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '<rootDir>/test/esbuild-transform.cjs' },
};
