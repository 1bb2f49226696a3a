import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { blocksOfLines } from '../src/cli/blocks-of-lines.ts';
import { htmlRecord } from '../src/cli/html-record.ts';
import { analyse } from '../src/core/analyse.ts';
import type { Analysis } from '../src/core/finding.ts';

const folder = new URL('../../shared/seeds/', import.meta.url);
const areThere = existsSync(folder);
const readSeed = (name: string): Analysis =>
  analyse(
    { blocks: blocksOfLines(readFileSync(new URL(name, folder), 'utf8')).blocks },
    { sensitivity: 'balanced' },
  );

const ownMarks = ({ findings }: Analysis) =>
  findings.filter(({ kind, voice }) => kind === 'loaded-language' && voice === 'outlet');
const framings = ({ findings }: Analysis) =>
  findings.flatMap((finding) => {
    if (finding.kind !== 'judge-appointment') return [];
    const { cue, record } = finding.appointment;
    return [[finding.quote, record.verdict, record.candidates.map(({ name }) => name), cue]];
  });
const rate = (analysis: Analysis): number => (1000 * ownMarks(analysis).length) / analysis.wordsOwnVoice;

const readDemo = (name: string): Analysis =>
  analyse(htmlRecord(name, readFileSync(new URL(`../demo/${name}.html`, import.meta.url), 'utf8')), {
    sensitivity: 'balanced',
  });

test('the slanted report of the demonstration has far more marks in its own words than the sober one', () => {
  const [sober, slanted] = [readDemo('sober'), readDemo('slanted')];
  expect(framings(sober).map(([quote]) => quote)).toEqual(['Carter appointee']);
  expect(framings(slanted).map(([quote]) => quote)).toContain('Democrat-appointed');
  expect(rate(slanted)).toBeGreaterThan(2 * rate(sober));
});

/** The two reports are another's, and kept beside the repository: the demonstration stands for them elsewhere. */
function describeReports(): void {
  const sober = readSeed('000_af12e6a64f906eab.txt');
  const slanted = readSeed('004_e84fef067f7b1708.txt');

  test.each([
    'Bad news',
    'tech giant',
    'false claims',
    'dominate',
    'fatal blow',
    'Big Tech',
    'sadly',
    'unsurprisingly',
  ])('the slanted one has “%s” in the outlet’s voice', (words) =>
    expect(ownMarks(slanted).map(({ quote }) => quote)).toContain(words),
  );

  test('“colluded” is what the company argued', () => {
    expect(slanted.findings).toContainEqual(
      expect.objectContaining({ quote: 'colluded', voice: 'reported' }),
    );
  });

  test('what the parties wrote is quoted', () => {
    for (const { quote, voice } of sober.findings) {
      if (/fallen far short|political animus/.test(quote)) expect(voice).toBe('quoted');
    }
    expect(sober.quotations).toHaveLength(3);
  });

  test('who appointed the judge is found, and agrees with the record', () => {
    expect(framings(sober)).toEqual([
      ['Carter appointee', 'matches', ['Barbara Jacobs Rothstein'], undefined],
    ]);
    expect(framings(slanted)).toEqual([
      ['Democrat-appointed', 'matches', ['Barbara Jacobs Rothstein'], 'Perhaps unsurprisingly'],
      [
        'nominated to the court in 1979 by President Jimmy Carter',
        'matches',
        ['Barbara Jacobs Rothstein'],
        'Perhaps unsurprisingly',
      ],
    ]);
  });

  test('the slanted one has more than twice as many marks in its own words', () => {
    expect(rate(slanted)).toBeGreaterThan(2 * rate(sober));
  });
}

if (areThere) describe('the two reports of one ruling', describeReports);
