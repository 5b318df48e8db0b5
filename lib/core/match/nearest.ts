import type { Phrase } from './grams.ts';
import type { Entry, PlanIndex } from './plan-index.ts';

/**
 * So many entries are looked at for one phrase, whatever the size of the plan: those under its rarest pairs, which tell most. Common pairs
 * would bring half of a large plan.
 */
const LOOKED_AT = 400;
/** So many of them, those with the greatest weight of pairs in common, are compared in full. */
const COMPARED = 12;

/** Entries that share a phrase's rarest pairs, the likeliest first. */
export function nearest(said: Phrase, index: PlanIndex, fits: (entry: Entry) => boolean): Entry[] {
  const lists: { gram: string; list: Entry[] }[] = [];
  for (const gram of said.grams) {
    const list = index.byGram.get(gram);
    if (list) lists.push({ gram, list });
  }
  lists.sort((a, b) => a.list.length - b.list.length);
  const shared = new Map<Entry, number>();
  let left = LOOKED_AT;
  for (const { gram, list } of lists) {
    const weight = index.weigh(gram);
    for (const entry of list) {
      if (left-- <= 0) break;
      if (fits(entry)) shared.set(entry, (shared.get(entry) ?? 0) + weight);
    }
    if (left <= 0) break;
  }
  if (shared.size <= COMPARED) return [...shared.keys()];
  // Long names share much by chance: what is shared counts against the shortest name.
  const ranked = [...shared].map(([entry, weight]) => ({ entry, rank: weight / (said.weight + entry.lightest) }));
  return ranked
    .sort((a, b) => b.rank - a.rank)
    .slice(0, COMPARED)
    .map(({ entry }) => entry);
}
