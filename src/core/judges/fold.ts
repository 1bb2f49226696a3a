const plain = /^[a-z0-9]*$/i;

/**
 * A name or word made comparable: lower case, no accents, no stops or apostrophes, hyphens as spaces.
 * "Gelpí" -> "gelpi", "O'Connor" -> "oconnor", "H.W." -> "hw", "Arias-Marxuach" -> "arias marxuach".
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’ʼ‘\u00ad]/g, '')
    .replace(/[-\u2010-\u2015\s]+/g, ' ')
    .trim()
    .toLowerCase();
}
