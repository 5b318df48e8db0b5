import { withoutSynonyms } from './synonyms.ts';

/** Pairs of neighbouring letters and digits, each once. */
function gramsOf(bare: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + 1 < bare.length; at += 1) grams.add(bare.slice(at, at + 2));
  return grams;
}

/** How much a pair tells: one that many indicators share (学校, 覆盖) tells little. */
export type Weigh = (gram: string) => number;

/** A noun phrase ready to be compared: its pairs, and what they weigh together. */
export interface Phrase {
  text: string;
  /** The text as it is compared; equal for names that differ by marks and synonyms only. */
  key: string;
  grams: ReadonlySet<string>;
  weight: number;
}

/**
 * Makes a noun phrase ready. Marks and spaces are left out, as one document writes “互联网+教育” and the next 互联网教育; so are 了, 的, 已 and 完成,
 * which come between words that belong together (建立了学校). Synonyms count as one word.
 */
export function phraseOf(text: string, weigh: Weigh): Phrase {
  const key = withoutSynonyms(text.replace(/[^\p{L}\p{N}&+]|[了已的]|完成/gu, '')).replace(/[&+]/g, '');
  const grams = gramsOf(key);
  let weight = 0;
  for (const gram of grams) weight += weigh(gram);
  return { text, key, grams, weight };
}

/** Shortest name that may count as said because it stands inside longer words. */
const SHORTEST = 3;

/**
 * How alike two noun phrases are, 0 to 1: the weighted share of pairs in common (Dice), or nearly that of the shorter one when it stands inside
 * the other. A known name inside longer words is better evidence than a few words inside a longer known name (项目投入 says little).
 */
export function similarity(said: Phrase, name: Phrase, weigh: Weigh): number {
  let common = 0;
  for (const gram of said.grams) if (name.grams.has(gram)) common += weigh(gram);
  if (common === 0) return 0;
  const dice = (2 * common) / (said.weight + name.weight);
  const nameInside = name.grams.size >= SHORTEST ? (0.85 * common) / name.weight : 0;
  const saidInside = said.grams.size >= SHORTEST ? (0.65 * common) / said.weight : 0;
  return Math.max(dice, nameInside, saidInside);
}
