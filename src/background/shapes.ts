import * as v from 'valibot';
import { longestBody, longestQuote } from '../core/note.ts';

// The shapes of messages' parts.

export const text = v.pipe(v.string(), v.maxLength(4096));
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const date = v.pipe(v.string(), v.isoDate());

const blockKind = v.picklist(['headline', 'standfirst', 'paragraph', 'quotation', 'caption']);
export const block = v.object({ id, kind: blockKind, text: v.string() });

/** An address of the web, without a fragment. */
const address = v.pipe(text, v.regex(/^https?:\/\/[^#\s]+$/i));

export const page = v.object({
  address,
  headline: text,
  outlet: text,
  byline: v.optional(text),
  date: v.optional(date),
});

export const articleRef = v.object({ article: id, page });

const quotation = v.pipe(v.string(), v.maxLength(longestQuote));

export const selector = v.object({ exact: quotation, prefix: text, suffix: text, start: count, end: count });

const finding = {
  block: id,
  start: count,
  end: count,
  quote: quotation,
  subtype: text,
  voice: v.picklist(['outlet', 'quoted', 'reported']),
  speaker: v.optional(text),
  strength: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  rule: text,
  reason: text,
  plainer: v.optional(v.array(text)),
  advice: v.optional(v.picklist(['omit', 'describe', 'measure', 'attribute'])),
  source: text,
};

const appointment = v.object({
  form: text,
  appointer: v.nullable(text),
  party: v.nullable(v.picklist(['D', 'R'])),
  judges: v.array(text),
  group: v.boolean(),
  cue: v.optional(text),
  record: v.object({
    verdict: v.picklist(['matches', 'contradicts', 'earlier-seat', 'ambiguous', 'not-in-record']),
    asOf: text,
    candidates: v.array(
      v.object({
        id: v.number(),
        name: text,
        seats: v.array(v.looseObject({ court: text, title: text, president: text, party: text })),
      }),
    ),
  }),
});

export const anyFinding = v.variant('kind', [
  v.object({ ...finding, kind: v.picklist(['loaded-language', 'attribution', 'judge-label']) }),
  v.object({ ...finding, kind: v.literal('judge-appointment'), appointment }),
]);

export const target = v.variant('about', [
  v.object({ about: v.literal('article') }),
  v.object({ about: v.literal('finding'), selector, finding: anyFinding }),
  v.object({ about: v.literal('passage'), selector }),
]);

export const note = v.object({
  id,
  article: address,
  target,
  body: v.pipe(v.string(), v.maxLength(longestBody)),
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(50))), v.maxLength(20)),
  created: count,
  edited: count,
  revision: count,
});

export const noteChange = v.object({ id, revision: count, time: count });
