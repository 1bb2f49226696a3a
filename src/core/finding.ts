import type { JudgeRecord, Verdict } from './judge.ts';
import type { Span } from './span.ts';

/** What a block is in the article; a `quotation` is a block quotation, all of it another's words. */
export type BlockKind = 'headline' | 'standfirst' | 'paragraph' | 'quotation' | 'caption';

/** One headline, paragraph and so on, as read from the page. `id` is unique in its document. */
export type Block = { readonly id: string; readonly kind: BlockKind; readonly text: string };

/** A word or phrase that the reader wants marked too. */
export type OwnTerm = { readonly phrase: string; readonly note?: string };

/** What `analyse` reads. `date` is the article's, as YYYY-MM-DD. */
export type Article = {
  readonly blocks: readonly Block[];
  readonly date?: string;
  readonly lexicon?: readonly OwnTerm[];
};

export type Sensitivity = 'fewer' | 'balanced' | 'more';

/** `minStrength` (0..1) replaces the threshold that the sensitivity stands for. */
export type AnalyseOptions = { readonly sensitivity: Sensitivity; readonly minStrength?: number };

/** After Recasens et al. 2013 (framing bias), Da San Martino et al. 2019 and Fan et al. 2019. */
export type LoadedSubtype =
  | 'one-sided-term'
  | 'intensifier'
  | 'name-calling'
  | 'emotive'
  | 'hyperbole'
  | 'editorial-comment'
  | 'scare-quotes';

/** The epistemological kind of Recasens et al. 2013. */
export type AttributionSubtype = 'factive' | 'assertive' | 'hedge' | 'weasel-attribution';

/**
 * What to do where no other wording is right: leave the word out, say what was said or done, give the figure, or say
 * who says so or how it is known.
 */
export type Advice = 'omit' | 'describe' | 'measure' | 'attribute';

/** How the appointer is tied to the judge: "Obama appointee", "GOP-appointed", "appointed by", "whom X appointed", "Obama judge". */
export type FramingForm = 'appointee-noun' | 'compound' | 'passive' | 'active' | 'possessive-judge' | 'other';

export type JudgeLabelSubtype = 'ideology' | 'delegitimising';

export type FindingKind = 'loaded-language' | 'attribution' | 'judge-appointment' | 'judge-label';

/** Whose words: the outlet's own, a direct quotation, or reported speech ("he claimed that ..."). */
export type Voice = 'outlet' | 'quoted' | 'reported';

/** The two parties that have appointed federal judges since 1853. */
export type Party = 'D' | 'R';

/** What an appointment framing says, and what the federal record says of it. */
export type Appointment = {
  readonly form: FramingForm;
  /** A president's full common name; "Bush?" when father and son cannot be told apart; a governor's name as written. */
  readonly appointer: string | null;
  /** Only what the wording itself states. */
  readonly party: Party | null;
  /** The framed judges' names as written, also when the sentence only says "he". */
  readonly judges: readonly string[];
  /** More than one judge, a panel or a court. */
  readonly group: boolean;
  /** The comment that comes with it: "Perhaps unsurprisingly". */
  readonly cue?: string;
  readonly record: AppointmentRecord;
};

/** What the directory says of a framing. */
export type AppointmentRecord = {
  readonly verdict: Verdict;
  /** YYYY-MM-DD: the day up to which the directory knows commissions. */
  readonly asOf: string;
  /** YYYY-MM-DD: the day up to which it knows deaths, retirements and senior status. */
  readonly serviceAsOf: string;
  readonly candidates: readonly JudgeRecord[];
};

type FindingBase = Span & {
  /** The block's id; `start` and `end` are UTF-16 offsets into its text, end exclusive. */
  readonly block: string;
  /** Always `text.slice(start, end)`. */
  readonly quote: string;
  readonly voice: Voice;
  /** As written, where the text names one. */
  readonly speaker?: string;
  /** Probability (0..1) that trained annotators would mark it; 1 for an appointment framing. */
  readonly strength: number;
  /** Detector id, and entry id where there is one: "loaded-language/fatal-blow". */
  readonly rule: string;
  /** The sentence the reader sees, hedged. */
  readonly reason: string;
  /** Neutral wordings that could stand in its place, in the base form. */
  readonly plainer?: readonly string[];
  /** Where there is no such wording; never together with `plainer`. */
  readonly advice?: Advice;
  /** A study's category, a WordNet sense, or "own judgement". */
  readonly source: string;
};

export type LoadedFinding = FindingBase & {
  readonly kind: 'loaded-language';
  readonly subtype: LoadedSubtype;
};
export type AttributionFinding = FindingBase & {
  readonly kind: 'attribution';
  readonly subtype: AttributionSubtype;
};
export type AppointmentFinding = FindingBase & {
  readonly kind: 'judge-appointment';
  readonly subtype: FramingForm;
  readonly appointment: Appointment;
};
export type JudgeLabelFinding = FindingBase & {
  readonly kind: 'judge-label';
  readonly subtype: JudgeLabelSubtype;
};

/** One marked wording: plain data, no nodes, no functions, no HTML. */
export type Finding = LoadedFinding | AttributionFinding | AppointmentFinding | JudgeLabelFinding;

/** How an article tells who appointed a judge. */
export type AppointerLabel = Pick<Appointment, 'form' | 'appointer' | 'party'>;

/** A judge the article names; `labelled`: an appointer or an appointing party is given for them. */
export type NamedJudge = {
  readonly name: string;
  readonly mentions: readonly (Span & { readonly block: string })[];
  /** Where first: `lead` is the standfirst or one of the first three paragraphs. */
  readonly first: 'headline' | 'lead' | 'later';
  readonly labelled: boolean;
  /** One for each wording, in reading order. */
  readonly labels: readonly AppointerLabel[];
  /** `null` when no candidate is in the record. */
  readonly record: { readonly asOf: string; readonly candidates: readonly JudgeRecord[] } | null;
};

export type Analysis = {
  readonly findings: readonly Finding[];
  readonly sentences: readonly (Span & { readonly block: string; readonly strength: number })[];
  readonly quotations: readonly (Span & { readonly block: string; readonly speaker?: string })[];
  readonly judges: readonly NamedJudge[];
  /** Words outside quotations. */
  readonly wordsOwnVoice: number;
};
