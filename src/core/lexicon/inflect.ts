/**
 * An English word with its regular forms as a verb and as a noun, itself first: "slam", "slams", "slammed",
 * "slamming". Forms that do not exist are harmless, since no text has them; irregular ones stand in the data.
 */
export function inflect(word: string): string[] {
  return [...new Set([word, pluralOf(word), ...stemsBefore(word).flatMap(pastAndParticiple)])];
}

const consonantBeforeY = /[^aeiou]y$/;
/** One vowel between single consonants doubles the last one: "slam", "gut"; "u" of "qu" is no vowel. */
const doubling = /(?:^|[^aeiou]|qu)[aeiou][bdgklmnprtvz]$/;

function pluralOf(word: string): string {
  if (consonantBeforeY.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** The plain stem, and the one with a doubled consonant where the spelling allows both ("travel"). */
function stemsBefore(word: string): string[] {
  return doubling.test(word) ? [word, word + word.at(-1)] : [word];
}

function pastAndParticiple(stem: string): string[] {
  if (stem.endsWith('e')) return [`${stem}d`, stem.endsWith('ee') ? `${stem}ing` : `${stem.slice(0, -1)}ing`];
  if (consonantBeforeY.test(stem)) return [`${stem.slice(0, -1)}ied`, `${stem}ing`];
  return [`${stem}ed`, `${stem}ing`];
}
