import type { Lexeme } from './lexemes.ts';
import type { Mention } from './scan-block.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const singularHeads = set('judge justice magistrate jurist');
const pluralHeads = set('judges justices');
/** "Supreme Court nominee Ann Example": a judge to be, after a court's name. */
const nomineeHeads = set('nominee nominees pick');
/** One of these is in every title. */
export const titleHeads: ReadonlySet<string> = new Set([...singularHeads, ...pluralHeads, ...nomineeHeads]);
/** Words of a title before its head: "Senior U.S. District Court Judge". */
export const titleWords = set(
  'us united states federal senior chief associate presiding district circuit appeals appellate court superior ' +
    'magistrate bankruptcy immigration supreme state county former retired late trial nominee pick sitting then',
);
/** After "Justice" or "Judge" these lead no name. */
const notNames = set(
  'department departments departments democrats secretary minister ministry center league party advocate system ' +
    'and or for in of the a an is was to said has had who on at by with from as more not did will but reform ' +
    'official officials action project network senator senators senate mr mrs ms sen rep dept committee act court courts ' +
    'program services award fund collaborative statistics paper inspector letter twitter gallup judge judges reform ' +
    'foundation institute initiative report review jr sr ii iii iv charged rules says orders blocks ' +
    'after when while before during since although though but because if he she his her they their this these that how ' +
    'why what where hide photos caption advertisement more image',
);
const nameParticles = set('de del la van von der di da le st');
const months = set(
  'january february march april june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday',
);
const suffixes = set('jr sr ii iii iv');
const longestName = 5;

/**
 * Names after a judge's title: "U.S. District Judge Barbara Jacobs Rothstein", "Justices Kagan and Sotomayor".
 * In a headline, where every word has a capital, a name ends at the first word that `isSurname` knows.
 */
export function titledNames(
  text: string,
  lexemes: readonly Lexeme[],
  isSurname: ((word: string) => boolean) | undefined,
): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < lexemes.length; at += 1) {
    const head = lexemes[at]?.word ?? '';
    const plural = pluralHeads.has(head);
    const isToBe =
      nomineeHeads.has(head) && /^(court|circuit|judicial|bench)$/.test(lexemes[at - 1]?.word ?? '');
    if (!plural && !singularHeads.has(head) && !isToBe) continue;
    // "Mark Judge", "Mr. Judge": a man of that name, who came up beside judges.
    if (lexemes[at]?.possessive || /^(mr|mark)$/.test(lexemes[at - 1]?.word ?? '')) continue;
    const titleFrom = titleStart(lexemes, at);
    const isNominee =
      isToBe || lexemes.slice(titleFrom, at).some(({ word }) => word === 'nominee' || word === 'pick');
    const first = opensApposition(lexemes, at, isSurname) ? at + 2 : at + 1;
    let from = first;
    for (;;) {
      const to = endOfName(lexemes, from, isSurname);
      if (to === undefined) break;
      mentions.push({
        ...mentionAt(text, lexemes, from, to),
        titleFrom: from === first ? titleFrom : from,
        isJustice: head.startsWith('justice'),
        isNominee,
      });
      at = to - 1;
      const next = plural ? (afterApposition(lexemes, to) ?? afterConjunction(lexemes, to)) : undefined;
      if (next === undefined) break;
      from = next;
    }
  }
  return mentions;
}

/** A mention without its title. */
export function mentionAt(
  text: string,
  lexemes: readonly Lexeme[],
  from: number,
  to: number,
): Omit<Mention, 'titleFrom' | 'isJustice' | 'isNominee'> {
  const start = lexemes[from]?.start ?? 0;
  let end = lexemes[to - 1]?.end ?? start;
  const last = lexemes[to - 1]?.word;
  const glued = gluedAt(text.slice(start, end));
  if (glued !== undefined)
    return { from, to, start, end: start + glued, name: text.slice(start, start + glued) };
  if ((last === 'jr' || last === 'sr') && text[end] === '.') end += 1;
  return { from, to, start, end, name: text.slice(start, end) };
}

/** "Stephen BreyerStephen Breyer": where a page's text lost the gap between two names; "McConnell" has none. */
function gluedAt(name: string): number | undefined {
  const match = /(?<!\b(?:Mc|Mac|De|Di|La|Le|Van|Fitz|O['’]|D['’]))(?<=\p{Ll}{2})\p{Lu}/u.exec(name);
  return match?.index;
}

function titleStart(lexemes: readonly Lexeme[], head: number): number {
  let from = head;
  while (titleWords.has(lexemes[from - 1]?.word ?? '') || isOrdinal(lexemes[from - 1]?.word)) from -= 1;
  return from;
}

const isOrdinal = (word: string | undefined): boolean =>
  word !== undefined && /^\d{1,2}(st|nd|rd|th|d)$/.test(word);

/** "the newest justice, NAME,": a mark closes the name too. */
function opensApposition(
  lexemes: readonly Lexeme[],
  at: number,
  isSurname: ((word: string) => boolean) | undefined,
): boolean {
  if (lexemes[at]?.word !== 'justice' || lexemes[at + 1]?.word !== ',') return false;
  if (!lexemes.slice(Math.max(0, at - 3), at).some(({ word }) => word === 'the')) return false;
  const to = endOfName(lexemes, at + 2, isSurname);
  return to !== undefined && to > at + 3 && /^[,—)]$/.test(lexemes[to]?.word ?? '');
}

const longestApposition = 16;

/** "Judges A, appointed by Carter, and B": the index after ", and" behind an apposition. */
function afterApposition(lexemes: readonly Lexeme[], at: number): number | undefined {
  if (lexemes[at]?.word !== ',' || !/^(an?|appointed|named|nominated|who)$/.test(lexemes[at + 1]?.word ?? ''))
    return undefined;
  for (let next = at + 2; next < at + longestApposition; next += 1) {
    if (lexemes[next]?.word === ',' && lexemes[next + 1]?.word === 'and')
      return lexemes[next + 2]?.capital ? next + 2 : undefined;
  }
  return undefined;
}

/** ", " or " and " or ", and " between the names of a list: the index after it. */
function afterConjunction(lexemes: readonly Lexeme[], at: number): number | undefined {
  let next = at;
  if (lexemes[next]?.word === ',') next += 1;
  if (lexemes[next]?.word === 'and' || lexemes[next]?.word === '&') next += 1;
  return next === at ? undefined : next;
}

/** The end of the person's name that begins at `from`, or nothing. */
export function endOfName(
  lexemes: readonly Lexeme[],
  from: number,
  isSurname?: (word: string) => boolean,
): number | undefined {
  let to = from;
  const seen = new Set<string>();
  while (to < lexemes.length && to - from < longestName) {
    const lexeme = lexemes[to];
    if (lexeme === undefined || !continuesName(lexemes, to, from) || seen.has(lexeme.word)) break;
    seen.add(lexeme.word);
    to += 1;
    // "Arias-Marxuach", "Winston-Salem": a hyphen with capitals on both sides.
    while (
      lexemes[to]?.word === '-' &&
      lexemes[to + 1]?.capital &&
      lexemes[to]?.start === lexemes[to - 1]?.end
    )
      to += 2;
    if (lexemes[to - 1]?.possessive) break;
    if (isSurname?.(lexeme.word) && !isSurname(lexemes[to]?.word ?? '')) break;
  }
  while (to > from && !lexemes[to - 1]?.capital) to -= 1;
  if (to === from || (lexemes[to - 1]?.word.length ?? 0) < 2) return undefined;
  if (isSurname !== undefined && !isSurname(surnameWord(lexemes, from, to))) return undefined;
  return to;
}

function surnameWord(lexemes: readonly Lexeme[], from: number, to: number): string {
  const last = lexemes[to - 1]?.word ?? '';
  return (last === 'jr' || last === 'sr' || last === 'iii') && to - from > 1
    ? (lexemes[to - 2]?.word ?? '')
    : last;
}

function continuesName(lexemes: readonly Lexeme[], at: number, from: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined || lexeme.kind === 'mark') return false;
  if (nameParticles.has(lexeme.word)) return lexemes[at + 1]?.capital === true;
  const isInitial = lexeme.word.length === 1 && lexeme.capital;
  if (at > from && suffixes.has(lexeme.word)) return true;
  if (!lexeme.capital || (!isInitial && notNames.has(lexeme.word)) || months.has(lexeme.word)) return false;
  return at > from || !/^\d/.test(lexeme.word);
}
