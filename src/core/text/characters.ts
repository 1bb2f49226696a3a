/** Classes of UTF-16 units, decided by table for the first pages of Unicode and by property beyond. */

const tableSize = 0x250;
const wordProperty = /[\p{L}\p{M}\p{N}]/u;
const upperProperty = /\p{Lu}/u;
const lowerProperty = /\p{Ll}/u;
const spaceProperty = /\s/;

const isWordUnit = new Uint8Array(tableSize);
for (let unit = 0; unit < tableSize; unit += 1) {
  isWordUnit[unit] = wordProperty.test(String.fromCharCode(unit)) ? 1 : 0;
}

/** How many units (0, 1, or 2 for a surrogate pair) the letter, mark or digit at `index` takes. */
export function wordUnitsAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < tableSize) return isWordUnit[unit] as number;
  const codePoint = text.codePointAt(index);
  if (codePoint === undefined || !wordProperty.test(String.fromCodePoint(codePoint))) return 0;
  return codePoint > 0xffff ? 2 : 1;
}

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

export const isSpace = (character: string | undefined): boolean =>
  character === ' ' || (character !== undefined && spaceProperty.test(character));

export const isUpper = (character: string | undefined): boolean =>
  character !== undefined && upperProperty.test(character);

export const isLower = (character: string | undefined): boolean =>
  character !== undefined && lowerProperty.test(character);

/** Joins two halves of a word and is not seen: soft hyphen, zero-width space and joiners, word joiner. */
export const isInvisible = (unit: number): boolean =>
  unit === 0xad || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060;

/** Straight and typographic apostrophes, and the modifier letter that some sites use for them. */
export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;

/** Hyphen-minus, hyphen and non-breaking hyphen; a dash is none of them. */
export const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;
