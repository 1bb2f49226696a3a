import type { Span } from '../span.ts';
import type { CourtHints } from './courts.ts';
import type { PersonName } from './names.ts';

export type PlacedMention = Span & { readonly block: string };

/** A judge whom the article names; `name` is the fullest one it gives. */
export type Person = {
  name: string;
  readonly surname: string;
  given: readonly string[];
  isJustice: boolean;
  /** Titled "nominee" wherever a title is given. */
  isNominee: boolean;
  hints: CourtHints;
  readonly mentions: PlacedMention[];
};

/**
 * Things by the first name they go with, in the order they came: of thousands only the few are looked at whose name
 * may be the one written: all where one of the two has no first name, and an initial for the names that begin with it.
 */
export class ByFirstName<T extends object> {
  readonly #places = new Map<T, number>();
  readonly #all: T[] = [];
  readonly #byFirst = new Map<string, T[]>();
  readonly #byInitial = new Map<string, T[]>();

  get all(): readonly T[] {
    return this.#all;
  }

  add(item: T, first: string): void {
    this.#places.set(item, this.#all.length);
    this.#all.push(item);
    this.#enter(item, first);
  }

  /** The first name has become another. */
  move(item: T, from: string, to: string): void {
    leave(this.#byFirst, from, item);
    leave(this.#byInitial, from.charAt(0), item);
    this.#enter(item, to);
  }

  /** All that may be of that name, in order. */
  matching(first: string): readonly T[] {
    return this.#inOrder(this.#listsFor(first).flat());
  }

  /** Of those the first one, or the last one. */
  end(first: string, which: 'first' | 'last'): T | undefined {
    const at = which === 'first' ? 0 : -1;
    return this.#inOrder(this.#listsFor(first).flatMap((list) => list.at(at) ?? [])).at(at);
  }

  #listsFor(first: string): readonly (readonly T[])[] {
    if (first === '') return [this.#all];
    const unnamed = this.#byFirst.get('') ?? [];
    if (first.length === 1) return [unnamed, this.#byInitial.get(first) ?? []];
    return [unnamed, this.#byFirst.get(first) ?? [], this.#byFirst.get(first.charAt(0)) ?? []];
  }

  #enter(item: T, first: string): void {
    this.#insert(this.#byFirst, first, item);
    if (first !== '') this.#insert(this.#byInitial, first.charAt(0), item);
  }

  /** By place: nearly always at the end. */
  #insert(lists: Map<string, T[]>, key: string, item: T): void {
    const list = lists.get(key);
    if (list === undefined) {
      lists.set(key, [item]);
      return;
    }
    let at = list.length;
    while (at > 0 && this.#placeOf(list[at - 1]) > this.#placeOf(item)) at -= 1;
    list.splice(at, 0, item);
  }

  #inOrder(items: readonly T[]): readonly T[] {
    return items.toSorted((a, b) => this.#placeOf(a) - this.#placeOf(b));
  }

  #placeOf(item: T | undefined): number {
    return item === undefined ? -1 : (this.#places.get(item) ?? -1);
  }
}

function leave<T>(lists: ReadonlyMap<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  const at = list?.indexOf(item) ?? -1;
  if (at !== -1) list?.splice(at, 1);
}

type Given = Pick<PersonName, 'given'>;

export const firstName = ({ given }: Given): string => given[0] ?? '';

/** Those of one surname, in the order in which the article brings them. */
export class Namesakes {
  readonly #people = new ByFirstName<Person>();

  get all(): readonly Person[] {
    return this.#people.all;
  }

  add(person: Person): void {
    this.#people.add(person, firstName(person));
  }

  /** Of those who may have that name the first one, or the last one. */
  find(name: Given, which: 'first' | 'last'): Person | undefined {
    return this.#people.end(firstName(name), which);
  }

  /** A fuller name of one of them. */
  rename(person: Person, name: string, given: readonly string[]): void {
    const before = firstName(person);
    person.name = name;
    person.given = given;
    if (firstName(person) !== before) this.#people.move(person, before, firstName(person));
  }
}
