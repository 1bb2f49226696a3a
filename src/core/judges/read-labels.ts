import type { JudgeLabelSubtype } from '../finding.ts';
import type { Lexeme } from './lexemes.ts';
import { judgeNouns } from './words.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const ideologies = set(
  'liberal conservative progressive leftist rightist activist leftwing rightwing ultraconservative ultraliberal ' +
    'archconservative marxist socialist woke maga moderate centrist originalist',
);
/** Second halves of "left-leaning", "right-wing"; "far-left" has its side second. */
const halves = set('leaning wing left right');
const sides = set('left right far hard ultra arch');
const denials = set(
  'rogue unelected lawless crooked corrupt partisan biased radical renegade runaway tyrannical disgraced',
);
/** Groups of judges that need a court nearby: a parliament has a majority too. */
const groups = set('majority minority bloc wing supermajority members');
/** Courts as a whole, where no other noun follows: "the conservative court", not "a conservative court pick". */
const courts = set('court courts bench judiciary');
/** One of these is in every label: the last word before the judges, or the last but for "-". */
export const labelWords: ReadonlySet<string> = new Set([...ideologies, ...halves, ...denials, 'called']);
/** Whom a label may stand before. */
export const groupsOfJudges: ReadonlySet<string> = new Set([...judgeNouns, ...groups, ...courts]);
const afterCourt =
  /^(nominees?|picks?|seats?|appointments?|appointees?|candidates?|justices?|judges?|reforms?|packing|watchers?|case|cases|system)$/;
const between = set(
  'federal district circuit appeals appellate court supreme us state chief associate high top',
);

export type Label = { readonly from: number; readonly to: number; readonly subtype: JudgeLabelSubtype };

/** "liberal judge", "the court’s conservative majority", "so-called judge". `courtWords` are those nearby. */
export function readLabels(lexemes: readonly Lexeme[], courtWords: number): Label[] {
  const found: Label[] = [];
  for (let at = 1; at < lexemes.length; at += 1) {
    const { word } = lexemes[at] as Lexeme;
    const isCourt =
      courts.has(word) && !afterCourt.test(lexemes[at + 1]?.word ?? '') && lexemes[at + 1]?.word !== '-';
    const isGroup = isCourt || (groups.has(word) && courtWords > 0);
    if (!isGroup && (!judgeNouns.has(word) || isDepartment(lexemes, at))) continue;
    let end = at;
    while (between.has(lexemes[end - 1]?.word ?? '')) end -= 1;
    // "the conservative-majority court", "the “so-called” judge".
    if (/^[-"']$/.test(lexemes[end - 1]?.word ?? '') && lexemes[end - 2]?.kind === 'word') end -= 1;
    const label = labelBefore(lexemes, end, isGroup);
    if (isGroup && label !== undefined && isOfParty(lexemes, label.from)) continue;
    if (label !== undefined) found.push({ ...label, to: at + 1 });
  }
  return found;
}

/** "the party’s progressive wing". */
const isOfParty = (lexemes: readonly Lexeme[], from: number): boolean =>
  /^(party|gop|democrats|republicans|house|senate|caucus)$/.test(lexemes[from - 1]?.word ?? '');

const isDepartment = (lexemes: readonly Lexeme[], at: number): boolean =>
  /^(department|departments|minister|secretary)$/.test(lexemes[at + 1]?.word ?? '');

function labelBefore(
  lexemes: readonly Lexeme[],
  end: number,
  isGroup: boolean,
): Omit<Label, 'to'> | undefined {
  const word = lexemes[end - 1]?.word ?? '';
  if (ideologies.has(word) && !isParty(lexemes, end - 1)) return { from: end - 1, subtype: 'ideology' };
  const isHyphened = lexemes[end - 2]?.word === '-';
  if (isHyphened && halves.has(word) && sides.has(lexemes[end - 3]?.word ?? '')) {
    return { from: end - 3, subtype: 'ideology' };
  }
  if (isGroup) return undefined;
  if (isHyphened && word === 'called' && lexemes[end - 3]?.word === 'so') {
    return { from: end - 3, subtype: 'delegitimising' };
  }
  if (word === 'called' && lexemes[end - 2]?.word === 'so')
    return { from: end - 2, subtype: 'delegitimising' };
  return denials.has(word) ? { from: end - 1, subtype: 'delegitimising' } : undefined;
}

/** "Conservative" with a capital inside a sentence is a party of another country. */
const isParty = (lexemes: readonly Lexeme[], at: number): boolean =>
  at > 0 && lexemes[at]?.capital === true && lexemes[at - 1]?.capital !== true;
