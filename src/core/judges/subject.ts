import type { PlainName } from './plain-names.ts';
import type { Named } from './roster.ts';

/** Whom a framing describes, as far as its own sentence tells. */
export type Subject = {
  /** Judges whom the article titles so, or names that only stand where a judge is meant. */
  readonly names: readonly (Named | PlainName)[];
  /** A judge is described: by a title, or by a noun as in "three judges appointed by". */
  readonly isJudge: boolean;
  /** Something that is no judge is described: "prosecutors appointed by". */
  readonly isOther: boolean;
  /** `isOther` only because no judge of the record has that surname: of a state there may be one. */
  readonly isStranger?: boolean;
  /** "he", "she", "the judge": an earlier sentence tells who. */
  readonly isPronoun: boolean;
  readonly plural: boolean | undefined;
};

export const nobody: Subject = {
  names: [],
  isJudge: false,
  isOther: false,
  isPronoun: false,
  plural: undefined,
};

export const isNamed = (name: Named | PlainName): name is Named => 'person' in name;

/** `isJudge` when the article titles one of them as a judge. */
export function toSubject(names: readonly (Named | PlainName)[]): Subject {
  return { ...nobody, names, isJudge: names.some(isNamed), plural: names.length > 1 };
}
