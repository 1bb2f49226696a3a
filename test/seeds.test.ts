import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { blocksOfLines } from '../src/cli/blocks-of-lines.ts';
import { htmlRecord } from '../src/cli/html-record.ts';
import { analyse } from '../src/core/analyse.ts';
import type { Analysis, Block } from '../src/core/finding.ts';

const folder = new URL('../../shared/seeds/', import.meta.url);
const areThere = existsSync(folder);
const seedBlocks = (name: string): readonly Block[] =>
  blocksOfLines(readFileSync(new URL(name, folder), 'utf8')).blocks;

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
  const blocks = seedBlocks('000_af12e6a64f906eab.txt');
  const sober = analyse({ blocks }, { sensitivity: 'balanced' });
  const slanted = analyse({ blocks: seedBlocks('004_e84fef067f7b1708.txt') }, { sensitivity: 'balanced' });

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
    for (const words of ['fallen far short', 'political animus']) {
      const holding = sober.quotations.filter(({ block, start, end }) =>
        blocks[Number(block)]?.text.slice(start, end).includes(words),
      );
      expect([words, holding.length]).toEqual([words, 1]);
    }
    expect(sober.quotations).toHaveLength(3);
    const apparent = sober.findings.filter(({ quote }) => quote === 'apparently');
    expect(apparent.map(({ voice }) => voice)).toEqual(['quoted', 'quoted']);
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
