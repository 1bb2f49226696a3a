import type { FramingForm } from '../finding.ts';
import type { Appointer } from './appointer.ts';
import type { Lexeme } from './lexemes.ts';

/** How the judge stands to the marked words, which tells where to look for the judge. */
export type Position =
  /** "NAME, an Obama appointee"; "NAME is an Obama appointee"; "two Obama appointees" */
  | 'noun'
  /** "Obama-appointed judge NAME"; "Trump judge NAME" */
  | 'before-judge'
  /** "NAME, (who was) appointed by Obama"; "Appointed by Obama, she" */
  | 'participle'
  /** "NAME, whom Obama appointed" */
  | 'relative'
  /** "Obama nominated her" */
  | 'object'
  /** "and one by a Republican -- NAME": only what follows tells who */
  | 'count'
  /** "NAME (Clinton)" */
  | 'bracket';

/** Whether the wording says that the judge got the seat, or only that someone was proposed for one. */
export type Wording = 'seated' | 'proposed';

/** A framing as the grammar reads it in its sentence, before the article says whom it is about. Indices count lexemes. */
export type Framing = {
  readonly form: FramingForm;
  readonly position: Position;
  readonly wording: Wording;
  readonly appointer: Appointer;
  /** The marked words. */
  readonly from: number;
  readonly to: number;
  /** The whole construction, all enumerated appointers included: what the judge is looked for around. */
  readonly outerFrom: number;
  readonly outerTo: number;
  /** Told by the words themselves: "appointees" are several, "an appointee" is one. */
  readonly plural?: boolean;
  /** The noun or participle the framing turns on, in lower case. */
  readonly head: string;
  /** Which of several enumerated appointers this is, from 0. */
  readonly index: number;
};

/** The noun is the appointer’s own: "Trump’s first pick", "his first pick"; of "a Trump pick" there may be more. */
export const isOwned = ({ appointer }: Framing, lexemes: readonly Lexeme[]): boolean =>
  lexemes[appointer.to - 1]?.possessive === true || appointer.who.kind === 'pronoun';
