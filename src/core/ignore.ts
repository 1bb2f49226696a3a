import type { Finding } from './finding.ts';

/** Where an ignore holds. A passage is one place in one article, known by its words and those around it. */
export type IgnoreScope =
  | { readonly where: 'everywhere' }
  | { readonly where: 'site'; readonly host: string }
  | {
      readonly where: 'passage';
      readonly address: string;
      readonly quote: string;
      readonly prefix: string;
      readonly suffix: string;
    };

/** What the reader does not want marked: one rule's wording, or one passage. `id` is made by the sender. */
export type Ignore = {
  readonly id: string;
  /** The quote, in lower case: what a list of ignores shows. */
  readonly phrase: string;
  /** The rule that marked it; the inflections of a lexicon's entry fall under the same rule. */
  readonly rule: string;
  readonly scope: IgnoreScope;
  /** Milliseconds since 1970. */
  readonly created: number;
};

/** An ignore as a page needs it: without a phrase where every wording of the rule falls under it. */
export type PageIgnore = Omit<Ignore, 'phrase'> & { readonly phrase?: string };

/** The rules that name an entry: each is one wording in all its forms. Every other rule covers many wordings. */
const ofOneEntry = /^(?:loaded-language|attribution|own-terms)\//;

/** UTF-16 units of context on each side that tell one passage from another. */
const contextLength = 32;

/** The words before and after a finding, for telling its passage from others. `text` is its block's. */
export const passageContext = (
  { start, end }: Finding,
  text: string,
): { prefix: string; suffix: string } => ({
  prefix: text.slice(Math.max(0, start - contextLength), start),
  suffix: text.slice(end, end + contextLength),
});

/**
 * The first of `ignores` that hides this finding, if one does. `ignores` are those of the page already
 * (`ignoresFor`); `text` is the text of the finding's block.
 */
export function ignoreOf(
  finding: Finding,
  text: string,
  ignores: readonly PageIgnore[],
): PageIgnore | undefined {
  return ignores.find(({ phrase, rule, scope }) => {
    if (scope.where !== 'passage') return rule === finding.rule && sameWording(phrase, finding);
    const { prefix, suffix } = passageContext(finding, text);
    return scope.quote === finding.quote && scope.prefix === prefix && scope.suffix === suffix;
  });
}

/** Of all ignores, those that can concern a page. */
export function ignoresFor(
  ignores: readonly Ignore[],
  page: { address: string; host: string },
): PageIgnore[] {
  const concern = ignores.filter(({ scope }) => {
    if (scope.where === 'passage') return scope.address === page.address;
    return scope.where === 'everywhere' || scope.host === page.host;
  });
  // Here and not in the page, whose scripts are short of room.
  return concern.map(({ phrase, ...rest }) => (ofOneEntry.test(rest.rule) ? rest : { ...rest, phrase }));
}

const sameWording = (phrase: string | undefined, { quote }: Finding): boolean =>
  phrase === undefined || phrase === quote.toLowerCase();
