import type { QuoteSelector } from '../selector.ts';
import { contextLength } from '../text/match-quote.ts';

/** UTF-16 units: a longer quotation is given by its first and last words. */
const longestWhole = 100;

/** Words of context, and of each end of a long quotation. */
const words = { context: 3, end: 4 };

/** Percent-encodes, with what separates the parts of a directive, and what could end a link in running text. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*_~.]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const split = (text: string) => text.split(/\s+/).filter(Boolean);

/** The whole words of the prefix that stand in the quotation's own paragraph. */
function before({ prefix, start }: QuoteSelector): string {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const isCut = line === prefix && start > prefix.length;
  const whole = isCut ? line.replace(/^\S*/, '') : line;
  return split(whole).slice(-words.context).join(' ');
}

function after({ suffix }: QuoteSelector): string {
  const [line = ''] = suffix.split('\n');
  // One unit less where a character would have been cut in two.
  const isCut = line === suffix && suffix.length >= contextLength - 1;
  const whole = isCut ? line.replace(/\S*$/, '') : line;
  return split(whole).slice(0, words.context).join(' ');
}

function quotation(exact: string): string {
  const lines = exact
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 1 && exact.length <= longestWhole) return encode(split(exact).join(' '));
  const first = split(lines[0] ?? '').slice(0, words.end);
  const last = split(lines.at(-1) ?? '').slice(-words.end);
  return `${encode(first.join(' '))},${encode(last.join(' '))}`;
}

/**
 * A link that leads to the quotation in its page, by a text fragment. `undefined` when the address is not one of
 * the web. https://wicg.github.io/scroll-to-text-fragment/
 */
export function quoteLink(address: string, selector?: QuoteSelector): string | undefined {
  const url = pageLink(address);
  if (!url || !selector?.exact.trim()) return url;
  const prefix = encode(before(selector));
  const suffix = encode(after(selector));
  return `${url}#:~:text=${prefix && `${prefix}-,`}${quotation(selector.exact)}${suffix && `,-${suffix}`}`;
}

/** The address in its normal form without a fragment, if it is one of the web. */
function pageLink(address: string): string | undefined {
  const [, scheme] = /^(https?):\/\/[^\s/]/i.exec(address) ?? [];
  if (!scheme) return undefined;
  // Addresses come from the browser in normal form; what is left here cannot end a link.
  return address
    .replace(/#.*$/s, '')
    .replace(/[\s<>"`\\^{|}()]/g, (unit) => encodeURIComponent(unit).replace('(', '%28').replace(')', '%29'));
}
