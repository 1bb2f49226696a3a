import { readActive } from './forms/read-active.ts';
import { readBracket } from './forms/read-bracket.ts';
import { debtVerbs, readDebt } from './forms/read-debt.ts';
import { readJudgeNoun } from './forms/read-judge-noun.ts';
import { nounHeads, readNoun, weakHeads } from './forms/read-noun.ts';
import { readCompound, readPassive } from './forms/read-participle.ts';
import { readService, seats } from './forms/read-service.ts';
import type { Framing } from './framing.ts';
import type { Lexeme } from './lexemes.ts';
import {
  activeVerbs,
  judgeNouns,
  looseParticiples,
  proposedParticiples,
  seatedParticiples,
} from './words.ts';

/** What is done with anything, and frames a judge only where a court is named, or "there". */
export const looseTurns: ReadonlySet<string> = new Set(['put', 'placed', ...looseParticiples]);

/** The other words that a wording turns on. */
export const turns: ReadonlySet<string> = new Set(
  [...seatedParticiples, ...proposedParticiples, ...activeVerbs, ...nounHeads, ...judgeNouns].filter(
    (word) => !looseTurns.has(word),
  ),
);

/** With those beside which one of `turns` stands: "made chief justice", "appointees of Carter and those of Reagan". */
const allTurns: ReadonlySet<string> = new Set([
  ...turns,
  ...looseTurns,
  ...seats,
  ...debtVerbs,
  ...weakHeads,
  'made',
]);

/** Every wording of a sentence that may frame a judge, in text order, none overlapping. One pass over the lexemes. */
export function readFramings(lexemes: readonly Lexeme[]): Framing[] {
  const found: Framing[] = [];
  for (let at = 0; at < lexemes.length; at += 1) {
    const { kind, word } = lexemes[at] as Lexeme;
    if (kind === 'mark') {
      if (word === '(') found.push(...readBracket(lexemes, at));
      continue;
    }
    if (!allTurns.has(word)) continue;
    if (debtVerbs.includes(word)) {
      found.push(...readDebt(lexemes, at));
      continue;
    }
    if (seats.includes(word)) {
      found.push(...readService(lexemes, at));
      continue;
    }
    const read = readParticiple(lexemes, at);
    found.push(...(read.length > 0 ? read : [...readNoun(lexemes, at), ...readJudgeNoun(lexemes, at)]));
  }
  return withoutOverlaps(found);
}

function readParticiple(lexemes: readonly Lexeme[], at: number): Framing[] {
  const compound = readCompound(lexemes, at);
  if (compound.length > 0) return compound;
  const passive = readPassive(lexemes, at);
  return passive.length > 0 ? passive : readActive(lexemes, at);
}

/** "Republican-appointed judges by" is read once: of two that overlap the earlier, longer one stays. */
function withoutOverlaps(found: readonly Framing[]): Framing[] {
  const sorted = found.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: Framing[] = [];
  for (const framing of sorted) {
    if (framing.from >= (kept.at(-1)?.to ?? 0)) kept.push(framing);
  }
  return kept;
}
