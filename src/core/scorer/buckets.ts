/** Features of which there are too many to list: each is hashed into one of a fixed number of buckets. */
export const bucketCount = 1 << 15;
/** What one bucket's weight counts in the sum: a word has about twenty of them. */
export const bucketShare = 0.2;

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
  const edged = `^${key}$`;
  for (let start = 0; start + gramLength <= edged.length; start += 1) {
    buckets.push(bucketOf('letters', edged.slice(start, start + gramLength)));
  }
  return buckets;
}

export const previousBucket = (key: string): number => bucketOf('previous', key);
export const nextBucket = (key: string): number => bucketOf('next', key);

/** Two words in this order, from their hashes. */
export const pairBucket = (hash: number, nextHash: number, kind: 'after' | 'before'): number =>
  inRange(Math.imul(hash ^ (kind === 'after' ? 0x51ed270b : 0x2545f491), 0x9e3779b1) ^ nextHash);

/** FNV-1a of the units from `start` to `end`. */
export function hashOf(text: string, seed = 0x811c9dc5, start = 0, end = text.length): number {
  let hash = seed;
  for (let index = start; index < end; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** Features of what a sentence says, whatever their places: each word with its beginning and its ending. */
export const wordingBucketCount = 1 << 13;
const wordingBeginning = 4;
const wordingEnding = 3;
const shortestInParts = 6;

export function wordingBuckets(key: string): number[] {
  const features = [hashOf(key, hashOf('word'))];
  if (key.length >= shortestInParts && !key.startsWith('<')) {
    features.push(hashOf(key.slice(0, wordingBeginning), hashOf('begins')));
    features.push(hashOf(key.slice(-wordingEnding), hashOf('ends')));
  }
  return features.map((hash) => inRange(hash, wordingBucketCount));
}

const bucketOf = (kind: string, key: string): number => inRange(hashOf(key, hashOf(kind)));

const inRange = (hash: number, count = bucketCount): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % count;
};
