import type { Framing } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { readAppointers } from '../read-appointers.ts';

/** What a judge has from whoever made the appointment. */
const gifts = /^(seats?|positions?|jobs?|robes?|judgeships?|places?|spots?|appointments?|gavels?)$/;
const longestGift = 5;
const longestPlace = 8;

/** The verbs of a debt. */
export const debtVerbs: readonly string[] = ['owe', 'owes', 'owed', 'owing'];

/** "owes his seat to Obama", "owe their lifetime jobs on the bench to Republican presidents". */
export function readDebt(lexemes: readonly Lexeme[], at: number): Framing[] {
  if (!/^(his|her|their|its)$/.test(lexemes[at + 1]?.word ?? '')) return [];
  const gift = lexemes.findIndex(({ word }, index) => index > at + 1 && gifts.test(word));
  if (gift === -1 || gift > at + longestGift) return [];
  for (let to = gift + 1; to < gift + longestPlace && lexemes[to]?.kind === 'word'; to += 1) {
    if (lexemes[to]?.word !== 'to') continue;
    const appointers = readAppointers(lexemes, to + 1);
    const last = appointers.at(-1);
    if (last === undefined) continue;
    return appointers.map((appointer, index) => ({
      form: 'other',
      position: 'participle',
      wording: 'seated',
      head: 'owes',
      appointer,
      from: index === 0 ? at : appointer.from,
      to: appointer.to,
      outerFrom: at,
      outerTo: last.to,
      index,
    }));
  }
  return [];
}
