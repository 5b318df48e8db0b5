import { type Phrase, similarity } from './grams.ts';

/** Levels of government that an indicator names: a provincial base is not a municipal one. */
const LEVEL = /国家级|全国|省级|市级|县级|区级|校级/g;

/** A name of a commitment, with the levels it names. */
export interface Name extends Phrase {
  levels: readonly string[];
}

export function levelsIn(words: string): string[] {
  return words.match(LEVEL) ?? [];
}

/** How alike what was said is to the commitment's names, 0 to 1; names of different levels count half. */
export function likenessOf(levels: readonly string[], said: Phrase, names: readonly Name[]): number {
  let most = 0;
  for (const name of names) most = Math.max(most, similarity(said, name) * (sameLevel(levels, name.levels) ? 1 : 0.5));
  return most;
}

function sameLevel(ours: readonly string[], theirs: readonly string[]): boolean {
  return ours.length === 0 || theirs.length === 0 || ours.some((level) => theirs.includes(level));
}
