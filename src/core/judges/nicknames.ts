import data from '../../data/nicknames.json' with { type: 'json' };

const forms: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(data).map(([name, short]) => [name, new Set(short)]),
);
const none: ReadonlySet<string> = new Set();

/** The short forms of a folded given name: "james" -> "jamie", "jim", "jimmy". */
export function nicknames(name: string): ReadonlySet<string> {
  return forms.get(name) ?? none;
}
