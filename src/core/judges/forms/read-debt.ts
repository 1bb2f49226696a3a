import type { Framing } from '../framing.ts';
import type { Lexeme } from '../lexemes.ts';
import { readAppointers } from '../read-appointers.ts';

/** What a judge has from whoever made the appointment. */
export const gifts: ReadonlySet<string> = new Set(
  'seat position job robe judgeship place spot appointment gavel'
    .split(' ')
    .flatMap((gift) => [gift, `${gift}s`]),
);
const longestGift = 5;
/** How the gift is told, by verb: whose it is stands before it, and the giver after a word of these. */
const ways: Readonly<Record<string, { readonly owner: RegExp; readonly link: RegExp }>> = {
  owe: { owner: /^(his|her|their|its)$/, link: /^to$/ },
  get: { owner: /^(his|her|their)$/, link: /^from$/ },
  give: { owner: /^(his|her|their|a|an|the)$/, link: /^by$/ },
};
const verbs: Readonly<Record<string, keyof typeof ways>> = {
  owe: 'owe',
  owes: 'owe',
  owed: 'owe',
  owing: 'owe',
  got: 'get',
  received: 'get',
  given: 'give',
  handed: 'give',
};
const longestPlace = 8;

/** The verbs of a debt. */
export const debtVerbs: readonly string[] = Object.keys(verbs);

/** "owes his seat to Obama", "got her job from Obama", "was given a seat on the court by Obama", "owe their lifetime jobs on the bench to Republican presidents". */
export function readDebt(lexemes: readonly Lexeme[], at: number): Framing[] {
  const way = ways[verbs[lexemes[at]?.word ?? ''] ?? ''];
  if (way?.owner.test(lexemes[at + 1]?.word ?? '') !== true) return [];
  const gift = lexemes.findIndex(({ word }, index) => index > at + 1 && gifts.has(word));
  if (gift === -1 || gift > at + longestGift) return [];
  for (let to = gift + 1; to < gift + longestPlace && lexemes[to]?.kind === 'word'; to += 1) {
    if (!way.link.test(lexemes[to]?.word ?? '')) continue;
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
