import type { JudgeLabelSubtype } from '../finding.ts';
import { readLabels } from '../judges/read-labels.ts';
import { scanBlock } from '../judges/scan-block.ts';
import { mayLabel } from '../judges/signs.ts';
import { type Candidates, type Detected, defineDetector, type ReadBlock } from './detector.ts';

type Candidate = { readonly start: number; readonly end: number; readonly subtype: JudgeLabelSubtype };

export default defineDetector<Candidate>({
  id: 'judge-label',
  says: 'Calls judges by an ideology, or denies that they judge.',
  flags: [
    'A «liberal judge» stopped the plan.',
    'The court’s «conservative majority» agreed.',
    'An «activist judge» in Hawaii stopped it.',
    'The «so-called judge» ruled again.',
    'Another «rogue judge» has spoken.',
    'The three «left-leaning justices» dissented.',
    'The Supreme Court’s «liberal wing» dissented.',
    'The «conservative court» heard the case.',
    'A «liberal Supreme Court» would rule otherwise.',
    'The «conservative-majority» court agreed.',
    'She is a «moderate appellate judge».',
    'The «conservative chief justice» wrote for the court.',
    'The “«so-called” judge» ruled.',
  ],
  passes: [
    'The Conservative majority in Parliament agreed.',
    'A liberal reading of the rule helped the judge.',
    'Activists judge the plan harshly.',
    'The district judge agreed.',
    'The conservative court pick met senators.',
    'The party’s progressive wing went to court.',
    'He backs a progressive court-packing plan.',
    'A liberal arts college went to court.',
    'A judge of moderate views ruled.',
    'The liberal group asked the judge to wait.',
  ],
  find: readBlock,
  settle: settleAll,
});

const stems = /judge|justice|jurist|majority|minority|bloc|wing|members|court|bench|judiciary/i;

/** Some part of every label. */
const labels =
  /liberal|conservative|progressive|left|right|activist|marxist|socialist|woke|maga|called|rogue|elected|lawless|crooked|corrupt|partisan|biased|radical|renegade|runaway|tyrannical|disgraced|moderate|centrist|originalist/i;

function readBlock(block: ReadBlock): readonly Candidate[] {
  if (!mayLabel(block)) return [];
  const scans = scanBlock(block);
  return scans.flatMap((scan, index) => {
    if (!scan.has(stems) || !scan.has(labels)) return [];
    const near = scans.slice(Math.max(0, index - 1), index + 2);
    return readLabels(
      scan.lexemes,
      near.reduce((sum, { courtWords }) => sum + courtWords, 0),
    ).map(({ from, to, subtype }) => ({
      start: scan.lexemes[from]?.start ?? 0,
      end: scan.lexemes[to - 1]?.end ?? 0,
      subtype,
    }));
  });
}

function settleAll(candidates: Candidates<Candidate>): readonly Detected[] {
  return [...candidates].flatMap(([block, list]) =>
    list.map(
      ({ start, end, subtype }): Detected => ({
        block,
        start,
        end,
        kind: 'judge-label',
        subtype,
        strength: 1,
        rule: `judge-label/${subtype}`,
        reason: reasons[subtype],
        source: 'own judgement',
      }),
    ),
  );
}

const reasons: Readonly<Record<JudgeLabelSubtype, string>> = {
  ideology: 'Gives judges a political leaning as a name; this may suggest that it explains their ruling.',
  delegitimising:
    'Denies that the judge acts as one; this may suggest that the ruling need not be respected.',
};
