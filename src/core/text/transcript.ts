import type { ReadArticle, ReadBlock } from '../detectors/detector.ts';
import { isUpper } from './characters.ts';

/** Whose words a block is: the outlet's own where its host or reporter speaks, else those of the speaker, if named. */
export type Turn = { readonly isOwn: boolean; readonly speaker?: string };

type Label = { readonly block: string; readonly name: string; readonly isOwn: boolean };

/** UTF-16 units: a colon that comes later stands in a sentence. */
const longestLabel = 60;
const mostWords = 5;
/** So many turns of either of two speakers, and so often one right after the other's, make a conversation. */
const leastTurns = 2;
/** Blocks that a speaker goes on for without being named again; after more, nobody knows who speaks. */
const longestTurn = 6;

const label = /^\s*([\p{Lu}][^:"“”\d]*?)(?:\s*[([][^)\]]*[)\]])?\s*:(?:\s|$)/u;
const particles = new Set('de del der di la le of van von al bin ibn y'.split(' '));
/** Stand before a colon again and again, and speak to nobody. */
const headings = new Set(
  (
    'myth fact facts reality check update updates claim truth verdict rating pro pros con cons winner winners loser ' +
    'losers democrats republicans breaking watch read related more photo photos video note correction source'
  ).split(' '),
);
/** "THE PRESIDENT: Thank you." */
const offices = new Set('president lady moderator court witness audience reporters'.split(' '));
const own = /,\s*(?:co-?)?(?:host|anchor|byline|correspondent|reporter|moderator)s?$/i;

/**
 * The turns of a conversation that is printed with a name and a colon before each, by block id: of an interview, a
 * debate, a broadcast. A name and a colon alone are none ("Winner: the town"): two names must take turns, each must be
 * known as one from elsewhere in the article, or all stand in capitals, as broadcasters print them.
 */
export function findTurns({ blocks }: ReadArticle): ReadonlyMap<string, Turn> {
  const labels = new Map<string, Label>();
  for (const block of blocks) {
    const found = labelOf(block);
    if (found) labels.set(block.id, found);
  }
  if (labels.size < 2 * leastTurns) return new Map();
  const isPrinted = [...labels.values()].filter(isInCapitals).length * 2 > labels.size;
  const isName = knowsNames(blocks, labels);
  const speakers = new Map([...labels].filter(([, { name }]) => isName(name, isPrinted)));
  return isConversation(blocks, speakers) ? spread(blocks, speakers, isPrinted) : new Map();
}

function labelOf({ id, kind, text }: ReadBlock): Label | undefined {
  if (kind !== 'paragraph') return undefined;
  const colon = text.slice(0, longestLabel + 1).indexOf(':');
  if (colon < 1) return undefined;
  const written = label.exec(text)?.[1];
  if (written === undefined) return undefined;
  const name = written.replace(/,.*$/, '').trim();
  const words = name.split(/\s+/);
  const isName =
    words.length <= mostWords &&
    words.every((word) => isUpper(word[0]) || particles.has(word.toLowerCase())) &&
    !words.some((word) => headings.has(word.toLowerCase()));
  return isName ? { block: id, name, isOwn: own.test(written) || name === 'Q' } : undefined;
}

/** "AMY STONE", "SEN. ANN McROE": broadcasters print speakers so, and nothing but speech between them. */
const isInCapitals = ({ name }: Label): boolean =>
  /^(?:Ma?c)?[^\p{Ll}]+$/u.test(name.split(' ').at(-1) ?? '');

/** Two who both speak more than once, one right after the other. */
function isConversation(blocks: readonly ReadBlock[], labels: ReadonlyMap<string, Label>): boolean {
  const counts = new Map<string, number>();
  for (const { name } of labels.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  let changes = 0;
  let last: string | undefined;
  for (const { id } of blocks) {
    const name = labels.get(id)?.name ?? '';
    const speaker = (counts.get(name) ?? 0) >= leastTurns ? name : undefined;
    if (speaker && last && last !== speaker) changes += 1;
    last = speaker;
  }
  return changes >= leastTurns;
}

/** Whether a label is a name: of somebody the article tells of, their initials, or one of "Q" and "A". */
function knowsNames(
  blocks: readonly ReadBlock[],
  labels: ReadonlyMap<string, Label>,
): (name: string, isPrinted: boolean) => boolean {
  const names = [...labels.values()].map(({ name }) => name);
  const isAsked = new Set(names.map(lastOf));
  const capital = new Set<string>();
  const small = new Set<string>();
  const initials = new Set<string>(['Q', 'A']);
  for (const { id, text, tokens } of blocks) {
    const from = labels.has(id) ? text.indexOf(':') : 0;
    let before = '';
    for (const { start, end, lower, form } of tokens) {
      const { isCapital } = form;
      if (isCapital) initials.add(before + form.written[0]);
      before = isCapital && text[end] === ' ' ? (form.written[0] as string) : '';
      if (start >= from && isAsked.has(lower)) (isCapital ? capital : small).add(lower);
    }
  }
  // "ROE" is "TOM ROE", who spoke before.
  const surnames = new Set(
    [...labels.values()].flatMap(({ name }) => (name.includes(' ') ? [lastWord(name)] : [])),
  );
  return (name, isPrinted) => {
    const words = name.toLowerCase().split(/\s+/);
    const last = lastOf(name);
    if (isPrinted && words.length > 1 && offices.has(last)) return true;
    if (small.has(last)) return false;
    if (initials.has(name) || capital.has(last)) return true;
    return words.length > 1 ? isPrinted : surnames.has(last);
  };
}

/**
 * Each label's turn, and in a printed broadcast the paragraphs after it in which the same speaker goes on before
 * another one does. Elsewhere an outlet's own words may stand between two turns.
 */
function spread(
  blocks: readonly ReadBlock[],
  labels: ReadonlyMap<string, Label>,
  isPrinted: boolean,
): Map<string, Turn> {
  const own = new Set([...labels.values()].flatMap(({ name, isOwn }) => (isOwn ? [lastWord(name)] : [])));
  const turns = new Map<string, Turn>();
  let waiting: string[] = [];
  let turn: Turn | undefined;
  for (const { id, kind } of blocks) {
    const found = labels.get(id);
    if (found) {
      if (turn && isPrinted && waiting.length < longestTurn) for (const one of waiting) turns.set(one, turn);
      waiting = [];
      turn = turnOf(found, own);
      turns.set(id, turn);
    } else if (kind === 'paragraph') waiting.push(id);
    else turn = undefined;
  }
  return turns;
}

/** "MARTIN" is the outlet's own once "RACHEL MARTIN, HOST" was. */
function turnOf({ name, isOwn }: Label, own: ReadonlySet<string>): Turn {
  if (isOwn || own.has(lastWord(name))) return { isOwn: true };
  return name === 'A' ? { isOwn: false } : { isOwn: false, speaker: name };
}

/** The same after any white space. */
const lastOf = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) as string;

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
