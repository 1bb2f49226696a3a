import type { Block, BlockKind } from '../core/finding.ts';
import { blocksOfLines } from './blocks-of-lines.ts';
import { isDate } from './options.ts';

/** One article to annotate. `starts`: where each block begins in the record's text; absent for given blocks. */
export type AnnotationRecord = {
  readonly id: unknown;
  readonly blocks: readonly Block[];
  readonly starts?: readonly number[];
  readonly date?: string;
};

const blockKinds = {
  headline: true,
  standfirst: true,
  paragraph: true,
  quotation: true,
  caption: true,
} as const satisfies Record<BlockKind, true>;

/** A line of JSON as a record; throws with a sentence for the user when it is none. */
export function parseRecord(line: string): AnnotationRecord {
  const value: unknown = JSON.parse(line);
  if (!isObject(value)) throw new Error('not a JSON object');
  const { id = null, text, blocks } = value;
  const date = readDate(value.date);
  if (typeof text === 'string') return { ...textRecord(id, text), ...date };
  if (text !== undefined) throw new Error('"text" is not a string');
  if (!Array.isArray(blocks)) throw new Error('neither "text" nor "blocks"');
  const read = blocks.map(readBlock);
  if (new Set(read.map((block) => block.id)).size < read.length)
    throw new Error('two blocks with the same "id"');
  return { id, blocks: read, ...date };
}

/** A text as a record, each of its lines a paragraph. */
export const textRecord = (id: unknown, text: string): AnnotationRecord => ({ id, ...blocksOfLines(text) });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A time after the day is dropped; a missing, null or empty date is none. */
function readDate(value: unknown): { date?: string } {
  if (value === undefined || value === null || value === '') return {};
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  if (!isDate(day)) throw new Error('"date" is not YYYY-MM-DD');
  return { date: day };
}

function readBlock(value: unknown, index: number): Block {
  if (!isObject(value)) throw new Error(`block ${index} is not an object`);
  const { id = String(index), kind = 'paragraph', text } = value;
  if (typeof id !== 'string') throw new Error(`block ${index}: "id" is not a string`);
  if (typeof text !== 'string') throw new Error(`block ${index}: "text" is not a string`);
  if (!isBlockKind(kind))
    throw new Error(`block ${index}: "kind" is none of ${Object.keys(blockKinds).join(', ')}`);
  return { id, kind, text };
}

const isBlockKind = (kind: unknown): kind is BlockKind =>
  typeof kind === 'string' && Object.hasOwn(blockKinds, kind);
