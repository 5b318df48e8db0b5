import { type Phrase, similarity } from './grams.ts';
import type { PlanIndex } from './plan-index.ts';

/** Levels of government that an indicator names: a provincial base is not a municipal one. */
const LEVEL = /国家级|全国|省级|市级|县级|区级|校级/g;

/** How alike what was said is to the commitment's names, 0 to 1; names of different levels count half. */
export function likenessOf(subject: string, said: readonly Phrase[], names: readonly Phrase[], { weigh }: PlanIndex): number {
  const like = (name: Phrase) =>
    Math.max(...said.map((phrase) => similarity(phrase, name, weigh))) * (sameLevel(subject, name.text) ? 1 : 0.5);
  return Math.max(...names.map(like));
}

function sameLevel(said: string, name: string): boolean {
  const ours: string[] = said.match(LEVEL) ?? [];
  const theirs: string[] = name.match(LEVEL) ?? [];
  return ours.length === 0 || theirs.length === 0 || ours.some((level) => theirs.includes(level));
}
