/**
 * Where `pattern` occurs in `text`, overlaps included, by Knuth, Morris and Pratt: the time is linear in both,
 * also for texts made to be slow. Yields UTF-16 offsets.
 */
export function* findAll(text: string, pattern: string): Generator<number> {
  if (pattern === '') return;
  // borders[i]: the longest proper start of the pattern that ends at i as well.
  const borders = new Uint32Array(pattern.length);
  const advance = (matched: number, unit: number): number => {
    let length = matched;
    while (length > 0 && (length === pattern.length || pattern.charCodeAt(length) !== unit))
      length = borders[length - 1] as number;
    return pattern.charCodeAt(length) === unit ? length + 1 : length;
  };
  for (let index = 1; index < pattern.length; index += 1)
    borders[index] = advance(borders[index - 1] as number, pattern.charCodeAt(index));
  let matched = 0;
  for (let index = 0; index < text.length; index += 1) {
    matched = advance(matched, text.charCodeAt(index));
    if (matched === pattern.length) yield index + 1 - matched;
  }
}
