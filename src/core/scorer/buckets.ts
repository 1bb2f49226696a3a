/** Features of which there are too many to list: each is hashed into one of a fixed number of buckets. */
export const bucketCount = 1 << 15;

/** Before the first and after the last word of a sentence. */
const edges = { before: '^', after: '$' } as const;
const affixLengths = [3, 4, 5];
const gramLength = 4;

/** The word, its beginnings and endings, and the letters in it. */
export function wordBuckets(key: string): number[] {
  const buckets = [bucketOf('word', key)];
  if (key.startsWith('<')) return buckets;
  for (const length of affixLengths) {
    if (key.length <= length) continue;
    buckets.push(bucketOf('begins', key.slice(0, length)), bucketOf('ends', key.slice(-length)));
  }
  const edged = `${edges.before}${key}${edges.after}`;
  for (let start = 0; start + gramLength <= edged.length; start += 1) {
    buckets.push(bucketOf('letters', edged.slice(start, start + gramLength)));
  }
  return buckets;
}

/** The neighbours, alone and with the word. */
export function neighbourBuckets(
  key: string,
  previous: string = edges.before,
  next: string = edges.after,
): number[] {
  return [
    bucketOf('previous', previous),
    bucketOf('next', next),
    bucketOf('after', previous, key),
    bucketOf('before', key, next),
  ];
}

/** FNV-1a over the kind of feature and its words. */
function bucketOf(kind: string, ...words: readonly string[]): number {
  let hash = mix(0x811c9dc5, kind);
  for (const word of words) hash = mix(Math.imul(hash ^ 32, 0x01000193), word);
  return ((hash ^ (hash >>> 15)) >>> 0) % bucketCount;
}

function mix(seed: number, text: string): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}
