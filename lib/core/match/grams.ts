import { withoutSynonyms } from './synonyms.ts';

/** A pair of neighbouring letters or digits as one number: its two UTF-16 units. */
export type Gram = number;

/** Pairs of neighbouring letters and digits, each once, in rising order. */
function gramsOf(bare: string): Gram[] {
  if (bare.length < 2) return [];
  const all = new Uint32Array(bare.length - 1);
  for (let at = 0; at < all.length; at += 1) all[at] = bare.charCodeAt(at) * 0x10000 + bare.charCodeAt(at + 1);
  all.sort();
  const grams: Gram[] = [];
  for (const gram of all) if (gram !== grams[grams.length - 1]) grams.push(gram);
  return grams;
}

/** How much a pair tells: one that many indicators share (学校, 覆盖) tells little. */
export type Weigh = (gram: Gram) => number;

/** A noun phrase ready to be compared: its pairs in rising order, the weight of each, and what they weigh together. */
export interface Phrase {
  text: string;
  /** The text as it is compared; equal for names that differ by marks and synonyms only. */
  key: string;
  grams: readonly Gram[];
  weights: readonly number[];
  weight: number;
}

/**
 * Makes a noun phrase ready. Marks and spaces are left out, as one document writes “互联网+教育” and the next 互联网教育; so are 了, 的, 已 and 完成,
 * which come between words that belong together (建立了学校). Synonyms count as one word.
 */
export function phraseOf(text: string, weigh: Weigh): Phrase {
  const key = withoutSynonyms(text.replace(/[^\p{L}\p{N}&+]|[了已的]|完成/gu, '')).replace(/[&+]/g, '');
  return weighed({ text, key, grams: gramsOf(key) }, weigh);
}

/** The same words with other weights. */
export function weighed({ text, key, grams }: Pick<Phrase, 'text' | 'key' | 'grams'>, weigh: Weigh): Phrase {
  const weights: number[] = [];
  let weight = 0;
  for (const gram of grams) {
    const one = weigh(gram);
    weights.push(one);
    weight += one;
  }
  return { text, key, grams, weights, weight };
}

/** What the pairs in common weigh, by the weights of the first. */
export function shared(one: Phrase, other: Phrase): number {
  const [ours, theirs] = [one.grams, other.grams];
  let weight = 0;
  for (let i = 0, k = 0; i < ours.length && k < theirs.length; ) {
    const difference = (ours[i] as Gram) - (theirs[k] as Gram);
    if (difference === 0) weight += one.weights[i] as number;
    if (difference <= 0) i += 1;
    if (difference >= 0) k += 1;
  }
  return weight;
}

/** Shortest name that may count as said because it stands inside longer words. */
const SHORTEST = 3;

/**
 * How alike two noun phrases are, 0 to 1: the weighted share of pairs in common (Dice), or nearly that of the shorter one when it stands inside
 * the other. A known name inside longer words is better evidence than a few words inside a longer known name (项目投入 says little).
 */
export function similarity(said: Phrase, name: Phrase): number {
  const common = shared(said, name);
  if (common === 0) return 0;
  const dice = (2 * common) / (said.weight + name.weight);
  const nameInside = name.grams.length >= SHORTEST ? (0.85 * common) / name.weight : 0;
  const saidInside = said.grams.length >= SHORTEST ? (0.65 * common) / said.weight : 0;
  return Math.max(dice, nameInside, saidInside);
}
