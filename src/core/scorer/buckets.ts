import type { Role } from './roles.ts';

/** Features of which there are too many to list: each is hashed into one of a fixed number of buckets. */
export const bucketCount = 1 << 15;
/** What one bucket's weight counts in the sum: a word has about twenty of them. */
export const bucketShare = 0.2;

const affixLengths = [3, 4, 5];
const gramLength = 4;

/** The word, its beginnings and endings, and the letters in it. */
function wordBuckets(key: string): number[] {
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

/** The buckets that depend on one word alone. */
export function bucketsOf(role: Role, key: string): number[] {
  if (role === 'itself') return wordBuckets(key);
  if (role === 'previous') return [bucketOf('previous', key)];
  return role === 'next' ? [bucketOf('next', key)] : [];
}

/** Two words in this order, from their hashes. */
export const pairBucket = (hash: number, nextHash: number, kind: 'after' | 'before'): number =>
  inRange(Math.imul(hash ^ (kind === 'after' ? 0x51ed270b : 0x2545f491), 0x9e3779b1) ^ nextHash);

/** Where FNV-1a begins, and what it makes of one more unit (Fowler, Noll, Vo). */
export const hashStart = 0x811c9dc5 | 0;
export const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** FNV-1a of the units of a text. */
export function hashOf(text: string, seed = hashStart): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = hashOn(hash, text.charCodeAt(index));
  return hash;
}

/** Features of different kinds are hashed from different starts, so that they share no bucket but by chance. */
const kinds = {
  word: hashOf('word'),
  begins: hashOf('begins'),
  ends: hashOf('ends'),
  letters: hashOf('letters'),
  previous: hashOf('previous'),
  next: hashOf('next'),
};

/** Features of what a sentence says, whatever their places: each word with its beginning and its ending. */
export const wordingBucketCount = 1 << 13;
const wordingBeginning = 4;
const wordingEnding = 3;
const shortestInParts = 6;

export function wordingBuckets(key: string): number[] {
  const features = [hashOf(key, kinds.word)];
  if (key.length >= shortestInParts && !key.startsWith('<')) {
    features.push(hashOf(key.slice(0, wordingBeginning), kinds.begins));
    features.push(hashOf(key.slice(-wordingEnding), kinds.ends));
  }
  return features.map((hash) => inRange(hash, wordingBucketCount));
}

const bucketOf = (kind: keyof typeof kinds, key: string): number => inRange(hashOf(key, kinds[kind]));

const inRange = (hash: number, count = bucketCount): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % count;
};
