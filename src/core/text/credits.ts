/** Longer lines tell something besides whose the picture is. */
const longestCredit = 90;

const begins =
  /^\W*(?:photo(?:graph)?s?|image|picture|illustration|video|credit)(?:\s+(?:credit|illustration))?\s*(?:\bby\b|:|\.{2,}|\u2026)|\bphoto\//i;
const agency =
  /(?:\/|\u2013|\bvia)\s*(?:getty images|ap|afp|epa|reuters|shutterstock|bloomberg|zuma|upi)\W*$/i;

/** Whether a line is the credit of a picture ("Photo: Ann Stone/Reuters"), in which every word is a name. */
export function isCredit(text: string): boolean {
  return text.length <= longestCredit && (begins.test(text) || agency.test(text));
}
