import assertive from '../../data/lexicon/assertive.json' with { type: 'json' };
import editorialComment from '../../data/lexicon/editorial-comment.json' with { type: 'json' };
import emotive from '../../data/lexicon/emotive.json' with { type: 'json' };
import factive from '../../data/lexicon/factive.json' with { type: 'json' };
import hedge from '../../data/lexicon/hedge.json' with { type: 'json' };
import hyperbole from '../../data/lexicon/hyperbole.json' with { type: 'json' };
import intensifier from '../../data/lexicon/intensifier.json' with { type: 'json' };
import nameCalling from '../../data/lexicon/name-calling.json' with { type: 'json' };
import oneSidedTerm from '../../data/lexicon/one-sided-term.json' with { type: 'json' };
import scareQuotes from '../../data/lexicon/scare-quotes.json' with { type: 'json' };
import weaselAttribution from '../../data/lexicon/weasel-attribution.json' with { type: 'json' };
import type { Advice, AttributionSubtype, LoadedSubtype } from '../finding.ts';
import type { LexiconEntry } from './entry.ts';

/** An entry of loaded language. */
export type LoadedEntry = LexiconEntry<LoadedSubtype>;

/** As TypeScript reads JSON: without literal types. */
type Unsorted = Omit<LexiconEntry, 'subtype' | 'advice'> & { readonly advice?: string };

/** The entries of loaded language, a file for each subtype. */
export const loadedEntries = collect({
  'editorial-comment': editorialComment,
  emotive,
  hyperbole,
  intensifier,
  'name-calling': nameCalling,
  'one-sided-term': oneSidedTerm,
  'scare-quotes': scareQuotes,
} satisfies Record<LoadedSubtype, readonly Unsorted[]>);

/** The entries that hold a statement at a distance, or hide whose it is. */
export const attributionEntries = collect({
  assertive,
  factive,
  hedge,
  'weasel-attribution': weaselAttribution,
} satisfies Record<AttributionSubtype, readonly Unsorted[]>);

function collect<Subtype extends string>(
  files: Readonly<Record<Subtype, readonly Unsorted[]>>,
): readonly LexiconEntry<Subtype>[] {
  // `Object.keys` forgets which keys they are.
  const subtypes = Object.keys(files) as Subtype[];
  return subtypes.flatMap((subtype) =>
    // No copies by spread: they have a shape each to the engine, and are read slowly.
    files[subtype].map((entry) =>
      Object.assign({ subtype }, entry as Unsorted & { readonly advice?: Advice }),
    ),
  );
}
