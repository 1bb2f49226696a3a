import { supremeCourt } from './courts.ts';
import { surnamesAtCourt } from './directory.ts';
import { findJudges } from './find-judge.ts';
import { parseName } from './names.ts';
import { plainNameAt } from './plain-names.ts';
import type { Mention, SentenceScan } from './scan-block.ts';
import { mentionAt, titleWords } from './titled-names.ts';
import { judgeNouns } from './words.ts';

/** Justices who left the court before this day are named as history, with a title when it matters. */
const sinceDay = '1953-01-01';

let surnames: ReadonlySet<string> | undefined;
let justices: RegExp | undefined;

/** The surnames of those who have sat on the Supreme Court since the Warren court, as the record writes them. */
function surnamesOfJustices(): ReadonlySet<string> {
  surnames ??= new Set(surnamesAtCourt(supremeCourt, sinceDay).map(lastWord));
  return surnames;
}

/** The same in lower case. */
export const justiceSurnames = (): string[] => [...surnamesOfJustices()].map((name) => name.toLowerCase());

function justiceSurname(): RegExp {
  justices ??= new RegExp(`\\b(${[...surnamesOfJustices()].join('|').replaceAll("'", "['’]")})\\b`);
  return justices;
}

const lastWord = (surname: string): string => surname.slice(surname.lastIndexOf(' ') + 1);

const described = /, (a|an|the|another|then) [\w. ]{0,40}(judge|justice|jurist)/;

/** Judges named in full without a title before the name: "Neil Gorsuch", "Andrew Example, a federal judge in". */
export function untitledNames(scan: SentenceScan, isCourtNear: () => boolean): Mention[] {
  const mayBeJustice = scan.has(justiceSurname()) && isCourtNear();
  if ((!mayBeJustice && !scan.has(described)) || scan.isTitleCase) return [];
  const { lexemes, text } = scan;
  const found: Mention[] = [];
  for (let at = 0; at < lexemes.length; at += 1) {
    if (!lexemes[at]?.capital) continue;
    const name = plainNameAt(lexemes, at);
    if (name === undefined) continue;
    if (name.to - name.from > 1) {
      const mention = mentionAt(text, lexemes, name.from, name.to);
      const isJustice = mayBeJustice && isJusticeName(mention.name);
      if (isJustice || isDescribed(scan, name.to)) {
        found.push({ ...mention, titleFrom: name.from, isJustice, isNominee: false });
      }
    }
    at = name.to - 1;
  }
  return found;
}

/** By first name, as "John Roberts" is and "Robert Kennedy" is not. */
function isJusticeName(name: string): boolean {
  if (!justiceSurname().test(name) || parseName(name).given.length === 0) return false;
  const { candidates, fit } = findJudges({ name, hints: { courts: [supremeCourt] } });
  const [only] = candidates;
  return (
    fit === 'first' &&
    candidates.length === 1 &&
    only?.seats.some(({ court }) => court === supremeCourt) === true
  );
}

/** ", a federal judge": an apposition of titles only. */
function isDescribed({ lexemes }: SentenceScan, at: number): boolean {
  if (lexemes[at]?.word !== ',' || !/^(a|an|the|another|then)$/.test(lexemes[at + 1]?.word ?? ''))
    return false;
  let next = at + 2;
  while (titleWords.has(lexemes[next]?.word ?? '')) next += 1;
  const head = lexemes[next];
  return head !== undefined && judgeNouns.has(head.word) && !head.word.endsWith('s') && !head.possessive;
}
