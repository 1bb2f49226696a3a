import { describe, expect, test } from '@jest/globals';
import { detectors } from '../../../src/core/detectors/index.ts';
import { mark, readMarked } from '../read-marked.ts';

describe.each(detectors.map((detector) => [detector.id, detector] as const))('%s', (_, detector) => {
  test('has examples of both kinds', () => {
    expect(detector.says).toMatch(/\.$/);
    expect(detector.flags.length).toBeGreaterThan(0);
    expect(detector.passes.length).toBeGreaterThan(0);
  });

  test.each(detector.flags)('flags %s', (marked) => {
    expect(mark(detector, readMarked(marked).text)).toBe(marked);
  });

  test.each(detector.passes)('passes %s', (text) => {
    expect(mark(detector, text)).toBe(text);
  });
});
