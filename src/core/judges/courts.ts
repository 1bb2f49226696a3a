import courtsData from '../../data/courts.json' with { type: 'json' };
import type { JudgeSeat } from '../judge.ts';
import { fold } from './fold.ts';

export type CourtLevel = 'supreme' | 'appeals' | 'district';

/**
 * What the wording says of a judge's court. `courts` are names as the record has them, of which the judge's is one;
 * `places` likewise, but only suggested by a city or state nearby.
 */
export type CourtHints = {
  readonly level?: CourtLevel;
  readonly courts?: readonly string[];
  readonly places?: readonly string[];
  /** A court outside the record: of a state, a city, a magistrate or a bankruptcy judge. */
  readonly outside?: boolean;
};

export const supremeCourt = 'Supreme Court of the United States';
const appealsCourt = (circuit: string): string => `U.S. Court of Appeals for the ${circuit} Circuit`;

type State = { readonly name: string; readonly circuit: string; readonly districts: readonly string[] };
type Place = { readonly courts: readonly string[]; readonly state?: State };

const circuits = new Map<string, string>();
const circuitOfNumber = new Map<number, string>();
const districtsOfState = new Map<string, State>();
const places = new Map<string, Place>();
/** How many words the longest place has that begins with a word. */
const longestFrom = new Map<string, number>();

const directions = ['northern', 'southern', 'eastern', 'western', 'middle', 'central'] as const;

for (const { number, name, short } of courtsData.circuits) {
  const court = appealsCourt(name);
  circuits.set(fold(name), court);
  circuits.set(fold(short), court);
  if (number > 0) circuitOfNumber.set(number, court);
}
for (const { name, short, circuit, districts } of courtsData.states)
  addState(name, short, circuit, districts);
addPlace('washington dc', {
  courts: ['U.S. District Court for the District of Columbia', appealsCourt('District of Columbia')],
});
addPlace('district of columbia', places.get('washington dc') as Place);

function addState(name: string, short: string, circuit: number, districts: object): void {
  const appeals = circuitOfNumber.get(circuit) ?? '';
  const state: State = {
    name,
    circuit: appeals,
    districts: Object.keys(districts).map((part) => districtCourt(part, name)),
  };
  districtsOfState.set(fold(name), state);
  addPlace(name, { courts: [...state.districts, appeals], state });
  if (short !== '') districtsOfState.set(fold(short), state);
  for (const [part, cities] of Object.entries(districts) as [string, string[]][]) {
    for (const city of cities) addPlace(city, { courts: [districtCourt(part, name), appeals] });
  }
}

/** Towns of one name in several states keep the courts of all. */
function addPlace(name: string, place: Place): void {
  const key = fold(name);
  const [first = '', ...others] = key.split(' ');
  longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, others.length + 1));
  const known = places.get(key);
  places.set(key, known === undefined ? place : { courts: [...new Set([...known.courts, ...place.courts])] });
}

function districtCourt(part: string, state: string): string {
  return part === ''
    ? `U.S. District Court for the District of ${state}`
    : `U.S. District Court for the ${part} District of ${state}`;
}

/** Reads the court words of a stretch of folded words (punctuation left out). */
export function readCourtHints(words: readonly string[]): CourtHints {
  let level: CourtLevel | undefined;
  const courts = new Set<string>();
  const near = new Set<string>();
  let outside = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (word === 'supreme' && next === 'court') {
      const owner = words[at - 1] ?? '';
      if (owner === 'state' || isStateEnding(words, at - 1)) outside = true;
      else courts.add(supremeCourt);
    } else if (word === 'scotus' || (word === 'high' && next === 'court')) courts.add(supremeCourt);
    else if (word === 'circuit') {
      const court = circuitBefore(words, at);
      if (court !== undefined) courts.add(court);
      else if (next === 'judge' || next === 'court') level ??= 'appeals';
    } else if ((word === 'appeals' || word === 'appellate') && level === undefined) level = 'appeals';
    else if (word === 'district' && directionBefore(words, at) !== undefined) {
      for (const court of districtNamed(words, at)) courts.add(court);
    } else if (word === 'district' && (next === 'court' || next === 'judge') && level === undefined)
      level = 'district';
    else if (isOutside(word, next)) outside = true;
    for (const court of placeAt(words, at)) near.add(court);
  }
  return {
    ...(level === undefined ? {} : { level }),
    ...(courts.size === 0 ? {} : { courts: [...courts] }),
    ...(near.size === 0 ? {} : { places: [...near] }),
    ...(outside ? { outside } : {}),
  };
}

const outsideWords = new Set([
  'magistrate',
  'bankruptcy',
  'immigration',
  'superior',
  'county',
  'municipal',
  'probate',
]);

function isOutside(word: string, next: string | undefined): boolean {
  if (outsideWords.has(word))
    return next === 'judge' || next === 'judges' || next === 'court' || word === 'magistrate';
  return word === 'state' && (next === 'judge' || next === 'court' || next === 'supreme');
}

const isStateEnding = (words: readonly string[], at: number): boolean =>
  districtsOfState.has(words[at] ?? '') || districtsOfState.has(`${words[at - 1] ?? ''} ${words[at] ?? ''}`);

/** "9th Circuit", "Ninth U.S. Circuit", "Circuit Court of Appeals for the D.C. Circuit". */
function circuitBefore(words: readonly string[], at: number): string | undefined {
  let before = at - 1;
  if (words[before] === 'us') before -= 1;
  const two = `${words[before - 2] ?? ''} ${words[before - 1] ?? ''} ${words[before] ?? ''}`;
  return circuits.get(two) ?? circuits.get(words[before] ?? '');
}

function directionBefore(words: readonly string[], at: number): string | undefined {
  const word = words[at - 1];
  return directions.find((direction) => direction === word);
}

/** "Southern District of New York": the court, when there is one of that name. */
function districtNamed(words: readonly string[], at: number): readonly string[] {
  if (words[at + 1] !== 'of') return [];
  const state =
    districtsOfState.get(`${words[at + 2]} ${words[at + 3]}`) ?? districtsOfState.get(words[at + 2] ?? '');
  const direction = words[at - 1] ?? '';
  return (state?.districts ?? []).filter((court) =>
    court.toLowerCase().includes(`the ${direction} district`),
  );
}

/** Courts of a city or state that is named as a place: "in Brownsville", "San Francisco-based". */
function placeAt(words: readonly string[], at: number): readonly string[] {
  const longest = longestFrom.get(words[at] ?? '') ?? 0;
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const found = places.get(words.slice(at, at + length).join(' '));
    if (found === undefined) continue;
    const before = words[at - 1] ?? '';
    const placed =
      before === 'in' ||
      before === 'of' ||
      before === 'for' ||
      before === 'northern' ||
      before === 'southern' ||
      before === 'from' ||
      words[at + length] === 'based' ||
      isPlaceAfterCity(words, at);
    return placed ? found.courts : [];
  }
  return [];
}

/** "in Brownsville, Texas": the state after its city. */
const isPlaceAfterCity = (words: readonly string[], at: number): boolean =>
  places.has(words[at - 1] ?? '') || places.has(`${words[at - 2] ?? ''} ${words[at - 1] ?? ''}`);

export function levelOfCourt(court: string): CourtLevel | undefined {
  if (court === supremeCourt) return 'supreme';
  if (court.startsWith('U.S. Court of Appeals')) return 'appeals';
  if (court.startsWith('U.S. District Court')) return 'district';
  return undefined;
}

/** Whether a seat may be the one the hints speak of; places count only where nothing firmer is said. */
export function seatFitsHints(seat: JudgeSeat, hints: CourtHints): boolean {
  if (hints.courts !== undefined) return hints.courts.includes(seat.court);
  if (hints.level !== undefined && levelOfCourt(seat.court) !== hints.level) return false;
  return hints.places === undefined || hints.places.includes(seat.court);
}

/** A state, or a city where a federal court sits; folded words. */
export function isPlaceName(name: string): boolean {
  return places.has(name) || districtsOfState.has(name);
}
