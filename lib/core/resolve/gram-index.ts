import { type Folded, isDigit } from './fold.ts';

/** Codes in one gram. In Chinese three letters are rare enough to lead to few places, and stand in nearly every sentence. */
export const GRAM = 3;
const BUCKETS = 1 << 16;
const DIGIT = 48;

/** Where each three neighbouring codes stand; every figure counts as the same one, as figures change and their sentence stays. */
export interface GramIndex {
  /** Of each bucket the first of its postings; one more at the end. */
  first: Int32Array;
  postings: Int32Array;
}

function masked(code: number): number {
  return isDigit(code) ? DIGIT : code;
}

/** The bucket of the gram at `at`. Different grams may share one: whoever follows a posting compares. */
export function bucketOf(codes: Uint16Array, at: number): number {
  const a = masked(codes[at] as number);
  const b = masked(codes[at + 1] as number);
  const c = masked(codes[at + 2] as number);
  const mixed = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) & (BUCKETS - 1);
}

/** Whether two places hold the same gram, whatever the figures. */
export function sameGram(a: Uint16Array, atA: number, b: Uint16Array, atB: number): boolean {
  for (let k = 0; k < GRAM; k += 1) if (masked(a[atA + k] as number) !== masked(b[atB + k] as number)) return false;
  return true;
}

/** Linear; two passes that count and fill. */
export function indexGrams({ codes, length }: Folded): GramIndex {
  const first = new Int32Array(BUCKETS + 1);
  const grams = Math.max(0, length - GRAM + 1);
  const buckets = new Uint16Array(grams);
  for (let at = 0; at < grams; at += 1) {
    const bucket = bucketOf(codes, at);
    buckets[at] = bucket;
    first[bucket + 1] = (first[bucket + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) first[bucket + 1] = (first[bucket + 1] as number) + (first[bucket] as number);
  const next = first.slice();
  const postings = new Int32Array(grams);
  for (let at = 0; at < grams; at += 1) {
    const bucket = buckets[at] as number;
    const slot = next[bucket] as number;
    postings[slot] = at;
    next[bucket] = slot + 1;
  }
  return { first, postings };
}
