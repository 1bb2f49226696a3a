import type { WordCounts } from './count-words.ts';

/** Outlets that mostly report, and opinion outlets of both sides; the sides count alike. */
const reporting = [
  ...[
    'Reuters',
    'Associated Press',
    'BBC News',
    'NPR Online News',
    'USA TODAY',
    'Wall Street Journal - News',
  ],
  ...['Bloomberg', 'Christian Science Monitor', 'New York Times - News', 'CBS News', 'ABC News'],
  ...['CNN (Web News)', 'Axios', 'CNBC'],
];
const left = [
  ...['Salon', 'Daily Kos', 'Mother Jones', 'Slate', 'Media Matters', 'Guest Writer - Left'],
  ...['CNN - Editorial', 'Daily Beast', 'Democracy Now', 'Vice', 'New York Magazine', 'Vanity Fair'],
  ...['The Guardian', 'Vox', 'HuffPost'],
];
const right = [
  ...[
    'Townhall',
    'National Review',
    'American Spectator',
    'Breitbart News',
    'Guest Writer - Right',
    'Reason',
  ],
  ...['Victor Hanson', 'The Daily Wire', 'Fox News Opinion', 'Newsmax - Opinion', 'NewsBusters'],
  ...['TheBlaze.com', 'The Daily Caller'],
];
/** Added to both counts, so that rare words tell little. */
const prior = 5;

/** How much more often opinion writers of both sides use a word than reporters do: a mean of two log ratios. */
export function opinionOf({ byOutlet }: WordCounts): (word: string) => number {
  const all = [reporting, left, right].map((outlets) => {
    const counts = outlets.map((outlet) => byOutlet.get(outlet) ?? new Map<string, number>());
    const total = counts.flatMap((map) => [...map.values()]).reduce((sum, count) => sum + count, 0);
    return {
      total,
      count: (word: string) => counts.reduce((sum, map) => sum + (map.get(word) ?? 0), 0),
    };
  });
  const [wire, ...sides] = all as [Side, Side, Side];
  return (word) => {
    const expected = wire.count(word) / wire.total;
    return (
      sides.reduce(
        (sum, side) => sum + Math.log((side.count(word) + prior) / (expected * side.total + prior)),
        0,
      ) / sides.length
    );
  };
}

type Side = { readonly total: number; readonly count: (word: string) => number };
